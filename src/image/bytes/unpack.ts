import type { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { badBlob } from '../bad-blob.js';
import type { Compression } from './compression.js';
import { letGo } from './let-go.js';
import { openZstd, ZstdError } from './zstd.js';

/** Large pieces unpack more than twice as fast as Node's own. */
const chunkSize = 1 << 20;

/** Unpacks a stream into a sink, which must be done with each piece when it returns. */
export async function unpack(packed: AsyncIterable<Buffer>, compression: Compression, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  if (compression === 'none') for await (const piece of packed) sink(piece);
  else {
    const native = compression === 'gzip' ? createGunzip({ chunkSize }) : nativeZstd();
    await (native === null ? byWasm(packed, blob, sink) : byStream(packed, native, blob, sink));
  }
}

/** From Node 22.15 on. */
export const hasNativeZstd = (): boolean => 'createZstdDecompress' in process.getBuiltinModule('node:zlib');

const nativeZstd = (): Transform | null => {
  const zlib: object & { readonly createZstdDecompress?: (options: Readonly<{ chunkSize: number }>) => Transform } = process.getBuiltinModule('node:zlib');
  return zlib.createZstdDecompress?.({ chunkSize }) ?? null;
};

async function byStream(packed: AsyncIterable<Buffer>, transform: Transform, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  let taken = 0;
  let failed: Error | null = null;
  let isOver = false;
  const fail = (error: unknown): void => {
    failed ??= error instanceof Error ? error : new Error(String(error));
    transform.destroy();
  };
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      isOver = true;
      resolve();
    };
    // What follows a stream that is over is not taken in, and then it never closes by itself.
    transform.once('end', end).once('close', end);
  });
  const take = (piece: Buffer): void => {
    if (failed !== null) return;
    try {
      sink(piece);
    } catch (error) {
      fail(error);
    }
    // It fills one large buffer after the other, and gives away what it filled in between.
    if (piece.byteOffset + piece.length === piece.buffer.byteLength) letGo(piece);
  };
  // Its threads are given the next piece to unpack once we return: we look at this one meanwhile.
  transform.on('error', fail).on('data', (piece: Buffer) => { process.nextTick(take, piece); });
  try {
    for await (const piece of packed) {
      if (!isOver) await Promise.race([over, new Promise<void>((resolve) => { transform.write(piece, () => { resolve(); }); })]);
      if (failed !== null) break;
      taken += piece.length;
    }
    transform.end();
  } catch (error) {
    fail(error);
  }
  await over;
  transform.destroy();
  if (failed !== null) throw unpackingError(failed, blob, taken);
}

function unpackingError(error: Error, blob: string, taken: number): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isAboutBytes = code.startsWith('Z_') || code.startsWith('ZSTD_') || code.startsWith('ERR_ZSTD');
  return isAboutBytes ? badBlob(blob, taken, `it cannot be unpacked: ${error.message}`) : error;
}

async function byWasm(packed: AsyncIterable<Buffer>, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  const stream = await openZstd();
  let taken = 0;
  try {
    for await (const piece of packed) {
      stream.feed(piece, sink);
      taken += piece.length;
      // Nothing here waits for anything: others would not be heard before all is done.
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    stream.end();
  } catch (error) {
    if (error instanceof ZstdError) throw badBlob(blob, taken, error.message);
    throw error;
  } finally {
    stream.free();
  }
}
