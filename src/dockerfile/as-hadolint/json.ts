import { isAsciiSpace } from '../blanks.js';
import type { JsonForm, JsonString } from '../json.js';

/** Exec form as hadolint has it: in the strings only `\"` is an escape, every other character is itself. */
export function readJsonAsHadolint(line: string, from: number, to: number): JsonForm {
  const strings: JsonString[] = [];
  let at = from;
  const blanks = (): void => {
    while (at < to && isAsciiSpace(line.charCodeAt(at))) at++;
  };
  const take = (character: string): boolean => {
    if (at >= to || line[at] !== character) return false;
    at++;
    blanks();
    return true;
  };
  blanks();
  if (!take('[')) return { kind: 'text' };
  while (strings.length === 0 ? line[at] === '"' : take(',')) {
    const string = readString(line, at, to);
    if (string === null) return { kind: 'text' };
    strings.push(string);
    at = string.end;
    blanks();
  }
  return take(']') && at >= to ? { kind: 'strings', strings } : { kind: 'text' };
}

function readString(line: string, start: number, to: number): JsonString | null {
  if (line[start] !== '"') return null;
  const places: number[] = [];
  let value = '';
  for (let at = start + 1; at < to; at++) {
    if (line[at] === '"') {
      const end = at;
      return { value, start, end: end + 1, at: (index) => places[index] ?? end };
    }
    places.push(at);
    if (line[at] === '\\' && line[at + 1] === '"') at++;
    value += line.charAt(at);
  }
  return null;
}
