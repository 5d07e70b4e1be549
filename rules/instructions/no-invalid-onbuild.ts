import { sourcesOf } from '../../src/dockerfile/external-images.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { keywords } from '../../src/dockerfile/validate.js';
import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-invalid-onbuild', aliases: ['DL3043'], presets: ['recommended', 'hadolint'], severity: 'error',
  asHadolint: { onbuild: true },
  needs: ['dockerfile'],
  about: { instructions: ['ONBUILD'] },
  summary: 'What ONBUILD cannot trigger',
  rationale: 'A trigger runs in the build of an image that is built on this one, where it can start no stage of its own.',
  messages: {
    trigger: 'ONBUILD cannot trigger {keyword}; leave it to the Dockerfile that builds on this image',
    unknown: 'ONBUILD triggers {keyword}, which is no instruction',
    from: 'the trigger looks for {stage} in the Dockerfile that builds on this image; copy it here, or name an image',
  },
  examples: [{ before: 'FROM alpine:3.23\nONBUILD FROM busybox:1.37', after: 'FROM alpine:3.23\nONBUILD RUN true' }],
}, function* ({ dockerfile, as }) {
  // Of a stage that others of this file are built on, the triggers run here.
  const parents = new Set(dockerfile.stages.map(({ parent }) => parent));
  for (const { keyword, trigger, stage } of dockerfile.instructions) {
    if (keyword !== 'ONBUILD' || trigger === null) continue;
    const at = trigger.keywordSpan;
    if (forbidden.has(trigger.keyword)) yield { message: 'trigger', data: { keyword: trigger.keyword }, at };
    else if (as === 'hadolint') continue;
    else if (!keywords.includes(trigger.keyword)) yield { message: 'unknown', data: { keyword: trigger.keyword.slice(0, 40) }, at };
    else if (stage !== null && !parents.has(stage)) {
      for (const { text, at: place } of stagesRead(dockerfile, trigger)) yield { message: 'from', data: { stage: text }, at: place, atMost: 'info' };
    }
  }
});

const forbidden: ReadonlySet<string> = new Set(['ONBUILD', 'FROM', 'MAINTAINER']);

const stagesRead = (dockerfile: Dockerfile, trigger: Instruction) =>
  sourcesOf(trigger).filter(({ text }) => dockerfile.stageFor(text, trigger) !== null);
