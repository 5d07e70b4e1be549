import type { Span } from './span.js';

/** A value and the groups of what stands before it. */
export type GivenValue = Span & Readonly<{ groups: readonly string[] }>;

/**
 * Finds the values behind what a pattern describes: in quotes, in quotes that a script protects (`\"…\"`), or up to the next blank.
 * The quotes are not part of them. A value whose quote is not closed ends with its line.
 */
export const valuesBehind = (before: string, flags = ''): (text: string) => Iterable<GivenValue> => {
  const pattern = new RegExp(`${before}(?:${forms.join('|')})`, `gd${flags}`);
  return function* (text) {
    for (const match of text.matchAll(pattern)) {
      const at = match.length - 1 - [...match].reverse().findIndex((group) => group !== undefined);
      const [start, end] = match.indices?.[at] ?? [0, 0];
      yield { start, end, groups: match.slice(1, match.length - forms.length) };
    }
  };
};

/** The value that begins at a place; null where none does. */
export const valueAt = (text: string, at: number): Span | null => {
  value.lastIndex = at;
  const match = value.exec(text);
  const group = match?.findIndex((one, index) => index > 0 && one !== undefined) ?? -1;
  const [start, end] = match?.indices?.[group] ?? [0, 0];
  return match === null ? null : { start, end };
};

const forms = [
  String.raw`\\"((?:[^"\\\n]|\\[^"\n])*)`,
  String.raw`"((?:[^"\\\n]|\\(?:\r\n|[^]))*)`,
  String.raw`\\?'([^'\n]*)`,
  String.raw`((?:[^\s"'\\]|\\(?!["'\s])[^])+)`,
];

const value = new RegExp(`(?:${forms.join('|')})`, 'dy');
