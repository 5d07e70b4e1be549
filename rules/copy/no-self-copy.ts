import { instructionsOf, isTrigger } from '../../src/dockerfile/by-keyword.js';
import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Stage } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-self-copy', aliases: ['DL3023', 'DS-0006'], presets: ['recommended', 'hadolint'], severity: 'error',
  needs: ['dockerfile'],
  about: { instructions: ['COPY'] },
  summary: 'COPY from the stage it stands in',
  rationale: 'A stage is not there to be copied from before it is done, so that the build stops here.',
  messages: { self: '{source} is the stage that this COPY stands in; name an earlier one, or use RUN cp' },
  examples: [{
    before: 'FROM node:24 AS web\nCOPY --from=web /app/dist /srv', after: 'FROM node:24 AS web\nRUN cp -r /app/dist /srv',
  }],
}, function* ({ dockerfile, as }) {
  const isSame = as === 'hadolint' ? isSameName : isSameStage;
  // What a trigger says is about the stages of another build.
  for (const instruction of instructionsOf(dockerfile, 'COPY')) {
    const { stage } = instruction;
    if (stage === null || isTrigger(dockerfile, instruction)) continue;
    for (const { text, at } of sourcesOf(instruction)) {
      if (!isSame(text, stage, dockerfile.stageFor(text, instruction))) continue;
      yield { message: 'self', data: { source: text }, at, related: [{ at: stage.nameSpan ?? stage.image.span, text: 'the stage begins here' }] };
    }
  }
});

/** For hadolint an earlier stage of the same name changes nothing. */
const isSameName = (text: string, { name }: Stage): boolean => text === name;
const isSameStage = (text: string, { name, index }: Stage, earlier: Stage | null): boolean =>
  earlier === null && (text.toLowerCase() === name || text === String(index));
