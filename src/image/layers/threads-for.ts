import { availableParallelism } from 'node:os';
import { compressionOf } from '../bytes/compression.js';
import { head } from '../bytes/random-access.js';
import { nativeZstd } from '../bytes/node-unpacking.js';
import type { LayerSource } from '../sources/source.js';
import { canStartThreads, LayerThreads } from './threads.js';

/** Below this a thread costs more than it saves. */
const bytesThatPay = 16 << 20;

/** Threads for the layers of an image; null where one thread is as fast. */
export function threadsFor(layers: readonly LayerSource[], cores = canStartThreads() ? availableParallelism() : 1): LayerThreads | null {
  const packed = layers.flatMap(({ blob, mediaType }) => {
    if (blob === null) return [];
    const compression = blob.bytes !== null ? compressionOf(head(blob.bytes, 4)) : mediaType?.includes('zstd') === true ? 'zstd' : 'gzip';
    return compression === 'none' ? [] : [{ compression, size: blob.size }];
  });
  const sizes = packed.map(({ size }) => size);
  // The largest is read by one thread anyway.
  if (sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes) < bytesThatPay) return null;
  const most = mostThreads(cores, nativeZstd() === null && packed.some(({ compression }) => compression === 'zstd'));
  return most === 0 ? null : new LayerThreads(most);
}

/**
 * What Node unpacks itself it unpacks in threads of its own, and on two cores nothing is left to be won. What we unpack keeps the thread
 * busy that reads; there a second one saves a third of the time, for 40 MB of memory, and a third one too much memory.
 */
function mostThreads(cores: number, unpacksHere: boolean): number {
  if (unpacksHere) return cores > 1 ? 1 : 0;
  return cores >= 4 ? 2 : 0;
}
