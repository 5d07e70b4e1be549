import { createCipheriv, createHash, hash, type CipherGCM, type Hash } from 'node:crypto';
import { words32 } from '../columns.js';

/** Contents are equal where so many bytes are. */
const size = 16;

export class Hashes {
  #bytes = Buffer.alloc(0);
  #known = new Uint8Array(0);
  readonly #samples = words32();

  has(entry: number): boolean {
    return this.#known[entry] === 1;
  }

  set(entry: number, digest: Buffer): void {
    if (entry >= this.#known.length) this.#grow(Math.max(entry + 1, this.#known.length * 2));
    digest.copy(this.#bytes, entry * size, 0, size);
    this.#known[entry] = 1;
  }

  #grow(entries: number): void {
    const bytes = Buffer.alloc(entries * size);
    this.#bytes.copy(bytes);
    this.#bytes = bytes;
    const known = new Uint8Array(entries);
    known.set(this.#known);
    this.#known = known;
  }

  /** As it can be set again; empty where nothing is known. */
  digest(entry: number): Buffer {
    return this.#bytes.subarray(entry * size, (entry + 1) * size);
  }

  /** What is known of a content that was not hashed yet: of two that differ here, the contents do. */
  sample(entry: number): number {
    return this.#samples.at(entry);
  }

  setSample(entry: number, sample: number): void {
    while (this.#samples.length < entry) this.#samples.push(0);
    this.#samples.push(sample);
  }

  /** A part of it, for a table. */
  word(entry: number, index: number): number {
    return this.#bytes.readUInt32LE(entry * size + index * 4);
  }

  /** Whether both are known and the same. */
  isSame(entry: number, other: Hashes, otherEntry: number): boolean {
    return this.has(entry) && other.has(otherEntry) && this.digest(entry).equals(other.digest(otherEntry));
  }
}

/** Below this SHA-256 in one call is faster than to begin anything. */
const large = 4096;
/** Known to all runs, so that what one keeps another can compare. As a text: Node 24 takes five times as long over bytes. */
const key = 'imglint contents';
const start = Buffer.alloc(12);

/**
 * The hash of one content after the other. Of a large one it is the tag that AES-GCM gives it as associated data: two contents have the
 * same as rarely as with SHA-256, unless somebody makes them so on purpose, and it takes a fifth of the time
 * (docs/decisions/0013-content-hash.md).
 */
export class ContentHash {
  #length = 0;
  #tag: CipherGCM | null = null;
  #hash: Hash | null = null;
  #done: Buffer | null = null;

  /** Says how long the next content is. */
  expect(length: number): void {
    this.#length = length;
  }

  update(piece: Buffer): void {
    if (this.#length >= large) (this.#tag ??= createCipheriv('aes-128-gcm', key, start)).setAAD(piece);
    // Of all forms of the result this one is made the fastest.
    else if (this.#hash === null && piece.length === this.#length) this.#done = Buffer.from(hash('sha256', piece, 'binary'), 'latin1');
    else (this.#hash ??= createHash('sha256')).update(piece);
  }

  digest(): Buffer {
    const digest = this.#tag === null ? this.#done ?? (this.#hash ?? createHash('sha256')).digest() : tagOf(this.#tag);
    this.#tag = null;
    this.#hash = null;
    this.#done = null;
    return digest;
  }
}

function tagOf(tag: CipherGCM): Buffer {
  tag.final();
  return tag.getAuthTag();
}
