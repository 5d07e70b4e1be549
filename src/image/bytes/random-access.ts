import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that can be had at any place, at once. */
export interface RandomAccess {
  readonly size: number;
  /** Fills the buffer from a place on; how many bytes there were is fewer only at the end. */
  read(into: Buffer, at: number): number;
}

export interface OpenFile extends RandomAccess {
  close(): void;
}

export function openFile(path: string): OpenFile {
  return fileOf(openSync(path, 'r'));
}

/** A file that is open already; closing it is up to the result from now on. */
export function fileOf(descriptor: number): OpenFile {
  const { size } = fstatSync(descriptor);
  let isOpen = true;
  return {
    size,
    read: (into, at) => {
      // The number of a descriptor is given to the next file, which must not be read in its place.
      if (!isOpen) throw new Error('this was closed, and can be read no more');
      let done = 0;
      for (let count = -1; count !== 0 && done < into.length; done += count) count = readSync(descriptor, into, done, into.length - done, at + done);
      return done;
    },
    close: () => {
      if (isOpen) closeSync(descriptor);
      isOpen = false;
    },
  };
}

/** A part of other bytes. */
export const slice = (whole: RandomAccess, start: number, size: number): RandomAccess => ({
  size,
  read: (into, at) => whole.read(into.subarray(0, Math.max(0, Math.min(into.length, size - at))), start + at),
});

const pieceSize = 1 << 20;

/** All of the bytes from the beginning on. A piece is gone when the next is asked for. */
export async function* pieces(bytes: RandomAccess): AsyncIterable<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(pieceSize, bytes.size));
  for (let at = 0; at < bytes.size;) {
    const count = bytes.read(buffer, at);
    if (count === 0) return;
    at += count;
    // Other layers are read meanwhile.
    yield await Promise.resolve(buffer.subarray(0, count));
  }
}

/** The first bytes, or all where there are fewer. */
export function head(bytes: RandomAccess, length: number): Buffer {
  const buffer = Buffer.alloc(Math.min(length, bytes.size));
  return buffer.subarray(0, bytes.read(buffer, 0));
}
