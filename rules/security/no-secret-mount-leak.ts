import type { Instruction } from '../../src/dockerfile/model.js';
import { mountsOf } from '../../src/dockerfile/mount.js';
import { defineRule } from '../../src/engine/rule.js';
import { leaksOf } from '../../src/shell/secret-leaks.js';

export default defineRule({
  id: 'no-secret-mount-leak',
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'],
  summary: 'A mounted secret copied into the layer',
  rationale: 'A secret mount leaves nothing behind by itself; a copy of it is a file of the layer like any other.',
  messages: {
    copied: '{file} keeps the secret {id} in this layer; mount it there with --mount=type=secret,id={id},target={file}',
    written: '{file} keeps the secret {id} in this layer; mount the whole file as a secret instead',
  },
  examples: [{
    before: 'FROM node:24-alpine\nRUN --mount=type=secret,id=npmrc cp /run/secrets/npmrc /root/.npmrc && npm ci',
    after: 'FROM node:24-alpine\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
  }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction: Instruction = outer.trigger ?? outer;
    if (!mountsOf(instruction).some(({ type }) => type === 'secret')) continue;
    const script = shells.script(instruction);
    for (const { file, id, isCopy } of script === null ? [] : leaksOf(script)) {
      yield { message: isCopy ? 'copied' : 'written', data: { file: file.value ?? file.text, id }, at: file.span };
    }
  }
});
