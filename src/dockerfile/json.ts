import { isSpace } from './blanks.js';

/** A string of an exec form; indices into the joined line, quotes included. */
export interface JsonString {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the source of each character of `value` begins. */
  readonly at: (index: number) => number;
}

export type JsonForm =
  | Readonly<{ kind: 'strings'; strings: readonly JsonString[] }>
  /** A JSON array of other things than strings, which BuildKit refuses. */
  | Readonly<{ kind: 'refused' }>
  | Readonly<{ kind: 'text' }>;

const text: JsonForm = { kind: 'text' };

/** Whether a text is an exec form: JSON in every detail, and nothing behind it. */
export function readJson(line: string, from: number, to: number): JsonForm {
  let start = from;
  while (start < to && isSpace(line.charCodeAt(start))) start++;
  if (line[start] !== '[' || start >= to) return text;
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.slice(start, to));
  } catch {
    return text;
  }
  if (!Array.isArray(parsed)) return text;
  const elements: readonly unknown[] = parsed;
  if (elements.some(holdsHugeNumber)) return text;
  if (!elements.every((element) => typeof element === 'string')) return { kind: 'refused' };
  return { kind: 'strings', strings: readStrings(line, start, elements) };
}

/** Go refuses numbers beyond a float, and so takes the text for shell form. */
const holdsHugeNumber = (element: unknown): boolean => typeof element === 'number' && !Number.isFinite(element);

function readStrings(line: string, from: number, values: readonly string[]): JsonString[] {
  const strings: JsonString[] = [];
  let at = from;
  for (const value of values) {
    const start = line.indexOf('"', at);
    const content = start + 1;
    let end = content;
    let escaped = false;
    while (line[end] !== '"') {
      escaped ||= line[end] === '\\';
      end += escapeLength(line, end);
    }
    strings.push({
      value, start, end: end + 1,
      at: escaped ? escapedAt(line, content, value.length) : (index) => content + index,
    });
    at = end + 1;
  }
  return strings;
}

/** Where each character of a string with escapes begins; worked out when somebody asks. */
function escapedAt(line: string, content: number, length: number): (index: number) => number {
  let starts: number[] | null = null;
  const read = (): number[] => {
    const found: number[] = [];
    for (let at = content; found.length <= length; at += escapeLength(line, at)) found.push(at);
    return found;
  };
  return (index) => (starts ??= read())[index] ?? content;
}

/** How many characters of JSON stand for one of the string. */
const escapeLength = (line: string, at: number): number => (line[at] !== '\\' ? 1 : line[at + 1] === 'u' ? 6 : 2);
