/**
 * The candidate a mistyped word most likely means, or null if none is near. Letters may be missing, added, wrong or
 * swapped; case is no difference. Among equals the first one wins.
 */
export const nearest = (word: string, candidates: Iterable<string>, maxDistance?: number): string | null => {
  const wanted = word.toLowerCase();
  let limit = maxDistance ?? tolerance(word);
  let best: string | null = null;
  let begun: string | null = null;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const distance = distanceUpTo(limit, wanted, known);
    if (distance <= limit) {
      best = candidate;
      limit = distance - 1;
      if (distance === 0) break;
    }
    if (wanted.length >= 3 && known.startsWith(wanted)) begun ??= candidate;
  }
  return best ?? (maxDistance === undefined ? begun : null);
};

/** The end of an error message about an unknown word: the nearest known one, or all of them where they are few. */
export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const known = [...candidates];
  const near = nearest(word, known);
  if (near !== null) return `; did you mean "${near}"?`;
  return known.length > 0 && known.length <= 8 ? `; known: ${known.join(', ')}` : '';
};

/** A third of the letters may be wrong, but never so many that anything is near everything. */
const tolerance = (word: string): number => Math.min(5, Math.max(1, Math.floor(word.length / 3)));

/** Optimal string alignment distance, worked out only in the band that the limit leaves; more than the limit is `limit + 1`. */
const distanceUpTo = (limit: number, a: string, b: string): number => {
  const far = limit + 1;
  if (limit < 0 || Math.abs(a.length - b.length) > limit) return far;
  // Cell k of row i is column i + k - far, so that the neighbours above and diagonal are at k + 1 and k.
  const width = 2 * limit + 3;
  let twoAbove = new Array<number>(width).fill(far);
  let above = new Array<number>(width).fill(far);
  let row = new Array<number>(width).fill(far);
  for (let i = 0; i <= a.length; i++) {
    let least = far;
    for (let k = 1; k < width - 1; k++) {
      const j = i + k - far;
      let cost = i === 0 && j === 0 ? 0 : far;
      if (j >= 0 && j <= b.length) {
        if (i > 0) cost = Math.min(cost, at(above, k + 1) + 1);
        if (j > 0) cost = Math.min(cost, at(row, k - 1) + 1);
        if (i > 0 && j > 0) cost = Math.min(cost, at(above, k) + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(twoAbove, k) + 1);
      }
      row[k] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return far;
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return Math.min(at(above, b.length - a.length + far), far);
};

const at = (row: readonly number[], cell: number): number => row[cell] ?? Infinity;
