import { createHash, type Hash } from 'node:crypto';

/** Contents are equal where these are: half of a SHA-256, which is as good as all of it. Kept in four columns of one. */
const words = 4;

export class Hashes {
  #values = new Uint32Array(0);
  #known = new Uint8Array(0);

  has(entry: number): boolean {
    return this.#known[entry] === 1;
  }

  set(entry: number, digest: Buffer): void {
    const end = (entry + 1) * words;
    if (end > this.#values.length) {
      const larger = new Uint32Array(Math.max(end, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
      const known = new Uint8Array(larger.length / words);
      known.set(this.#known);
      this.#known = known;
    }
    for (let i = 0; i < words; i++) this.#values[entry * words + i] = digest.readUInt32LE(i * 4);
    this.#known[entry] = 1;
  }

  /** As a key for a map. */
  key(entry: number): string {
    return String.fromCharCode(...new Uint16Array(this.#values.buffer, entry * words * 4, words * 2));
  }
}

/** The hash of one content after the other. */
export class ContentHash {
  #hash: Hash | null = null;

  update(piece: Buffer): void {
    this.#hash ??= createHash('sha256');
    this.#hash.update(piece);
  }

  digest(): Buffer {
    const hash = this.#hash ?? createHash('sha256');
    this.#hash = null;
    return hash.digest();
  }
}
