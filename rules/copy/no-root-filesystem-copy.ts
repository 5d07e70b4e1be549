import { instructionsOf } from '../../src/dockerfile/by-keyword.js';
import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-root-filesystem-copy', aliases: ['DL3067'], presets: ['recommended', 'hadolint', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile'],
  about: { instructions: ['COPY'] },
  summary: 'A whole file system copied over another one',
  rationale: 'Compilers, caches and secrets of the one come along, and files of the other are overwritten; what the image is for is a few folders.',
  messages: {
    stage: '{keyword} / / takes all that {from} holds; name the folders that the image needs',
    context: '{keyword} / / spreads the build context over the root of the image; name what to copy, and a folder for it',
  },
  options: { allowSquash: { doc: 'Silent about FROM scratch with nothing but this COPY to fill it: somebody squashes an image.', default: false } },
  examples: [{
    before: 'FROM golang:1.26 AS build\nFROM alpine:3.23\nCOPY --from=build / /',
    after: 'FROM golang:1.26 AS build\nFROM alpine:3.23\nCOPY --from=build /opt/app /opt/app',
  }],
}, function* ({ dockerfile, as, options: { allowSquash } }) {
  for (const instruction of instructionsOf(dockerfile, 'COPY')) {
    const { keywordSpan, words } = instruction;
    const source = words.slice(0, -1).find(isRoot);
    const destination = words.at(-1);
    if (source === undefined || destination === undefined || !isRoot(destination)) continue;
    const from = sourcesOf(instruction)[0]?.text;
    const at = { start: source.span.start, end: destination.span.end };
    const data = { keyword: dockerfile.text.slice(keywordSpan.start, keywordSpan.end) };
    if (from !== undefined) {
      if (!allowSquash || !isSquash(instruction)) yield { message: 'stage', data: { ...data, from }, at };
    } else if (as !== 'hadolint') yield { message: 'context', data, at };
  }
});

const isRoot = ({ text }: Readonly<{ text: string }>): boolean => text.replace(/["']/g, '') === '/';

const isSquash = ({ stage }: Instruction): boolean => stage !== null && stage.image.text === 'scratch'
  && stage.instructions.filter(({ keyword }) => ['COPY', 'ADD', 'RUN'].includes(keyword)).length === 1;
