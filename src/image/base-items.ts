import { readHistory } from './join/history-text.js';
import type { Image } from './model.js';

/** How many items at the beginning of the history tell of the base image. */
export function baseItems({ config: { history }, base, join }: Pick<Image, 'config' | 'base' | 'join'>): number {
  if (join !== null) return join.baseItems;
  if (base.layers === 0) return 0;
  let layers = 0;
  let end = 0;
  for (const [index, { isEmpty, createdBy }] of history.entries()) {
    if (!isEmpty && ++layers > base.layers) break;
    // Behind the last layer of the base both it and we may set things; what an image starts it sets last.
    const { keyword } = readHistory(createdBy);
    if (!isEmpty || keyword === 'CMD' || keyword === 'ENTRYPOINT') end = index + 1;
  }
  return end;
}
