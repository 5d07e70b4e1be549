import type { Tree } from '../syntax.js';
import { placeOf } from './places.js';
import type { CheckedScript } from './script.js';
import { isA, type Site } from './site.js';

/** The words with a sign in which it means what it means to a shell; what stands in `${x:-…}`, an index or a regular expression has its own rules. */
export const plainWords = (script: CheckedScript, sign: RegExp): readonly Site<Tree.Word>[] => script.all('Word').filter((site) => {
  if (!sign.test(site.node.text)) return false;
  const place = placeOf(site);
  return place !== 'operand' && place !== 'index' && place !== 'function' && !isExpression(site);
});

/** The right side of `=~`. */
export const isExpression = ({ node, parent }: Site<Tree.Word>): boolean =>
  isA(parent, 'TestBinary') && parent.node.operator === '=~' && parent.node.right === node;

/** A part of a source's text. */
export type Stretch = Readonly<{ start: number; end: number }>;

/** What of a word stands outside quotes, expansions and braces, as written. */
export const bareText = ({ pos, end, parts }: Tree.Word): readonly Stretch[] => (parts === undefined ? [{ start: pos, end }] : bareParts(parts));

const bareParts = (parts: readonly Tree.WordPart[]): readonly Stretch[] => parts.flatMap((part) => {
  if (part.type === 'Literal' || (part.type === 'ExtendedGlob' && part.parts === undefined)) return [{ start: part.pos, end: part.end }];
  return part.type === 'Glob' || part.type === 'ExtendedGlob' ? bareParts(part.parts ?? []) : [];
});

/** The places of the backslashes in a stretch that protect a character, each with that character. */
export function* escapesIn(text: string, { start, end }: Stretch): Generator<Readonly<{ at: number; character: string }>> {
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf('\\'); at !== -1 && at + 1 < stretch.length; at = stretch.indexOf('\\', at)) {
    const character = String.fromCodePoint(stretch.codePointAt(at + 1) ?? 0);
    yield { at: start + at, character };
    at += 1 + character.length;
  }
}
