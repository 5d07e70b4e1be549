import type { RandomAccess } from '../bytes/random-access.js';
import { TarReader, type TarListener } from './reader.js';

const windowSize = 1 << 16;

/** Reads a tar by its headers, and of the contents only what is asked for. */
export function seekTar(bytes: RandomAccess, blob: string, listener: TarListener): void {
  const reader = new TarReader(blob, listener);
  const window = Buffer.allocUnsafe(windowSize);
  for (;;) {
    // Beyond the end nothing can be passed over, and then the reader says what is missing.
    reader.skip(Math.min(reader.skippable, Math.max(0, bytes.size - reader.at)));
    const count = reader.isOver ? 0 : bytes.read(window, reader.at);
    if (count === 0) break;
    reader.feed(window.subarray(0, count));
  }
  reader.end();
}
