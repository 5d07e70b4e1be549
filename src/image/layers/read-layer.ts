import { createHash } from 'node:crypto';
import { badBlob } from '../bad-blob.js';
import { compressionOf, type Compression } from '../bytes/compression.js';
import { head, type RandomAccess } from '../bytes/random-access.js';
import { unpack } from '../bytes/unpack.js';
import { verified } from '../bytes/verify.js';
import type { Blob } from '../bytes/blob.js';
import type { Paths } from '../paths.js';
import { TarReader } from '../tar/reader.js';
import { seekTar } from '../tar/seek.js';
import { contentsIn, keptContents, type Contents } from './contents.js';
import { Room, type Keeps } from './kept.js';
import { LayerListener } from './layer-listener.js';
import type { LayerThreads } from './threads.js';

/** What was found in the tar of a layer. */
export interface ReadLayer {
  readonly listener: Pick<LayerListener, 'entries' | 'hashes' | 'kept' | 'leftOut' | 'oddities'>;
  readonly contents: Contents;
  readonly compression: Compression;
  /** Of the tar; null where it was not read to its end because its contents could be passed over. */
  readonly tarBytes: number;
  /** Whether all of its bytes were compared with its digest; undefined where that was done in an earlier run. */
  readonly verified?: boolean;
  /** Of its tar, as it was worked out; null where nobody asked. */
  readonly diffId?: string | null;
}

/** Behind its end a tar may be filled up; more than this is no filling. */
const mostFilling = 1 << 26;
/** No layer of an image that anybody runs unpacks to more; a few bytes of a hostile one do. */
const largestLayer = 2 ** 36;

/** What of the contents is kept, and where there is room for it. */
export interface Wishes {
  readonly keeps: Keeps;
  /** For all layers of the image. */
  readonly room: Room;
  /** Compares also what need not be read for anything else, and works out the digests of what is packed. */
  readonly verify: boolean;
  /** To read packed layers in as long as one is free; null to read all of them here. */
  readonly threads: Pick<LayerThreads, 'read' | 'hasOneFree'> | null;
}

/** Kept of one layer: what is kept of it must not hang on the layers that are read beside it. */
const mostKept = 32 << 20;

/**
 * Reads a layer. One that is not packed and lies in a file is read by its headers. All others are read whole, and so they are
 * compared with their digest, and the contents are hashed on the way.
 */
export async function readLayer(blob: Blob, digest: string | null, paths: Paths, wishes: Wishes): Promise<ReadLayer> {
  const { keeps, room, verify, threads } = wishes;
  if (blob.bytes !== null && compressionOf(head(blob.bytes, 4)) === 'none') return readByHeaders(blob, blob.bytes, digest, paths, wishes);
  if (threads?.hasOneFree === true) return threads.read(blob, digest, { paths, room, verify });
  const [first, packed] = await peek(blob.stream());
  const compression = compressionOf(first);
  const listener = new LayerListener(paths, { keeps, room: new Room(mostKept, room) });
  const reader = new TarReader(blob.name, listener);
  let tarBytes = 0;
  const hash = verify ? createHash('sha256') : null;
  await unpack(digest === null ? packed : verified(packed, digest, blob.name), compression, blob.name, (piece) => {
    tarBytes += piece.length;
    hash?.update(piece);
    if (tarBytes > largestLayer) throw badBlob(blob.name, tarBytes, 'the layer unpacks to more than 64 GiB, and was not read further');
    if (!reader.isOver) reader.feed(piece);
    else if (tarBytes - reader.at > mostFilling) throw badBlob(blob.name, reader.at, 'the tar is over, and a lot more follows');
  });
  reader.end();
  return {
    listener, contents: keptContents(listener.kept), compression, tarBytes, verified: digest !== null,
    diffId: hash === null ? null : `sha256:${hash.digest('hex')}`,
  };
}

async function readByHeaders(blob: Blob, bytes: RandomAccess, digest: string | null, paths: Paths, { keeps, verify }: Wishes): Promise<ReadLayer> {
  const listener = new LayerListener(paths, null);
  seekTar(bytes, blob.name, listener);
  return {
    listener, contents: contentsIn(bytes, listener.entries, { paths, keeps }), compression: 'none', tarBytes: blob.size,
    verified: verify && digest !== null, diffId: verify ? await tarDigest(blob, digest) : null,
  };
}

async function tarDigest(blob: Blob, digest: string | null): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of digest === null ? blob.stream() : verified(blob.stream(), digest, blob.name)) hash.update(piece);
  return `sha256:${hash.digest('hex')}`;
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
