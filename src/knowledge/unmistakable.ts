import { entropy } from './placeholders.js';
import type { Span } from '../text/span.js';

/** Whether a text is a password or a token rather than a word, a version or a path: wherever it stands again, it is the same one. */
export const isUnmistakable = (text: string): boolean =>
  text.length >= 8 && text.length <= 4096 && /\d/.test(text) && /[A-Za-z]/.test(text) && !/[\s/$]/.test(text)
  && !version.test(text) && entropy(text) >= leastEntropy;

/** Values that are known to be secrets, as far as they can be told from any other word. */
export const unmistakable = (values: Iterable<string>): readonly string[] => {
  const known = new Set<string>();
  for (const value of values) if (known.size < most && isUnmistakable(value)) known.add(value);
  return [...known];
};

/** Wherever in a text they stand: once told, a secret is one also where nothing beside it says so. */
export function* repeatsOf(values: readonly string[], text: string): Iterable<Span> {
  for (const value of values) {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) yield { start: at, end: at + value.length };
  }
}

/** More of them nobody looks for. */
const most = 64;

const leastEntropy = 2.75;
/** Also dates, and names with a version behind them: `python3.11`. */
const version = /^v?\d+[.-]\d|^[A-Za-z-]+[.-]?\d+(?:\.\d+)*$/;
