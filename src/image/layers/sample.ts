/** How much of a content its sample is of. */
export const sampleSize = 128;

/** A number for the first bytes of a content: where it differs, contents do. Most that have one size differ there already. */
export class Sample {
  #hash = 0;

  add(piece: Buffer): void {
    let hash = this.#hash;
    for (let at = 0; at < piece.length; at++) {
      hash = Math.imul(hash ^ (piece[at] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    this.#hash = hash;
  }

  /** It begins anew. */
  done(): number {
    const hash = this.#hash >>> 0;
    this.#hash = 0;
    return hash;
  }
}
