import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-builtin-flags-in-sh', aliases: ['SC3045'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A flag that a builtin of a plain sh need not have',
  rationale: 'The builtins of bash have more flags than those of dash and busybox, which stop with an error.',
  messages: { absent: 'plain sh need not know {what}; write it otherwise, or use a SHELL with bash' },
  examples: [{
    before: 'FROM debian:13\nRUN read -n 1 key < /dev/urandom; echo "$key"',
    after: 'FROM debian:13\nRUN head -c 1 /dev/urandom',
  }],
}, inScripts('SC3045', function* (script) {
  for (const { at, what } of bashismsOf(script, 3045)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
