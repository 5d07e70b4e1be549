import { defineRule } from '../../src/engine/rule.js';

export default defineRule({
  id: 'no-parse-error', presets: ['recommended', 'size', 'security', 'strict', 'hadolint', 'buildkit'], severity: 'error',
  needs: ['dockerfile'],
  summary: 'Text that no build accepts',
  rationale: 'BuildKit refuses the file, so there is no image. What could be read around the error is checked all the same.',
  messages: { refused: '{reason}' },
  examples: [{ before: 'FROM alpine:3.23\nRUNN apk upgrade', after: 'FROM alpine:3.23\nRUN apk upgrade' }],
}, function* ({ dockerfile }) {
  for (const { message, span } of dockerfile.errors) yield { message: 'refused', data: { reason: message }, at: span };
  for (const instruction of dockerfile.instructions) {
    const told = new Set(dockerfile.errors);
    for (const error of [...instruction.errors, ...instruction.trigger?.errors ?? []]) {
      if (told.has(error)) continue;
      told.add(error);
      yield { message: 'refused', data: { reason: error.message }, at: error.span };
    }
  }
});
