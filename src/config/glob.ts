import { relative, sep } from 'node:path';
import { UsageError } from '../errors.js';

/** File patterns as .gitignore has them (`!` takes back, the last match counts, a folder covers what is in it), with `{a,b}`. */
export interface Globs {
  /** The folder they are relative to, absolute. */
  readonly base: string;
  readonly texts: readonly string[];
  readonly patterns: readonly Pattern[];
}

interface Pattern {
  readonly negated: boolean;
  readonly segments: readonly (Segment | '**')[];
}
/** One step of a segment: a character, any one, any number, or one of a class. */
type Token =
  | Readonly<{ kind: 'one' | 'many' }>
  | Readonly<{ kind: 'char'; char: string }>
  | Readonly<{ kind: 'class'; negated: boolean; ranges: readonly (readonly [string, string])[] }>;
type Segment = readonly Token[];

export const globs = (base: string, texts: readonly string[]): Globs => ({ base, texts, patterns: texts.flatMap(parse) });

/** Whether the patterns cover a file, given by its absolute path. */
export const covers = ({ base, patterns }: Globs, file: string): boolean => {
  const path = relative(base, file).split(sep);
  const outside = path.lastIndexOf('..') + 1;
  const names = path.slice(outside);
  // A pattern that names a place says nothing about files outside the folder.
  const speaks = ({ segments }: Pattern): boolean => outside === 0 || segments[0] === '**';
  return patterns.findLast((pattern) => speaks(pattern) && matches(pattern.segments, names, matchesName))?.negated === false;
};

const parse = (text: string): Pattern[] => {
  const negated = text.startsWith('!');
  return alternatives(negated ? text.slice(1) : text).filter((one) => one !== '').map((one) => {
    const names = one.split('/').filter((name) => name !== '' && name !== '.');
    const anywhere = names.length === 1 && !one.startsWith('/') && !one.startsWith('./');
    const segments = names.map((name) => (name === '**' ? name : tokens(name)));
    return { negated, segments: anywhere ? ['**', ...segments, '**'] : [...segments, '**'] };
  });
};

/** `a{b,c}d` -> `abd`, `acd`. */
const alternatives = (text: string): readonly string[] => {
  const ready: string[] = [];
  const waiting = [text];
  while (waiting.length > 0) {
    const one = waiting.pop() ?? '';
    const braces = firstBraces(one);
    if (braces === null) ready.push(one);
    else waiting.push(...braces.parts.map((part) => one.slice(0, braces.start) + part + one.slice(braces.end)).reverse());
    if (ready.length + waiting.length > 1000) {
      throw new UsageError(`the pattern "${text.slice(0, 60)}" stands for more than 1000 others; write fewer braces`);
    }
  }
  return ready;
};

const firstBraces = (text: string): Readonly<{ start: number; end: number; parts: readonly string[] }> | null => {
  const opened: { start: number; commas: number[] }[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '{') opened.push({ start: i, commas: [] });
    else if (text[i] === ',') opened.at(-1)?.commas.push(i);
    else if (text[i] === '}') {
      const last = opened.pop();
      if (last === undefined || last.commas.length === 0) continue;
      const cuts = [last.start, ...last.commas, i];
      return { start: last.start, end: i + 1, parts: cuts.slice(1).map((cut, n) => text.slice((cuts[n] ?? 0) + 1, cut)) };
    }
  }
  return null;
};

const tokens = (name: string): Segment => {
  const found: Token[] = [];
  for (let i = 0; i < name.length; i++) {
    const char = name[i] ?? '';
    const close = char === '[' ? name.indexOf(']', i + (name[i + 1] === '!' || name[i + 1] === '^' ? 3 : 2)) : -1;
    if (char === '*') {
      if (found.at(-1)?.kind !== 'many') found.push({ kind: 'many' });
    } else if (char === '?') found.push({ kind: 'one' });
    else if (close !== -1) {
      found.push(classOf(name.slice(i + 1, close)));
      i = close;
    } else if (char === '\\' && i + 1 < name.length) found.push({ kind: 'char', char: name[++i] ?? '' });
    else found.push({ kind: 'char', char });
  }
  return found;
};

const classOf = (text: string): Token => {
  const negated = text.startsWith('!') || text.startsWith('^');
  const ranges: [string, string][] = [];
  for (let i = negated ? 1 : 0; i < text.length; i++) {
    const from = text[i] ?? '';
    const isRange = text[i + 1] === '-' && i + 2 < text.length;
    ranges.push([from, isRange ? text[i + 2] ?? '' : from]);
    if (isRange) i += 2;
  }
  return { kind: 'class', negated, ranges };
};

const matchesName = (segment: Segment, name: string): boolean => matches(
  segment.map((token) => (token.kind === 'many' ? '**' : token)), [...name], (token, char) => {
    if (token.kind === 'char') return token.char === char;
    return token.kind !== 'class' || token.ranges.some(([from, to]) => from <= char && char <= to) !== token.negated;
  });

/** Whether a pattern in which `**` stands for any number of items fits a list of them; at worst pattern times list. */
const matches = <P extends object>(
  pattern: readonly (P | '**')[], list: readonly string[], fits: (one: P, item: string) => boolean,
): boolean => {
  let p = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < list.length) {
    const one = pattern[p];
    if (one === '**') {
      star = p++;
      resume = i;
    } else if (one !== undefined && fits(one, list[i] ?? '')) {
      p++;
      i++;
    } else if (star !== -1) {
      p = star + 1;
      i = ++resume;
    } else return false;
  }
  while (pattern[p] === '**') p++;
  return p === pattern.length;
};
