import { badBlob } from '../bad-blob.js';
import { compressionOf, type Compression } from '../bytes/compression.js';
import { head } from '../bytes/random-access.js';
import { unpack } from '../bytes/unpack.js';
import { verified } from '../bytes/verify.js';
import type { Blob } from '../bytes/blob.js';
import type { Paths } from '../paths.js';
import { TarReader } from '../tar/reader.js';
import { seekTar } from '../tar/seek.js';
import { LayerListener } from './layer-listener.js';

/** What was found in the tar of a layer. */
export interface ReadLayer {
  readonly listener: LayerListener;
  readonly compression: Compression;
  /** Of the tar; null where it was not read to its end because its contents could be passed over. */
  readonly tarBytes: number;
}

/** Behind its end a tar may be filled up; more than this is no filling. */
const mostFilling = 1 << 26;
/** No layer of an image that anybody runs unpacks to more; a few bytes of a hostile one do. */
const largestLayer = 2 ** 36;

/**
 * Reads a layer. One that is not packed and lies in a file is read by its headers. All others are read whole, and so they are
 * compared with their digest, and the contents are hashed on the way.
 */
export async function readLayer(blob: Blob, digest: string | null, paths: Paths, keeps: (path: string) => boolean): Promise<ReadLayer> {
  const [first, stream] = blob.bytes === null ? await peek(blob.stream()) : [head(blob.bytes, 4), null];
  const compression = compressionOf(first);
  if (compression === 'none' && blob.bytes !== null) {
    const listener = new LayerListener(blob.name, paths, { hashed: false, keeps });
    seekTar(blob.bytes, blob.name, listener);
    return { listener, compression, tarBytes: blob.size };
  }
  const listener = new LayerListener(blob.name, paths, { hashed: true, keeps });
  const reader = new TarReader(blob.name, listener);
  let tarBytes = 0;
  const packed = stream ?? blob.stream();
  await unpack(digest === null ? packed : verified(packed, digest, blob.name), compression, blob.name, (piece) => {
    tarBytes += piece.length;
    if (tarBytes > largestLayer) throw badBlob(blob.name, tarBytes, 'the layer unpacks to more than 64 GiB, and was not read further');
    if (!reader.isOver) reader.feed(piece);
    else if (tarBytes - reader.at > mostFilling) throw badBlob(blob.name, reader.at, 'the tar is over, and a lot more follows');
  });
  reader.end();
  return { listener, compression, tarBytes };
}

/** The first piece of a stream, and all of it. */
async function peek(stream: AsyncIterable<Buffer>): Promise<readonly [Buffer, AsyncIterable<Buffer>]> {
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return [Buffer.alloc(0), (async function* () { /* nothing */ })()];
  return [first.value, (async function* () {
    yield first.value;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  })()];
}
