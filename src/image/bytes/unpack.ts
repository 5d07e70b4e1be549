import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { badBlob } from '../bad-blob.js';
import type { Compression } from './compression.js';
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
const nativeZstd = (): Transform | null => {
  const zlib: object & { readonly createZstdDecompress?: (options: Readonly<{ chunkSize: number }>) => Transform } = process.getBuiltinModule('node:zlib');
  return zlib.createZstdDecompress?.({ chunkSize }) ?? null;
};

async function byStream(packed: AsyncIterable<Buffer>, transform: Transform, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  let taken = 0;
  const counted = async function* (): AsyncIterable<Buffer> {
    for await (const piece of packed) {
      yield piece;
      taken += piece.length;
    }
  };
  try {
    await pipeline(Readable.from(counted(), { objectMode: true, highWaterMark: 1 }), transform, async (unpacked: AsyncIterable<Buffer>) => {
      for await (const piece of unpacked) sink(piece);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
    if (code.startsWith('Z_') || code.startsWith('ZSTD_') || code.startsWith('ERR_ZSTD')) {
      throw badBlob(blob, taken, `it cannot be unpacked: ${error instanceof Error ? error.message : code}`);
    }
    throw error;
  }
}

async function byWasm(packed: AsyncIterable<Buffer>, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  const stream = await openZstd();
  let taken = 0;
  try {
    for await (const piece of packed) {
      stream.feed(piece, sink);
      taken += piece.length;
    }
    stream.end();
  } catch (error) {
    if (error instanceof ZstdError) throw badBlob(blob, taken, error.message);
    throw error;
  } finally {
    stream.free();
  }
}
