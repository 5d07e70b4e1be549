import { createHash, randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../discover/make-folder.js';
import { reasonOf } from '../../discover/reason.js';
import { oneLine } from '../../text/one-line.js';
import type { Room } from '../layers/kept.js';
import type { ReadLayer } from '../layers/read-layer.js';
import type { Paths } from '../paths.js';
import { publicPart } from './public-part.js';
import { ending, shrink } from './cached-files.js';
import { isPrivate, namesSecret } from './is-private.js';
import { decodeLayer, encodeLayer, type Label } from './layer-file.js';

/** Layers that were read before, by the digests of their bytes. */
export interface LayerCache {
  /** Null where it was never read, or where what was kept cannot be used. */
  find(digest: string, paths: Paths, room: Room): ReadLayer | null;
  keep(digest: string, layer: ReadLayer, paths: Paths): void;
}

export interface OpenCache extends LayerCache {
  /** Takes away what is too much. Says what went wrong with the cache, for which no run fails; null where nothing did. */
  close(): string | null;
}

export interface CacheSettings {
  readonly folder: string;
  /** Of the program, which may keep other things of a layer than another. */
  readonly version: string;
  readonly limit?: number;
}

/** Raise it when a layer is read in another way, or when other contents of it are kept. */
const analysis = 3;
export const mostCached = 512 << 20;
/** Of all that may be in the cache, what one layer may take. */
const largestShare = 8;

/** Nobody else may look into it, and nothing that somebody else put there is believed. */
export function openCache({ folder, version, limit = mostCached }: CacheSettings): OpenCache {
  const program = `${version} ${analysis} ${endianness()}`;
  const programHash = createHash('sha256').update(program).digest('hex').slice(0, 8);
  const fileOf = (digest: string): string => join(folder, `${digest.replace(':', '-')}.${programHash}${ending}`);
  let problem: string | null = null;
  let isGrown = false;
  const guarded = <T>(doing: () => T): T | null => {
    if (problem !== null) return null;
    try {
      return doing();
    } catch (error) {
      problem = `the cache ${oneLine(folder)} was not used: ${reasonOf(error)}`;
      return null;
    }
  };
  return {
    find: (digest, paths, room) => guarded(() => find(fileOf(digest), { digest, program }, paths, room)),
    keep: (digest, layer, paths) => {
      guarded(() => {
        if (!maybeKept(layer, paths)) return;
        const bytes = encodeLayer(withoutRest(layer, paths), paths, { digest, program });
        if (bytes.length > limit / largestShare) return;
        problem = prepared(folder);
        if (problem !== null) return;
        writeWhole(fileOf(digest), bytes);
        isGrown = true;
      });
    },
    close: () => {
      if (isGrown) guarded(() => { shrink(folder, limit); });
      return problem;
    },
  };
}

/** What rules would have read and found no room for is not known of it; and secrets are written nowhere. */
const maybeKept = ({ listener: { entries, kept, leftOut } }: ReadLayer, paths: Paths): boolean =>
  leftOut === 0 && ![...kept].some(([entry, one]) => isPrivate(paths.path(entries.node(entry)), one)) && !namesSecret(entries, paths);

const withoutRest = (layer: ReadLayer, paths: Paths): ReadLayer => {
  const { entries, hashes, kept, oddities, leftOut } = layer.listener;
  const parts = [...kept].map(([entry, one]) => [entry, publicPart(paths.path(entries.node(entry)), entries.mode(entry), one)] as const);
  return { ...layer, listener: { entries, hashes, oddities, leftOut, kept: new Map(parts) } };
};

function find(file: string, label: Label, paths: Paths, room: Room): ReadLayer | null {
  const bytes = readOurs(file);
  if (bytes === null) return null;
  const found = decode(bytes, label, paths, room);
  if (found === 'damaged') rmSync(file, { force: true });
  if (found === 'damaged' || found === 'full') return null;
  touch(file);
  return found;
}

/** What was not written by us may be anything; it is damaged, whatever is wrong with it. */
function decode(bytes: Buffer, label: Label, paths: Paths, room: Room): ReadLayer | 'damaged' | 'full' {
  try {
    return decodeLayer(bytes, paths, label, room);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError) return 'damaged';
    throw error;
  }
}

/** Null where there is no such file, or one that is not ours alone to write. */
function readOurs(file: string): Buffer | null {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (['no such file or folder', 'symbolic links that lead in a circle'].includes(reasonOf(error))) return null;
    throw error;
  }
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() && isOurs(stats) ? readFileSync(descriptor) : null;
  } finally {
    closeSync(descriptor);
  }
}

/** On Windows the folder says whose its files are. */
const isOurs = ({ uid, mode }: Readonly<{ uid: number; mode: number }>): boolean => process.getuid === undefined || uid === process.getuid() && (mode & 0o022) === 0;

/** For whoever takes away what was not used for longest. Another run may have taken it away just now. */
function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    reasonOf(error);
  }
}

/** A text is why it cannot be used. */
function prepared(folder: string): string | null {
  makeFolder(folder, 0o700);
  const stats = lstatSync(folder);
  return stats.isDirectory() && isOurs(stats) ? null : `the cache ${oneLine(folder)} was not used: it is not ours alone to write`;
}

/** Another run reads all of a file or none of it, and of two that write one the last wins with the same. */
function writeWhole(file: string, bytes: Buffer): void {
  const fresh = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeFileSync(fresh, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
