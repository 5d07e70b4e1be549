import { repeats } from '../../src/dockerfile/repeated.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { deleteInstruction } from '../../src/shell/edits.js';

export default defineRule({
  id: 'single-cmd', aliases: ['DL4003', 'MultipleInstructionsDisallowed', 'DS-0016'],
  presets: ['recommended', 'hadolint', 'buildkit'], severity: 'warning',
  needs: ['dockerfile'], fix: 'safe',
  about: { instructions: ['CMD'] },
  summary: 'A stage with more than one CMD',
  rationale: 'Only the last CMD of a stage counts. Whoever reads or edits one of the others is misled.',
  messages: {
    later: 'this CMD overrides the one on line {line}; keep one of them',
    earlier: 'this CMD is overridden by the one on line {line}; keep one of them',
  },
  examples: [{ before: 'FROM alpine:3.23\nCMD ["httpd"]\nCMD ["httpd", "-f"]', after: 'FROM alpine:3.23\nCMD ["httpd", "-f"]' }],
}, function* ({ dockerfile, as }) {
  for (const { overridden, by, isDeletable } of repeats(dockerfile, 'CMD')) {
    const fix = isDeletable ? { fix: safeFix('Delete the one that does not count', deleteInstruction(dockerfile, overridden)) } : {};
    const [first, second] = [overridden.keywordSpan, by.keywordSpan];
    if (as === 'buildkit') yield { message: 'earlier', data: { line: String(by.line) }, at: first, related: [{ at: second, text: 'overrides it' }], ...fix };
    else yield { message: 'later', data: { line: String(overridden.line) }, at: second, related: [{ at: first, text: 'is overridden' }], ...fix };
  }
});
