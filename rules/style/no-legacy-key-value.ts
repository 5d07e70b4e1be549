import { references } from '../../src/dockerfile/lex.js';
import type { Dockerfile, Pair } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { insertAt, replaceAt, type TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'no-legacy-key-value', aliases: ['LegacyKeyValueFormat'], presets: ['recommended', 'buildkit'], severity: 'warning',
  severityIn: { recommended: 'style' },
  needs: ['dockerfile'], fix: 'safe',
  summary: 'ENV or LABEL without an equals sign',
  rationale: 'Without the equals sign everything to the end of the line is one value. It holds one pair only, and a second one added behind it becomes part of the first.',
  messages: { legacy: 'a blank stands between {key} and its value; write {keyword} {key}=value' },
  examples: [{ before: 'FROM alpine:3.23\nENV MODE fast lane', after: 'FROM alpine:3.23\nENV MODE="fast lane"' }],
}, function* ({ dockerfile }) {
  const commented = new Set(dockerfile.comments.map(({ inside }) => inside));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const [pair] = instruction.pairs;
    if (!pair?.legacy || pair.value === null || instruction.errors.length > 0) continue;
    const { keyword } = instruction;
    const edits = commented.has(outer) ? null : repair(dockerfile, pair);
    const fix = edits === null ? {} : { fix: safeFix('Write an equals sign', ...edits) };
    yield { message: 'legacy', data: { keyword, key: pair.key.text }, at: pair.span, ...fix };
  }
});

/** A list over several lines stays one. */
function repair({ text, escape }: Dockerfile, pair: Pair): readonly TextEdit[] | null {
  const { key, value } = pair;
  const written = rewritten(pair, escape);
  if (written === null || value === null) return null;
  const { start, end } = value.span;
  const isList = text.slice(start, end).includes('\n') && /\s/.test(value.text) && !/["']/.test(value.text);
  return isList ? [replaceAt({ start: key.span.end, end: start }, '="'), insertAt(end, '"')] : [replaceAt(pair.span, written)];
}

/** The same pair with an equals sign; null where quotes and escapes leave more than one way to read it. */
function rewritten({ key, value }: Pair, escape: Dockerfile['escape']): string | null {
  const text = value?.text ?? '';
  const quoted = (inner: string): string => `${key.text}="${inner}"`;
  if (text.includes(escape)) return null;
  if (!/["']/.test(text)) return /\s/.test(text) ? quoted(text) : `${key.text}=${text}`;
  if (/^(["'])[^"']*\1$/.test(text)) return `${key.text}=${text}`;
  // Quotes go away when the build reads the value: those around a part of it may as well stand around all.
  if (!text.includes('\'') && text.split('"').length % 2 === 1) return quoted(text.replaceAll('"', ''));
  const plain = !text.includes('"') && text.split('\'').length % 2 === 1 && references(text.replaceAll('\'', ''), escape).length === 0;
  return plain ? quoted(text.replaceAll('\'', '')) : null;
}
