import { lstatSync, readdirSync, rmSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../discover/reason.js';

/** A file that we put into the cache, or had begun to. */
export interface CachedFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last. */
  readonly used: number;
}

export const ending = '.layer';
const ours = /^[0-9a-z]+-[0-9a-f]+\.[0-9a-f]+\.layer(?:\.[0-9a-f]+\.new)?$/;

/** What is in the cache; nothing that somebody else put there. */
export function cachedFiles(folder: string): readonly CachedFile[] {
  return namesIn(folder).filter((name) => ours.test(name)).flatMap((name): readonly CachedFile[] => {
    const path = join(folder, name);
    const stats = statsOf(path);
    return stats?.isFile() === true ? [{ path, bytes: stats.size, used: stats.mtimeMs }] : [];
  });
}

export const sizeOf = (files: readonly CachedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Takes files away. One that another run took away first is gone all the same. */
export function remove(files: readonly CachedFile[]): void {
  for (const { path } of files) rmSync(path, { force: true });
}

/** Takes away what was not used for longest, until the rest is no more than the limit. */
export function shrink(folder: string, limit: number): void {
  const files = [...cachedFiles(folder)].sort((a, b) => b.used - a.used);
  let bytes = 0;
  remove(files.filter((file) => (bytes += file.bytes) > limit));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (reasonOf(error) === 'no such file or folder') return [];
    throw error;
  }
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
