import type { Span } from './span.js';

/** Whether one of some spans that do not overlap holds another one. */
export const coveredBy = (spans: readonly Span[]): (inner: Span) => boolean => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? Infinity) <= start) low = middle + 1;
      else high = middle;
    }
    return (sorted[low - 1]?.end ?? -1) >= end;
  };
};
