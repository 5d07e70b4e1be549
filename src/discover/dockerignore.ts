import type { Span } from '../text/span.js';
import { cleanPath, trimSpace } from './go-text.js';
import { ignoreMatcher } from './ignore-pattern.js';

export interface IgnoreFile {
  /** Relative to the build context. */
  readonly path: string;
  readonly text: string;
  readonly patterns: readonly IgnorePattern[];
  /** Last match wins; a match on a parent folder covers its content. */
  matches(path: string): boolean;
}

export interface IgnorePattern {
  /** Cleaned, without `!` and leading `/`. */
  readonly pattern: string;
  readonly negated: boolean;
  /** The line without the blanks around it. */
  readonly span: Span;
  /** Docker refuses to build with it. It matches nothing. */
  readonly malformed: boolean;
  /** The path, or a folder above it, is what the pattern says. */
  readonly matches: (path: string) => boolean;
}

/** A `.dockerignore` read as Docker reads it (github.com/moby/patternmatcher and its `ignorefile`). */
export function parseIgnoreFile(path: string, text: string): IgnoreFile {
  const patterns: IgnorePattern[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (text[start] !== '#') patterns.push(...patternAt(text, start, end));
    start = end + 1;
  }

  return { path, text, patterns, matches: lastMatchWins(patterns) };
}

/** Plain paths are looked up, all other patterns are tried from the last one up. */
function lastMatchWins(patterns: readonly IgnorePattern[]): (path: string) => boolean {
  const lastOfPlain = new Map<string, number>();
  const others: number[] = [];
  for (const [index, { pattern, malformed }] of patterns.entries()) {
    if (malformed) continue;
    if (/[*?[\]\\]/.test(pattern)) others.push(index);
    else lastOfPlain.set(pattern, index);
  }
  others.reverse();
  return (path) => {
    let last = -1;
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      last = Math.max(last, lastOfPlain.get(path.slice(0, end)) ?? -1);
    }
    last = Math.max(last, lastOfPlain.get(path) ?? -1);
    const deciding = others.find((index) => index <= last || patterns[index]?.matches(path)) ?? -1;
    return patterns[Math.max(last, deciding)]?.negated === false;
  };
}

/** A line of 64 KiB is one that Docker cannot read. */
const longest = 65_535;

function patternAt(text: string, start: number, end: number): readonly IgnorePattern[] {
  const { text: line, offset } = trimSpace(text.slice(start, end));
  const cleaned = clean(line);
  if (cleaned === '') return [];
  const negated = cleaned.startsWith('!');
  const pattern = negated ? cleaned.slice(1) : cleaned;
  const covers = pattern === '' || Buffer.byteLength(line) > longest ? null : ignoreMatcher(pattern);
  const from = start + offset;
  return [{
    pattern, negated, span: { start: from, end: from + line.length },
    malformed: covers === null, matches: covers ?? (() => false),
  }];
}

/** Cleaned once as a line and once more as a pattern, as Docker does; the second time the `!` is a part of it. */
function clean(line: string): string {
  const mark = line.startsWith('!') ? '!' : '';
  const body = trimSpace(line.slice(mark.length)).text;
  const once = body === '' ? '' : cleanPath(body);
  const again = trimSpace(mark + (once.length > 1 && once.startsWith('/') ? once.slice(1) : once)).text;
  return again === '' ? '' : cleanPath(again);
}
