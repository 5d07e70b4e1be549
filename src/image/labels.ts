import { baseItems } from './base-items.js';
import { readHistory } from './join/history-text.js';
import type { Image } from './model.js';

/** The labels that only the base image set, as far as the history tells. */
export function inheritedLabels(image: Image): ReadonlySet<string> {
  const { config: { history, labels } } = image;
  const texts = history.map(({ createdBy }) => readHistory(createdBy)).map(({ keyword, text }) => (keyword === 'LABEL' ? ` ${text}` : ''));
  const end = baseItems(image);
  const sets = (text: string, key: string): boolean => [`${key}=`, `${key} `, `"${key}"=`, `${key}"=`].some((said) => text.includes(said));
  return new Set([...labels.keys()].filter((key) => texts.findLastIndex((text) => text !== '' && sets(text, key)) < end
    && texts.some((text) => text !== '' && sets(text, key))));
}

/** What the image says of itself under a name, in the labels or in the annotations of its manifest. */
export const toldOf = ({ config: { labels }, annotations }: Pick<Image, 'config' | 'annotations'>, key: string): string | null =>
  labels.get(key) ?? annotations.get(key) ?? null;
