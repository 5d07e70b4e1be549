import { compressionOf } from '../bytes/compression.js';
import type { Blob } from '../bytes/blob.js';
import { head } from '../bytes/random-access.js';
import { readLayer, type ReadLayer, type Wishes } from '../layers/read-layer.js';
import type { Paths } from '../paths.js';
import type { LayerCache } from './layer-cache.js';

/** Reads a layer, unless that was done before. */
export async function readThrough(cache: LayerCache | null, blob: Blob, digest: string | null, paths: Paths, wishes: Wishes): Promise<ReadLayer> {
  if (cache === null || digest === null || isReadByItsHeaders(blob)) return readLayer(blob, digest, paths, wishes);
  // Who wants to see the bytes compared does not mean those of last week.
  const found = wishes.verify ? null : cache.find(digest, paths, wishes.room);
  if (found !== null) return found;
  const read = await readLayer(blob, digest, paths, wishes);
  cache.keep(digest, read, paths);
  return read;
}

/** That is as fast as the cache, and its digest is compared with nothing. */
const isReadByItsHeaders = ({ bytes }: Blob): boolean => bytes !== null && compressionOf(head(bytes, 4)) === 'none';
