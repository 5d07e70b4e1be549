import { createHash, hash, type Hash } from 'node:crypto';
import { words32 } from '../columns.js';

/** Contents are equal where these are: half of a SHA-256, which is as good as all of it. Kept in four columns of one. */
const words = 4;

export class Hashes {
  #values = new Uint32Array(0);
  #known = new Uint8Array(0);
  readonly #samples = words32();

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

  /** As it can be set again. */
  digest(entry: number): Buffer {
    const digest = Buffer.alloc(words * 4);
    for (let i = 0; i < words; i++) digest.writeUInt32LE(this.#values[entry * words + i] ?? 0, i * 4);
    return digest;
  }

  /** What is known of a content that was not hashed yet: of two that differ here, the contents do. */
  sample(entry: number): number {
    return this.#samples.at(entry);
  }

  setSample(entry: number, sample: number): void {
    while (this.#samples.length < entry) this.#samples.push(0);
    this.#samples.push(sample);
  }

  /** As a key for a map. */
  key(entry: number): string {
    return String.fromCharCode(...new Uint16Array(this.#values.buffer, entry * words * 4, words * 2));
  }
}

/** The hash of one content after the other. */
export class ContentHash {
  #hash: Hash | null = null;
  #length = 0;
  #done: Buffer | null = null;

  /** Says how long the next content is: one that comes in one piece takes a third of the time. */
  expect(length: number): void {
    this.#length = length;
  }

  update(piece: Buffer): void {
    if (this.#hash === null && piece.length === this.#length) {
      // Of all forms of the result this one is made the fastest.
      this.#done = Buffer.from(hash('sha256', piece, 'binary'), 'latin1');
      return;
    }
    this.#hash ??= createHash('sha256');
    this.#hash.update(piece);
  }

  digest(): Buffer {
    const digest = this.#done ?? (this.#hash ?? createHash('sha256')).digest();
    this.#done = null;
    this.#hash = null;
    return digest;
  }
}
