import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-ansi-quotes-in-sh', aliases: ['SC3003'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: '`$\'…\'` in a plain sh',
  rationale: 'A plain sh reads `$\'a\\n\'` as a dollar sign and a quoted text; the escapes stay as they are.',
  messages: { absent: 'plain sh has no {what}; write it with printf' },
  examples: [{
    before: 'FROM debian:13\nRUN echo $\'a\\tb\' > /etc/app.conf',
    after: 'FROM debian:13\nRUN printf \'a\\tb\\n\' > /etc/app.conf',
  }],
}, inScripts('SC3003', function* (script) {
  for (const { at, what } of bashismsOf(script, 3003)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
