import type { Span } from '../text/span.js';

/** The name of a rule in a comment, and where it stands in the file. */
export type Name = Readonly<{ name: string; span: Span }>;

/** What stands between commas, blanks around it left out; empty where nothing does. */
export const separated = (list: string, offset: number): Name[] => {
  const names: Name[] = [];
  for (let start = 0; start <= list.length;) {
    const comma = list.indexOf(',', start);
    const end = comma === -1 ? list.length : comma;
    const raw = list.slice(start, end);
    const name = raw.trim();
    const at = offset + start + (raw.length - raw.trimStart().length);
    names.push({ name, span: { start: at, end: at + name.length } });
    start = end + 1;
  }
  return names;
};

/** Names between commas or blanks, up to `--` or `#`, where the reason begins. */
export const listed = (text: string, offset: number): Name[] => {
  const names: Name[] = [];
  for (const { 0: name, index } of text.matchAll(/[^\s,]+/g)) {
    if (name.startsWith('--') || name.startsWith('#')) break;
    names.push({ name, span: { start: offset + index, end: offset + index + name.length } });
  }
  return names;
};
