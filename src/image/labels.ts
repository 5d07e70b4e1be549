import { baseItems } from './base-items.js';
import { readHistory } from './join/history-text.js';
import type { Image } from './model.js';

/** The labels that only the base image set, as far as the history tells. */
export function inheritedLabels(image: Image): ReadonlySet<string> {
  const { config, known } = image;
  if (!known.history) return new Set();
  const end = baseItems(image);
  const lastSet = new Map<string, number>();
  for (const [index, { createdBy }] of config.history.entries()) {
    const { keyword, text } = readHistory(createdBy);
    if (keyword === 'LABEL') for (const key of keysIn(text)) lastSet.set(key, index);
  }
  return new Set([...config.labels.keys()].filter((key) => (lastSet.get(key) ?? end) < end));
}

/** Of `a=b "c"=d`, or of `a b` as it was once written. */
const keysIn = (text: string): readonly string[] => {
  const keys = Array.from(text.matchAll(/(?<=^| )"?([^\s"=]+)"?=/g), ([, key = '']) => key);
  return keys.length > 0 ? keys : text.split(' ', 1);
};

/** What the image says of itself under a name, in the labels or in the annotations of its manifest. */
export const toldOf = ({ config: { labels }, annotations }: Pick<Image, 'config' | 'annotations'>, key: string): string | null =>
  labels.get(key) ?? annotations.get(key) ?? null;
