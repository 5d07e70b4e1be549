import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-echo-flags-in-sh', aliases: ['SC3037'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: '`echo` with flags in a plain sh',
  rationale: 'Whether `echo` takes `-e` or `-n`, or prints them, depends on the shell: bash does the one, dash the other. `printf` is the same everywhere.',
  messages: { absent: 'plain sh need not know {what}; write printf' },
  examples: [{
    before: 'FROM debian:13\nRUN echo -e "a\\tb" > /etc/app.conf',
    after: 'FROM debian:13\nRUN printf "a\\tb\\n" > /etc/app.conf',
  }],
}, inScripts('SC3037', function* (script) {
  for (const { at, what } of bashismsOf(script, 3037)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
