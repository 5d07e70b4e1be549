import { defineRule } from '../../src/engine/rule.js';
import { idleEscapes } from '../../src/shell/check/escapes.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';

export default defineRule({
  id: 'no-unquoted-escape', aliases: ['SC1012'],
  presets: ['hadolint', 'recommended'], severity: 'warning', severityIn: { recommended: 'info' }, asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A \\n, \\t or \\r outside quotes, which is just a letter',
  rationale: 'The shell drops the backslash before the command sees it: `tr -d \\n` takes every n away, and leaves the line ends.',
  messages: {
    letter: 'outside quotes {escape} is just {letter}; write \'{escape}\' for a command that expands it, or let printf make it',
  },
  examples: [{
    before: 'FROM debian:13\nRUN tr -d \\r < /entry.crlf > /entry.sh',
    after: 'FROM debian:13\nRUN tr -d \'\\r\' < /entry.crlf > /entry.sh',
  }],
}, inScripts('SC1012', function* (script) {
  for (const { word, at, character } of script.derived(idleEscapes)) {
    if (character !== 'n' && character !== 't' && character !== 'r') continue;
    yield { message: 'letter', data: { escape: `\\${character}`, letter: character }, at: partOf(word, at, at + 2) };
  }
}));
