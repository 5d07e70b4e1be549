import { defineRule } from '../../src/engine/rule.js';
import { atMostIn, bashismsOf } from '../../src/shell/check/bashisms.js';
import { inScripts } from '../../src/shell/check/rule.js';

export default defineRule({
  id: 'no-brace-expansion-in-sh', aliases: ['SC3009'],
  presets: ['hadolint'], severity: 'error', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'Brace expansion in a plain sh',
  rationale: 'A plain sh leaves braces as they are: `mkdir -p /srv/{a,b}` makes one folder of that name, and nothing fails.',
  messages: { absent: 'plain sh has no {what}; write the words out' },
  examples: [{
    before: 'FROM debian:13\nRUN mkdir -p /srv/{a,b}',
    after: 'FROM debian:13\nRUN mkdir -p /srv/a /srv/b',
  }],
}, inScripts('SC3009', function* (script) {
  for (const { at, what } of bashismsOf(script, 3009)) yield { message: 'absent', data: { what }, at, ...atMostIn(script) };
}));
