/** Something that unpacks. */
export interface Attempt {
  /** Whether these bytes could be taken in behind those before them. */
  take(piece: Buffer): Promise<boolean>;
  free(): void;
}

const steps = [1 << 14, 1 << 7, 1];

/** How many of some packed bytes can be taken in before the one that breaks them. What unpacks does not say: it is begun anew, with ever smaller steps. */
export async function breakingPoint(packed: Buffer, begin: () => Promise<Attempt>): Promise<number> {
  let good = 0;
  for (const step of steps) good = await goodBytes(packed, good, step, await begin());
  return good;
}

async function goodBytes(packed: Buffer, known: number, step: number, attempt: Attempt): Promise<number> {
  try {
    if (known > 0 && !await attempt.take(packed.subarray(0, known))) return 0;
    let good = known;
    while (good < packed.length && await attempt.take(packed.subarray(good, good + step))) good += step;
    return Math.min(good, packed.length);
  } finally {
    attempt.free();
  }
}
