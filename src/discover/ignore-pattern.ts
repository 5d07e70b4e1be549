import { type Matcher, automaton } from './automaton.js';
import { Refused, stepsOf } from './go-expression.js';

/**
 * One cleaned pattern as Docker reads it (github.com/moby/patternmatcher): plain text, text before a final `**`, text behind
 * a leading one, or else a regular expression that is made here in the same way. Null if Docker refuses the pattern.
 */
export function ignoreMatcher(pattern: string): Matcher['covers'] | null {
  if (!isWellFormed(pattern)) return null;
  const { kind, expression } = translate(pattern);
  if (kind === 'exact') return (path) => path === pattern || path.startsWith(`${pattern}/`);
  if (kind === 'prefix') return startsWith(pattern.slice(0, -2));
  if (kind === 'suffix') return endsWith(pattern.slice(2));
  try {
    const alternatives = stepsOf(expression).map((steps) => automaton(steps).covers);
    return (path) => alternatives.some((covers) => covers(path));
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

const startsWith = (text: string) => (path: string): boolean => path.startsWith(text);

/** Whether the path or a folder above it ends with the text. */
function endsWith(text: string): Matcher['covers'] {
  if (text === '') return () => true;
  const inside = `${text}/`;
  const top = text.startsWith('/') ? inside.slice(1) : null;
  return (path) => path.endsWith(text) || path.includes(inside)
    || (top !== null && (path.startsWith(top) || path === text.slice(1)));
}

type Kind = 'exact' | 'prefix' | 'suffix' | 'expression';

function translate(pattern: string): Readonly<{ kind: Kind; expression: string }> {
  let kind: Kind = 'exact';
  let expression = '';
  let at = 0;
  while (at < pattern.length) {
    const from = at;
    const character = pattern[at++] ?? '';
    if (character === '*' && pattern[at] === '*') {
      at += pattern[at + 1] === '/' ? 2 : 1;
      const isLast = at >= pattern.length;
      expression += isLast ? '.*' : '(.*/)?';
      if (from === 0) kind = 'suffix';
      else kind = isLast && kind === 'exact' ? 'prefix' : 'expression';
    } else if (character === '*' || character === '?') {
      expression += character === '*' ? '[^/]*' : '[^/]';
      kind = 'expression';
    } else if ('.+()$'.includes(character)) {
      expression += `\\${character}`;
    } else if (character === '\\') {
      expression += `\\${pattern[at++] ?? ''}`;
      kind = 'expression';
    } else {
      expression += character;
      if (character === '[' || character === ']') kind = 'expression';
    }
  }
  return { kind, expression };
}

/**
 * Docker lets Go's `filepath.Match` see every pattern first, for its errors, with `.` as the path. It looks at a pattern
 * piece by piece between the stars and stops at the first that does not match, so what follows may be anything.
 */
function isWellFormed(pattern: string): boolean {
  let dotIsLeft = true;
  for (const piece of pieces(pattern)) {
    if (!isWellFormedPiece(piece)) return false;
    if (piece === '') continue;
    if (!dotIsLeft || !['.', '?', '\\.'].includes(piece)) return true;
    dotIsLeft = false;
  }
  return true;
}

/** What stands between the stars that are in no brackets. */
function pieces(pattern: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '[' || character === ']') inClass = character === '[';
    else if (character === '*' && !inClass) {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, pattern.slice(start)];
}

function isWellFormedPiece(piece: string): boolean {
  let at = 0;
  while (at < piece.length) {
    const character = piece[at++];
    if (character === '\\' && at++ >= piece.length) return false;
    if (character === '[') at = endOfClass(piece, at);
    if (at === -1) return false;
  }
  return true;
}

/** The offset behind the bracket that closes a class; -1 if none does or the class is empty or ends in a hyphen. */
function endOfClass(pattern: string, from: number): number {
  const first = pattern[from] === '^' ? from + 1 : from;
  let at = first;
  while (at === first || pattern[at] !== ']') {
    at = endOfMember(pattern, at);
    if (pattern[at] === '-') at = endOfMember(pattern, at + 1);
    if (at === -1 || at >= pattern.length) return -1;
  }
  return at + 1;
}

const endOfMember = (pattern: string, at: number): number => {
  const character = pattern[at];
  if (character === undefined || character === '-' || character === ']') return -1;
  if (character !== '\\') return at + 1;
  return at + 1 < pattern.length ? at + 2 : -1;
};
