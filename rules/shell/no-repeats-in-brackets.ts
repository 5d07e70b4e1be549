import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isExpression } from '../../src/shell/check/bare-text.js';
import { isInBackticks, placeOf } from '../../src/shell/check/places.js';
import { inScripts } from '../../src/shell/check/rule.js';
import { isA, spanOf, textOf, type Site } from '../../src/shell/check/site.js';
import { runBy } from '../../src/shell/check/words.js';
import type { Tree } from '../../src/shell/syntax.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'no-repeats-in-brackets', aliases: ['SC2102'],
  presets: ['hadolint'], severity: 'info', asHadolint: { onbuild: true, each: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'A set of characters that names one twice',
  rationale: 'To the shell `[extra]` is a pattern that one of its letters matches. It stays as written only until a file of such a name lies in the folder.',
  messages: {
    repeats: '{pattern} stands for one character, and names some twice; write the word in quotes if it means itself',
  },
  examples: [{
    before: 'FROM python:3.14\nRUN pip install uvicorn[standard]==0.38.0',
    after: 'FROM python:3.14\nRUN pip install "uvicorn[standard]==0.38.0"',
  }],
}, inScripts('SC2102', function* (script) {
  for (const site of script.all('Glob')) {
    if (site.node.kind !== 'bracket' || !isA(site.parent, 'Word') || !repeats(textOf(site)) || !isPattern(site.parent)) continue;
    const word = site.parent;
    const { start, end } = spanOf(word);
    yield {
      message: 'repeats', data: { pattern: textOf(site) }, at: spanOf(site),
      ...(isName(word.node) && !isInBackticks(site)
        ? { fix: unsafeFix('Quote the word', 'if a file matches the pattern, its name is no longer put in its place', insertAt(start, '"'), insertAt(end, '"')) } : {}),
    };
  }
}));

/** Some character twice; sets in sets and `[:alpha:]` are other matters. */
function repeats(pattern: string): boolean {
  const inside = pattern.slice(1, -1);
  if (/["$&'()<>;`{|}\s]/.test(inside.replaceAll(/\\[^]/g, ''))) return false;
  const set = inside.replaceAll(/\\([^])/g, '$1').replace(/^[!^]/, '');
  if (set.includes('[')) return false;
  if (set.length > 1 && set.startsWith(':') && set.endsWith(':')) return false;
  const characters = [...set].filter((character) => character !== '-');
  return new Set(characters).size < characters.length;
}

/** The shell takes it for one, and not for the index of a variable or the sets of `tr`. */
function isPattern(word: Site<Tree.Word>): boolean {
  const { node, parent, source: { text } } = word;
  const place = placeOf(word);
  if (place === 'operand' || place === 'index' || place === 'function' || isExpression(word)) return false;
  if (isA(parent, 'TestUnary')) return parent.node.operator !== '-v';
  if (place === 'element') return !/^\[[^\]]*\]\+?=/.test(node.text);
  if (place !== 'argument' || !isA(parent, 'Command')) return true;
  const { name } = runBy(parent);
  if (name === '[' || name === 'test') return !/\s-v\s+$/.test(text.slice(Math.max(node.pos - 8, 0), node.pos));
  if (name === 'let') return !/^-?[A-Za-z_]\w*\[/.test(node.text);
  return name === null || !indexed.has(name) || parent.node.name?.text.includes('/') === true;
}

const indexed = new Set(['read', 'tr']);

/** `name[extra]`, where nobody means a file. */
const isName = ({ parts }: Tree.Word): boolean => parts?.[0]?.type === 'Literal' && /^[A-Za-z]/.test(parts[0].value)
  && parts.every((part) => (part.type === 'Literal' && !/[\\"$`]/.test(part.text)) || (part.type === 'Glob' && part.kind === 'bracket' && !/[\\"'$`]/.test(part.text)));
