import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-double-brackets-in-sh', aliases: ['SC3010'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: '`[[ ]]` in a plain sh',
  rationale: 'dash takes `[[` for a command and does not find it: the test is always false, or the build stops.',
  messages: { absent: 'plain sh has no {what}; write [ ], or use a SHELL with bash' },
  examples: [{
    before: 'FROM debian:13\nRUN [[ -f /etc/app.conf ]] || exit 1',
    after: 'FROM debian:13\nRUN [ -f /etc/app.conf ] || exit 1',
  }],
}, inScripts('SC3010', function* (script) {
  for (const { at, what } of bashismsOf(script, 3010)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
