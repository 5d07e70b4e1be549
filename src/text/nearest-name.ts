import { nearest } from './nearest.js';

/** The known name that a mistyped one is at most two letters off, as BuildKit counts: capitals matter, and two letters swapped are two. Of equals the first. */
export const nearestName = (name: string, known: Iterable<string>): string | null => {
  let best: string | null = null;
  let least = 3;
  if (name.length > longest) return null;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const distance = levenshtein(name, candidate, least);
    if (distance >= least) continue;
    best = candidate;
    least = distance;
  }
  // An empty one may be the nearest of all, and is no help.
  return best === '' ? null : best;
};

/**
 * The known name that somebody who wrote this one surely meant: one letter differs, or two are swapped, not at the beginning, and no
 * numbers, which tell names of one kind apart. Short names are alike by chance, and so are CFLAGS and CXXFLAGS.
 */
export const nearestTypo = (name: string, known: Iterable<string>): string | null => {
  const initial = name.charAt(0).toLowerCase();
  const likely = [...known].filter((each) => each.charAt(0).toLowerCase() === initial && each.replace(/\d+/g, '') !== name.replace(/\d+/g, ''));
  return name.length < 4 ? null : nearest(name, likely, 1);
};

/** Nobody writes longer names, and comparing them would take its time. */
const longest = 200;

/** Up to a limit; what is more is the limit. */
const levenshtein = (a: string, b: string, limit: number): number => {
  const from = Array.from(a);
  const to = Array.from(b);
  let row = to.map((_, index) => index + 1);
  for (const [i, one] of from.entries()) {
    let diagonal = i;
    let left = i + 1;
    const next: number[] = [];
    for (const [j, other] of to.entries()) {
      const above = row[j] ?? 0;
      left = Math.min(above + 1, left + 1, diagonal + (one === other ? 0 : 1));
      diagonal = above;
      next.push(left);
    }
    if (Math.min(i + 1, ...next) >= limit) return limit;
    row = next;
  }
  return Math.min(limit, row.at(-1) ?? from.length);
};
