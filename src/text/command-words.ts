import { span, type Span } from './span.js';

/**
 * The words of a command line that go on behind an offset, up to what ends the command: a cheap look at any text (a Dockerfile, a
 * script, the history of an image, broken or cut short) where nobody can parse it. Quotes around a word are not part of its span.
 */
export function* wordsFrom(text: string, from: number): Iterable<Span> {
  if (endsString(text, from)) {
    yield* stringsFrom(text, from + 1);
    return;
  }
  for (let at = skipBlanks(text, from); at < text.length && !isEnd(text, at);) {
    const end = endOfWord(text, at);
    if (end === null) return;
    yield unquoted(text, at, end);
    if (leavesQuotes(text, at, end)) return;
    at = skipBlanks(text, end);
  }
}

/** A word without the quotes it is wrapped in as a whole. */
export const unquoted = (text: string, start: number, end: number): Span => {
  const isQuoted = end - start >= 2 && isQuote(text[start]) && text[end - 1] === text[start];
  return isQuoted ? span(start + 1, end - 1) : span(start, end);
};

/** Whether a quote closes a string of an array, as JSON has them (`"curl", "-u"`), or without commas, as BuildKit tells of them in a history. */
const endsString = (text: string, from: number): boolean => {
  if (text[from] !== '"') return false;
  nextString.lastIndex = from + 1;
  return text[from + 1] === ',' || nextString.test(text);
};

const nextString = / "/y;

/** The strings of an array behind its first one. */
function* stringsFrom(text: string, from: number): Iterable<Span> {
  const string = /(?:\s*,\s*(?:[\\`]\r?\n\s*)?| )"((?:[^"\\\n]|\\.)*)"/y;
  string.lastIndex = from;
  for (let found = string.exec(text); found !== null; found = string.exec(text)) {
    const length = found[1]?.length ?? 0;
    yield span(string.lastIndex - 1 - length, string.lastIndex - 1);
  }
}

const isQuote = (character: string | undefined): boolean => character === '"' || character === '\'';
const isEnd = (text: string, at: number): boolean => '\n\r;&|()'.includes(text.charAt(at));
const isBoundary = (character: string | undefined): boolean => character === undefined || ' \t\n\r;&|()'.includes(character);

/** Over blanks, line continuations and the comment lines behind those. */
const skipBlanks = (text: string, from: number): number => {
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
};

const blanks = /(?:[ \t]|[\\`][ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)*/y;

/** Null for a quote that nothing closes. */
function endOfWord(text: string, start: number): number | null {
  let at = start;
  while (!isBoundary(text[at])) {
    const character = text[at];
    if (character === '\\' && (text[at + 1] === '\n' || text[at + 1] === '\r')) break;
    if (character === '\\') at += 2;
    else if (isQuote(character)) {
      if (at > start && endsArgument(text[at + 1])) return at;
      const close = closingQuote(text, at);
      if (close === null) return null;
      at = close + 1;
    } else at++;
  }
  return at;
}

/** Behind a quote, also where that closes a string of an array: `["sh", "-c", "curl …"]`. */
const endsArgument = (character: string | undefined): boolean => isBoundary(character) || character === ']' || character === ',';

/** A quote that was opened before the command: `sh -c "curl …"`. */
const leavesQuotes = (text: string, start: number, end: number): boolean => end > start && isQuote(text[end]);

/** On the same line, or one that continues it. */
function closingQuote(text: string, open: number): number | null {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    const character = text[at];
    if (character === quote) return at;
    if (character === '\\') at += text.startsWith('\r\n', at + 1) ? 2 : 1;
    else if (character === '\n') return null;
  }
  return null;
}
