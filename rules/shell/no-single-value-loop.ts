import { defineRule } from '../../src/engine/rule.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { partOf } from '../../src/shell/check/site.js';
import type { Tree } from '../../src/shell/syntax.js';

export default defineRule({
  id: 'no-single-value-loop', aliases: ['SC2043'],
  presets: ['hadolint'], severity: 'warning', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A loop over one word',
  rationale: 'The list of this `for` is one fixed word, so its body runs once: a `$` before a name or a `*` is missing, or the loop is not needed.',
  messages: {
    once: 'this loop runs once, for {word}; write $ before a variable, or no loop',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN for file in conf; do chmod 644 "$file"; done',
    after: 'FROM alpine:3.23\nRUN for file in conf/*; do chmod 644 "$file"; done',
  }],
}, inScripts('SC2043', function* (script) {
  for (const site of script.all('For')) {
    const [word, ...more] = site.node.wordlist ?? [];
    if (word === undefined || more.length > 0 || !isOne(word)) continue;
    yield { message: 'once', data: { word: word.text }, at: partOf(site, word.pos, word.end) };
  }
}));

/** A word that gives just itself. */
const isOne = ({ text, parts }: Tree.Word): boolean => {
  if (parts === undefined) return !text.includes(',');
  const [only, ...more] = parts;
  if (more.length === 0 && only !== undefined && (only.type === 'SingleQuoted' || (only.type === 'DoubleQuoted' && only.parts.some(({ type }) => type !== 'Literal' && type !== 'ArithmeticExpansion')))) return false;
  return !parts.some(({ type }) => type === 'Glob' || type === 'BraceExpansion' || type === 'ExtendedGlob' || type === 'SimpleExpansion'
    || type === 'ParameterExpansion' || type === 'CommandExpansion');
};
