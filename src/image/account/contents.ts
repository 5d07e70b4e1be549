import type { RandomAccess } from '../bytes/random-access.js';
import type { Entries } from '../layers/entries.js';
import { ContentHash, type Hashes } from '../layers/hashes.js';

/** A layer whose contents can be had again: those that were not hashed while it was read. */
export interface Hashable {
  readonly entries: Entries;
  readonly hashes: Hashes;
  /** Of its tar; null where everything is hashed already. */
  readonly bytes: RandomAccess | null;
}

const windowSize = 1 << 20;

/** Hashes the contents that are asked for: the fastest where they come in the order in which they lie on the disk, which is that of the entries. */
export function hashContents({ entries, hashes, bytes }: Hashable, wanted: Iterable<number>): void {
  if (bytes === null) return;
  const hash = new ContentHash();
  let window: Window | null = null;
  for (const entry of wanted) {
    if (hashes.has(entry)) continue;
    const { at, length } = entries.body(entry);
    window ??= new Window(bytes);
    hash.expect(length);
    for (let done = 0; done < length;) {
      const piece = window.read(at + done, length - done);
      hash.update(piece);
      done += piece.length;
    }
    hashes.set(entry, hash.digest());
  }
}

/** Many small files lie side by side, and one read serves them all. */
class Window {
  readonly #bytes: RandomAccess;
  readonly #buffer: Buffer;
  #start = 0;
  #length = 0;

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
    this.#buffer = Buffer.allocUnsafe(Math.min(windowSize, bytes.size));
  }

  /** The bytes at a place, or the first of them. */
  read(at: number, length: number): Buffer {
    const end = this.#start + this.#length;
    if (at < this.#start || at >= end || (at + length > end && length < this.#buffer.length)) {
      this.#start = at;
      this.#length = this.#bytes.read(this.#buffer, at);
      if (this.#length === 0) throw new Error(`a file that was there has no bytes at ${at} any more`);
    }
    return this.#buffer.subarray(at - this.#start, Math.min(at - this.#start + length, this.#length));
  }
}
