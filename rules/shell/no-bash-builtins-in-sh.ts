import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-bash-builtins-in-sh', aliases: ['SC3044'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A builtin of bash in a plain sh',
  rationale: 'dash and busybox do not have these commands, so the build stops here on Debian, Ubuntu and Alpine.',
  messages: { absent: 'plain sh has no {what}; write it otherwise, or use a SHELL with bash' },
  examples: [{
    before: 'FROM debian:13\nRUN pushd /srv && make',
    after: 'FROM debian:13\nWORKDIR /srv\nRUN make',
  }],
}, inScripts('SC3044', function* (script) {
  for (const { at, what } of bashismsOf(script, 3044)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
