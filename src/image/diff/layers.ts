import { align } from '../join/align.js';
import { readHistory } from '../join/history-text.js';
import type { Image, Layer } from '../model.js';

/** A layer of either image, with its counterpart in the other. */
export interface LayerChange {
  readonly before: Layer | null;
  readonly after: Layer | null;
  /** Both are the very same. */
  readonly isSame: boolean;
}

/** Layers that are the same, or that the same instruction made, side by side, in order. */
export function layerChanges(before: Image, after: Image): readonly LayerChange[] {
  const [olds, news] = [before.layers, after.layers];
  const [oldWords, newWords] = [olds.map(wordsOf), news.map(wordsOf)];
  const pairs = align(olds.length, news.length, (one, other) => {
    if (isSame(olds[one], news[other])) return 2;
    return oldWords[one] !== '' && oldWords[one] === newWords[other] ? 1 : 0;
  }) ?? [];
  const changes: LayerChange[] = [];
  let [old, fresh] = [0, 0];
  for (const { item, step } of [...pairs, { item: olds.length, step: news.length }]) {
    for (; old < item; old++) changes.push({ before: olds[old] ?? null, after: null, isSame: false });
    for (; fresh < step; fresh++) changes.push({ before: null, after: news[fresh] ?? null, isSame: false });
    const [one = null, other = null] = [olds[item], news[step]];
    if (one !== null && other !== null) changes.push({ before: one, after: other, isSame: isSame(one, other) });
    [old, fresh] = [item + 1, step + 1];
  }
  return changes;
}

const isSame = (one: Layer | undefined, other: Layer | undefined): boolean =>
  one !== undefined && other !== undefined && ((one.diffId !== null && one.diffId === other.diffId) || (one.digest !== null && one.digest === other.digest));

/** What made it, without the checksums that some builders tell. */
const wordsOf = ({ history }: Layer): string => {
  if (history === null) return '';
  const { keyword, text, destination } = readHistory(history.createdBy);
  return `${keyword} ${destination ?? text}`;
};
