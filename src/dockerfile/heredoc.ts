import { isSpace, skipSpace, splitBlanks, trimSpaceEnd } from './blanks.js';
import { readFlags } from './flags.js';
import { readJson } from './json.js';
import { lex } from './lex.js';

/** A heredoc's `<<name` on the line of its instruction; indices into the joined line. */
export interface HeredocMarker {
  readonly name: string;
  readonly chomp: boolean;
  readonly expand: boolean;
  readonly descriptor: number;
  readonly start: number;
  readonly end: number;
}

const inside = new Set(['run', 'copy', 'add']);

/** The heredocs a line opens. Quotes hide a `<<`, and a line whose quotes do not close has none. */
export function heredocMarkers(line: string, escape: '\\' | '`'): readonly HeredocMarker[] {
  if (!line.includes('<<') || !mayHoldHeredocs(line, escape)) return [];
  const markers: HeredocMarker[] = [];
  // The frontend splits this line with a backslash as escape, whatever the directive says.
  for (const { text, start } of lex(line, { escape: '\\', words: 'raw' }).words) {
    const marker = readHeredocWord(text);
    if (marker !== null) markers.push({ start, end: start + text.length, ...marker });
  }
  return markers;
}

/** A whole word of the form `<<name`, `3<<-name`; null if it is none. */
export function readHeredocWord(word: string): Omit<HeredocMarker, 'start' | 'end'> | null {
  const parts = /^(\d*)<<(-?)[\t\n\f\r ]*([^<]*)$/.exec(word);
  const rest = parts?.[3] ?? '';
  if (parts === null || rest === '') return null;
  const [plain, ...others] = lex(rest, { escape: '\\', words: 'plain' }).words;
  if (plain === undefined || others.length > 0) return null;
  const raw = lex(rest, { escape: '\\', words: 'quoted' }).words[0]?.text ?? plain.text;
  const quotes = (text: string) => text.split(/['"]/).length;
  return {
    name: plain.text,
    chomp: parts[2] === '-',
    expand: quotes(raw) === quotes(plain.text),
    descriptor: Number(parts[1] ?? '0'),
  };
}

/** RUN, COPY and ADD in shell form, also below ONBUILD. */
function mayHoldHeredocs(line: string, escape: '\\' | '`'): boolean {
  let start = skipSpace(line, 0);
  for (let nested = 0; nested < 2; nested++) {
    const end = trimSpaceEnd(line, line.length, start);
    const [keyword, rest] = splitBlanks(line, start, end, 2);
    if (keyword === undefined || rest === undefined) return false;
    const name = line.slice(keyword.start, keyword.end).toLowerCase();
    const from = readFlags(line, rest.start, end, escape).end;
    if (inside.has(name)) return readJson(line, skipSpace(line, from, end), end).kind === 'text';
    if (name !== 'onbuild') return false;
    start = from;
    while (start < end && isSpace(line.charCodeAt(start))) start++;
  }
  return false;
}
