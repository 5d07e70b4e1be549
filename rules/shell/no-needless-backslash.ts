import { defineRule, safeFix } from '../../src/engine/rule.js';
import { idleEscapes, type IdleEscape } from '../../src/shell/check/escapes.js';
import { isInBackticks, placeOf } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import { deleteAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-needless-backslash', aliases: ['SC1001'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'A backslash that the shell takes away for nothing',
  rationale: 'Outside quotes a backslash before an ordinary character is dropped: \\d comes out as d. Between quotes it would stay.',
  messages: {
    dropped: 'outside quotes {escape} is just {character}; write {character}, or quote the word to keep the backslash',
  },
  examples: [{
    before: 'FROM debian:13\nRUN grep -c \\d /etc/passwd',
    after: 'FROM debian:13\nRUN grep -c \'\\d\' /etc/passwd',
  }],
}, inScripts('SC1001', function* (script) {
  for (const escape of script.derived(idleEscapes)) {
    const { word, at, character } = escape;
    if (character === 'n' || character === 't' || character === 'r') continue;
    yield {
      message: 'dropped', data: { escape: `\\${character}`, character }, at: partOf(word, at, at + 1 + character.length),
      ...(isForNothing(escape) ? { fix: safeFix('Leave the backslash out', deleteAt(partOf(word, at, at + 1))) } : {}),
    };
  }
}));

/** A sign that stays what it is, and nobody can have meant another character by it. */
const isForNothing = ({ word, at, character }: IdleEscape): boolean => {
  const { node, source: { text } } = word;
  return (character === '-' || character === ':' || character === '%' || character === '_') && placeOf(word) === 'argument' && !/[~[$]/.test(node.text)
    && !isInBackticks(word) && text[at - 1] !== '\\';
};
