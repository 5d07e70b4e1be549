import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-substring-in-sh', aliases: ['SC3057'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: '`${name:1:2}` in a plain sh',
  rationale: 'dash stops with "Bad substitution" at it.',
  messages: { absent: 'plain sh has no {what}; use cut, or a SHELL with bash' },
  examples: [{
    before: 'FROM debian:13\nARG V\nRUN echo "${V:0:3}" > /v',
    after: 'FROM debian:13\nARG V\nRUN echo "$V" | cut -c1-3 > /v',
  }],
}, inScripts('SC3057', function* (script) {
  for (const { at, what } of bashismsOf(script, 3057)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
