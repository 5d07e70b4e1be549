/**
 * The assigned name that another one may be meant to be: one letter off where it has four or more, two where it has eight or more,
 * or the same in another case. Null if there is none.
 */
export function meantName(name: string, candidates: Iterable<string>, isThere: (name: string) => boolean): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const limit = candidate.length < 4 ? 0 : candidate.length < 8 ? 1 : 2;
    if (limit === 0 || candidate === name) continue;
    const isSame = candidate.length === name.length && candidate.toLowerCase() === name.toLowerCase();
    const distance = isSame ? 0 : distanceUpTo(limit, name, candidate);
    if (distance > limit || distance >= least || !isThere(candidate)) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Letters added, missing or wrong, counted no further than the limit. */
function distanceUpTo(limit: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (endA === start || endB === start) return Math.max(endA, endB) - start;
  if (limit === 1) return endA - start === 1 && endB - start === 1 ? 1 : 2;
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  return 1 + Math.min(...[[1, 1], [0, 1], [1, 0]].map(([i, j]) => distanceUpTo(limit - 1, restA.slice(i), restB.slice(j))));
}
