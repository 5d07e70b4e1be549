import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'from-first', aliases: ['DL3061'], presets: ['recommended', 'hadolint'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'An instruction before the first FROM',
  rationale: 'Before the first FROM there is no image to change, and the build refuses everything there but ARG.',
  messages: { early: '{keyword} stands before the first FROM, where only ARG may; move it below' },
  examples: [{ before: 'LABEL version="1"\nFROM busybox:1.37', after: 'FROM busybox:1.37\nLABEL version="1"' }],
}, function* ({ dockerfile, as }) {
  // A file without any FROM is a part of one, or of something else.
  if (dockerfile.stages.length === 0 && as !== 'hadolint') return;
  for (const { keyword, keywordSpan, stage, errors } of dockerfile.instructions) {
    if (stage !== null) break;
    // What is no instruction at all belongs to no-parse-error, and MAINTAINER to no-maintainer, which moves it.
    const isOthers = as === null && (keyword === 'MAINTAINER' || errors.length > 0);
    if (keyword !== 'ARG' && !isOthers) yield { message: 'early', data: { keyword }, at: keywordSpan };
  }
});
