import { isAsciiSpace } from './blanks.js';

/** A `--flag` between keyword and arguments; indices into the joined line. */
export interface RawFlag {
  /** With quotes and escapes removed. */
  readonly text: string;
  /** Where each character of the text stands. */
  readonly places: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The flags that stand before the arguments, and where the arguments begin. A lone `--` ends them. */
export function readFlags(line: string, from: number, to: number, escape: '\\' | '`'): { flags: readonly RawFlag[]; end: number } {
  const flags: RawFlag[] = [];
  let at = from;
  for (;;) {
    while (at < to && isAsciiSpace(line.charCodeAt(at))) at++;
    if (at + 1 >= to || line[at] !== '-' || line[at + 1] !== '-') return { flags, end: at };
    const start = at;
    let text = '';
    const places: number[] = [];
    let quote = '';
    for (; at < to; at++) {
      let character = line[at] ?? '';
      if (quote === '' && isAsciiSpace(line.charCodeAt(at))) break;
      if (character === quote) {
        quote = '';
        continue;
      }
      if (quote === '' && (character === '\'' || character === '"')) {
        quote = character;
        continue;
      }
      if (character === escape) {
        if (at + 1 >= to) continue;
        at++;
        character = line[at] ?? '';
      }
      text += character;
      places.push(at);
    }
    if (text === '--' && at < to) return { flags, end: at };
    if (text !== '--') flags.push({ text, places, start, end: at });
  }
}
