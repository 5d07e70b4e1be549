import { repeats } from '../../src/dockerfile/repeated.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';

export default defineRule({
  id: 'single-entrypoint', aliases: ['DL4004', 'MultipleInstructionsDisallowed', 'DS-0007'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['ENTRYPOINT'] },
  summary: 'A stage with more than one ENTRYPOINT',
  rationale: 'Only the last ENTRYPOINT of a stage counts. Whoever reads or edits one of the others is misled.',
  messages: {
    later: 'this ENTRYPOINT overrides the one on line {line}; keep one of them',
    earlier: 'this ENTRYPOINT is overridden by the one on line {line}; keep one of them',
  },
  examples: [{ before: 'FROM alpine:3.23\nENTRYPOINT ["crond"]\nENTRYPOINT ["crond", "-f"]', after: 'FROM alpine:3.23\nENTRYPOINT ["crond", "-f"]' }],
}, function* ({ dockerfile, as }) {
  for (const { overridden, by, isDeletable } of repeats(dockerfile, 'ENTRYPOINT')) {
    const fix = isDeletable ? { fix: safeFix('Delete the one that does not count', deleteInstruction(dockerfile, overridden)) } : {};
    const [first, second] = [overridden.keywordSpan, by.keywordSpan];
    if (as === 'buildkit') yield { message: 'earlier', data: { line: String(by.line) }, at: first, related: [{ at: second, text: 'overrides it' }], ...fix };
    else yield { message: 'later', data: { line: String(overridden.line) }, at: second, related: [{ at: first, text: 'is overridden' }], ...fix };
  }
});
