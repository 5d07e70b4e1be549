import type { RandomAccess } from '../bytes/random-access.js';
import type { Paths } from '../paths.js';
import type { Entries } from './entries.js';
import { endsOf, essential, type Keeps, type Kept } from './kept.js';

/** The contents that rules may read in a layer; null for all others. */
export interface Contents {
  read(entry: number): Kept | null;
}

/** Contents that were kept as they came by. */
export const keptContents = (kept: ReadonlyMap<number, Kept>): Contents => ({ read: (entry) => kept.get(entry) ?? null });

/** Contents of a tar that lies in a file: they are read when somebody asks, the same share of them that would have been kept. */
export const contentsIn = (bytes: RandomAccess, entries: Entries, { paths, keeps }: Readonly<{ paths: Paths; keeps: Keeps }>): Contents => ({
  read: (entry) => {
    const size = entries.size(entry);
    const { at, length } = entries.body(entry);
    // What is stored of a sparse file is not its content.
    if (entries.kind(entry) !== 'file' || length !== size) return null;
    const share = keeps(paths.path(entries.node(entry)), { size, mode: entries.mode(entry) });
    if (share.head + share.tail === 0) return null;
    const { head, tail, isWhole } = endsOf(share, size);
    const first = readAt(bytes, at, head);
    return essential(share, { head: first, tail: isWhole ? first : readAt(bytes, at + size - tail, tail), isWhole });
  },
});

function readAt(bytes: RandomAccess, at: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  if (bytes.read(buffer, at) !== length) throw new Error(`a file that was there has no bytes at ${at} any more`);
  return buffer;
}
