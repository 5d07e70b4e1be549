import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-set-options-in-sh', aliases: ['SC3040'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A `set -o` that a plain sh need not have',
  rationale: 'dash stops with "Illegal option" at those it does not know, pipefail among them.',
  messages: { absent: 'plain sh need not know {what}; use a SHELL that does' },
  examples: [{
    before: 'FROM debian:13\nRUN set -o pipefail && make | tee /log',
    after: 'FROM debian:13\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN make | tee /log',
  }],
}, inScripts('SC3040', function* (script) {
  for (const { at, what } of bashismsOf(script, 3040)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
