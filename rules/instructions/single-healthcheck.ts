import { repeats } from '../../src/dockerfile/repeated.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';

export default defineRule({
  id: 'single-healthcheck', aliases: ['DL3012', 'MultipleInstructionsDisallowed', 'DS-0023'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'error', severityIn: { buildkit: 'warning' },
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['HEALTHCHECK'] },
  summary: 'A stage with more than one HEALTHCHECK',
  rationale: 'Only the last HEALTHCHECK of a stage counts, even a NONE. What another one tests is never tested.',
  messages: {
    later: 'this HEALTHCHECK overrides the one on line {line}; keep one of them',
    earlier: 'this HEALTHCHECK is overridden by the one on line {line}; keep one of them',
  },
  examples: [{ before: 'FROM alpine:3.23\nHEALTHCHECK CMD nc -z localhost 80\nHEALTHCHECK CMD wget -qO /dev/null localhost', after: 'FROM alpine:3.23\nHEALTHCHECK CMD wget -qO /dev/null localhost' }],
}, function* ({ dockerfile, as }) {
  for (const { overridden, by, isDeletable } of repeats(dockerfile, 'HEALTHCHECK')) {
    const fix = isDeletable ? { fix: safeFix('Delete the one that does not count', deleteInstruction(dockerfile, overridden)) } : {};
    const [first, second] = [overridden.keywordSpan, by.keywordSpan];
    if (as === 'buildkit') yield { message: 'earlier', data: { line: String(by.line) }, at: first, related: [{ at: second, text: 'overrides it' }], ...fix };
    else yield { message: 'later', data: { line: String(overridden.line) }, at: second, related: [{ at: first, text: 'is overridden' }], ...fix };
  }
});
