import { isUnmistakable } from './unmistakable.js';
import type { Span } from '../text/span.js';

/** More of them nobody looks for. */
const most = 64;

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
