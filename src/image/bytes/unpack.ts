import { badBlob } from '../bad-blob.js';
import { breakingPoint, type Attempt } from './breaking-point.js';
import type { Compression } from './compression.js';
import { gunzip, nativeZstd, NodeUnpacking, type Unpacker } from './node-unpacking.js';
import { openZstd, ZstdError, type ZstdStream } from './zstd.js';

/** Unpacks a stream into a sink, which must be done with each piece when it returns. */
export async function unpack(packed: AsyncIterable<Buffer>, compression: Compression, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  if (compression === 'none') for await (const piece of packed) sink(piece);
  else {
    const native = compression === 'gzip' ? gunzip : nativeZstd();
    await (native === null ? byWasm(packed, blob, sink) : byNode(packed, native, blob, sink));
  }
}

async function byNode(packed: AsyncIterable<Buffer>, begin: () => Unpacker, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  const unpacking = new NodeUnpacking(begin(), sink);
  let taken = 0;
  let spoilt: Spoilt | null = null;
  try {
    for await (const piece of packed) {
      if (!await unpacking.take(piece)) {
        if (isAboutBytes(unpacking.failed)) spoilt = await spoiltPart({ piece, taken, known: unpacking.unpacked }, () => Promise.resolve(new NodeUnpacking(begin(), ignore)));
        break;
      }
      taken += piece.length;
    }
  } catch (error) {
    unpacking.fail(error);
  }
  await unpacking.end();
  if (unpacking.failed !== null) throw unpackingError(unpacking.failed, blob, spoilt ?? { at: taken, isExact: true });
}

const ignore = (): void => { /* seen before */ };

const unpackingError = (error: Error, blob: string, { at, isExact }: Spoilt): Error => {
  if (!isAboutBytes(error)) return error;
  return badBlob(blob, at, `${isExact ? '' : 'from here on '}${error instanceof ZstdError ? error.message : `it cannot be unpacked: ${error.message}`}`);
};

const isAboutBytes = (error: Error | null): boolean => {
  if (error === null || error instanceof ZstdError) return error !== null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return code.startsWith('Z_') || code.startsWith('ZSTD_') || code.startsWith('ERR_ZSTD');
};

/** Where bytes are spoilt: just there, or from there on. */
type Spoilt = Readonly<{ at: number; isExact: boolean }>;

/** Only the first piece of a blob can be unpacked once more. Of later ones it is known how much was unpacked before. */
async function spoiltPart({ piece, taken, known }: Readonly<{ piece: Buffer; taken: number; known: number }>, begin: () => Promise<Attempt>): Promise<Spoilt> {
  return taken > 0 ? { at: Math.max(taken, known), isExact: false } : { at: await breakingPoint(piece, begin), isExact: true };
}

async function byWasm(packed: AsyncIterable<Buffer>, blob: string, sink: (piece: Buffer) => void): Promise<void> {
  const stream = await openZstd();
  let taken = 0;
  let held: Buffer | null = null;
  try {
    for await (const piece of packed) {
      held = piece;
      stream.feed(piece, sink);
      held = null;
      taken += piece.length;
      // Nothing here waits for anything: others would not be heard before all is done.
      await new Promise((resolve) => { setImmediate(resolve); });
    }
    stream.end();
  } catch (error) {
    if (!(error instanceof ZstdError)) throw error;
    const spoilt = held === null ? null : await spoiltPart({ piece: held, taken, known: stream.taken }, async () => attemptBy(await openZstd()));
    throw badBlob(blob, spoilt?.at ?? taken, spoilt?.isExact === false ? `from here on ${error.message}` : error.message);
  } finally {
    stream.free();
  }
}

const attemptBy = (stream: ZstdStream): Attempt => ({
  take: async (piece) => {
    try {
      stream.feed(piece, ignore);
      return await Promise.resolve(true);
    } catch (error) {
      if (error instanceof ZstdError) return false;
      throw error;
    }
  },
  free: () => { stream.free(); },
});
