import type { Dockerfile } from '../../src/dockerfile/model.js';
import { parse } from '../../src/dockerfile/parse.js';

/** The same Dockerfile in other clothes: what is found and what fixing makes of it wears them too. */
export interface Variant {
  readonly name: string;
  /** The rules whose subject the clothes are. */
  readonly exempt: readonly string[];
  /** Null where the change would change what the text means. */
  readonly dress: (text: string) => string | null;
  /** Takes an annotated text back to what it was, as far as that can be told; both sides of a comparison go through it. */
  readonly undress: (annotated: string) => string;
  /** How a fixed text is compared with the fixed original. */
  readonly compared: (fixed: string) => string | null;
}

const same = (text: string): string => text;

export const variants: readonly Variant[] = [
  {
    name: 'CRLF', exempt: ['no-crlf'], compared: same,
    dress: (text) => (text.includes('\r') || hasHeredoc(text) ? null : text.replaceAll('\n', '\r\n')),
    undress: (text) => text.replaceAll('\r', ''),
  },
  {
    name: 'BOM', exempt: [], compared: same,
    dress: (text) => (text.startsWith('\uFEFF') ? null : `\uFEFF${text}`),
    undress: (text) => text.replace(/^\uFEFF/, ''),
  },
  {
    name: 'lower-case keywords', exempt: ['consistent-instruction-case', 'match-from-as-case'], compared: lowerKeywords,
    dress: lowerKeywords,
    undress: (text) => text.toLowerCase(),
  },
  {
    name: '# escape=`', exempt: [], compared: same,
    dress: (text) => (hasOwnEscapes(text) ? null : `${escapeLine}${text.replace(/\\(?=[ \t]*$)/gm, '`')}`),
    undress: (text) => (text.startsWith(escapeLine) ? oneLineUp(text.slice(escapeLine.length)) : text).replaceAll('`', '\\'),
  },
];

const escapeLine = '# escape=`\n';

/** Messages that speak of a line speak of one further down. */
const oneLineUp = (annotated: string): string => annotated.replace(/^#~.*$/gm, (note) => note.replace(/\bline (\d+)/g, (_, line: string) => `line ${String(Number(line) - 1)}`));

const hasHeredoc = (text: string): boolean => parse(text).instructions.some(({ heredocs }) => heredocs.length > 0);

/** A backslash that is more than the end of a line, or anything that would keep the directive from the first line. */
const hasOwnEscapes = (text: string): boolean =>
  /`|\\(?![ \t]*$)/m.test(text) || /^(?:\uFEFF|#!)/.test(text) || hasHeredoc(text) || parse(text).directives.some(({ name }) => name === 'escape');

function lowerKeywords(text: string): string {
  const dockerfile: Dockerfile = parse(text);
  let result = '';
  let end = 0;
  for (const { keyword, keywordSpan, trigger, words } of dockerfile.instructions) {
    // FROM has a second one, the AS.
    const second = trigger?.keywordSpan ?? (keyword === 'FROM' ? words[1]?.span : undefined);
    for (const { start, end: stop } of second ? [keywordSpan, second] : [keywordSpan]) {
      result += text.slice(end, start) + text.slice(start, stop).toLowerCase();
      end = stop;
    }
  }
  return result + text.slice(end);
}
