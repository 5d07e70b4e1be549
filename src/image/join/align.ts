import type { Certainty } from './match.js';

export interface Pair {
  readonly item: number;
  readonly step: number;
  readonly certainty: Exclude<Certainty, 0>;
}

/** More comparisons than any image and Dockerfile of people need. */
const mostCells = 4_000_000;
/** An item that tells everything is worth more than two that tell half. */
const worth: Readonly<Record<Certainty, number>> = { 0: 0, 1: 2, 2: 5 };

/**
 * The pairs, in order on both sides, that are worth the most; of equal ones those nearest to the end, because what a base image did
 * comes first. Null where there is too much to compare.
 */
export function align(items: number, steps: number, match: (item: number, step: number) => Certainty): readonly Pair[] | null {
  if ((items + 1) * (steps + 1) > mostCells) return null;
  const width = steps + 1;
  // The best that the first items and the first steps come to.
  const best = new Uint32Array((items + 1) * width);
  const certainties = new Uint8Array((items + 1) * width);
  for (let item = 1; item <= items; item++) {
    for (let step = 1; step <= steps; step++) {
      const at = item * width + step;
      const certainty = match(item - 1, step - 1);
      certainties[at] = certainty;
      best[at] = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0, certainty === 0 ? 0 : (best[at - width - 1] ?? 0) + worth[certainty]);
    }
  }
  const pairs: Pair[] = [];
  for (let item = items, step = steps; item > 0 && step > 0;) {
    const at = item * width + step;
    const certainty = certainties[at] === 2 ? 2 : certainties[at] === 1 ? 1 : null;
    if (certainty !== null && best[at] === (best[at - width - 1] ?? 0) + worth[certainty]) {
      pairs.push({ item: item - 1, step: step - 1, certainty });
      item--;
      step--;
    } else if (best[at] === best[at - 1]) step--;
    else item--;
  }
  return pairs.reverse();
}
