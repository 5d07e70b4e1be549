import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-string-replacement-in-sh', aliases: ['SC3060'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: '`${name/a/b}` in a plain sh',
  rationale: 'dash stops with "Bad substitution" at it.',
  messages: { absent: 'plain sh has no {what}; use sed, or a SHELL with bash' },
  examples: [{
    before: 'FROM debian:13\nARG V\nRUN echo "${V/a/b}" > /v',
    after: 'FROM debian:13\nARG V\nRUN echo "$V" | sed s/a/b/ > /v',
  }],
}, inScripts('SC3060', function* (script) {
  for (const { at, what } of bashismsOf(script, 3060)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
