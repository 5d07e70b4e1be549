import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from '../../discover/reason.js';
import { UsageError } from '../../errors.js';
import { didYouMean } from '../../text/nearest.js';
import { oneLine } from '../../text/one-line.js';
import { compressionOf } from '../bytes/compression.js';
import { head, openFile, pieces, type OpenFile } from '../bytes/random-access.js';
import { Spool } from '../bytes/spool.js';
import { unpack } from '../bytes/unpack.js';
import { readDockerArchive } from './docker-archive.js';
import { folderFiles, indexTar, type Closing, type Files } from './files.js';
import { readLayout } from './oci.js';
import { readRootfs } from './rootfs.js';
import type { ImageSource, SourceKind } from './source.js';

/** An image that was found, and may be read until it is closed. */
export interface OpenImage extends Closing {
  readonly source: ImageSource;
}

export interface Place {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly platform: string | null;
}

const prefixes = ['docker-archive', 'oci', 'oci-archive'] as const;
type Forced = (typeof prefixes)[number] | null;

/** Finds the image that a reference means; what it is is told by what is in it, unless a prefix says so. */
export async function openImage(reference: string, place: Place): Promise<OpenImage> {
  const { forced, rest } = withoutPrefix(reference);
  if (rest === '') throw new UsageError(`${oneLine(reference)} names no image`);
  const { path, tag } = rest === '-' ? { path: rest, tag: null } : splitTag(rest, place.cwd);
  const closings: Closing[] = [];
  try {
    const source = await find({ forced, path, tag, reference }, place, closings);
    return { source, close: () => { closeAll(closings); } };
  } catch (error) {
    closeAll(closings);
    throw error;
  }
}

const closeAll = (closings: readonly Closing[]): void => {
  for (const closing of closings) closing.close();
};

function withoutPrefix(reference: string): Readonly<{ forced: Forced; rest: string }> {
  const colon = reference.indexOf(':');
  const word = reference.slice(0, colon);
  const forced = prefixes.find((prefix) => prefix === word) ?? null;
  if (forced === null && colon !== -1 && reference.slice(colon, colon + 3) === '://') {
    throw new UsageError(`${oneLine(reference)}: images of the kind ${oneLine(word)}: cannot be read${didYouMean(word, prefixes)}`);
  }
  return { forced, rest: forced === null ? reference : reference.slice(colon + 1) };
}

/** `app.tar:web` is the image `web` in `app.tar`, unless there is a file of that name. */
function splitTag(rest: string, cwd: string): Readonly<{ path: string; tag: string | null }> {
  if (exists(resolve(cwd, rest))) return { path: rest, tag: null };
  for (let colon = rest.indexOf(':'); colon !== -1; colon = rest.indexOf(':', colon + 1)) {
    if (colon > 0 && exists(resolve(cwd, rest.slice(0, colon)))) return { path: rest.slice(0, colon), tag: rest.slice(colon + 1) };
  }
  return { path: rest, tag: null };
}

const exists = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    reasonOf(error);
    return false;
  }
};

interface Asked {
  readonly forced: Forced;
  readonly path: string;
  readonly tag: string | null;
  readonly reference: string;
}

async function find(asked: Asked, place: Place, closings: Closing[]): Promise<ImageSource> {
  const { path, forced } = asked;
  if (path === '-') {
    const name = 'standard input';
    return readTar(asked, name, await spooled(place.stdin, name, closings), place, closings);
  }
  const absolute = resolve(place.cwd, path);
  if (isFolder(absolute, path)) {
    const files = folderFiles(absolute, path);
    closings.push(files);
    return readFiles(files, asked, place, {
      isOci: () => forced === 'oci' || forced === null && files.open('index.json') !== null,
      isDocker: () => forced !== 'oci' && files.open('manifest.json') !== null,
      kindOfOci: 'oci',
    }) ?? fail(path, 'this folder is no OCI layout: there is no index.json in it');
  }
  const file = open(absolute, path);
  closings.push(file);
  return readTar(asked, path, file, place, closings);
}

const fail = (name: string, what: string): never => {
  throw new UsageError(`${oneLine(name)}: ${what}`);
};

function isFolder(absolute: string, path: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch (error) {
    throw new UsageError(`${oneLine(path)}: ${reasonOf(error)}`);
  }
}

function open(absolute: string, path: string): OpenFile {
  try {
    return openFile(absolute);
  } catch (error) {
    throw new UsageError(`${oneLine(path)}: ${reasonOf(error)}`);
  }
}

async function spooled(stream: AsyncIterable<Uint8Array | string>, name: string, closings: Closing[]): Promise<OpenFile> {
  const spool = new Spool();
  closings.push(spool);
  for await (const piece of stream) spool.write(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length), name);
  return spool.done();
}

async function readTar(asked: Asked, name: string, file: OpenFile, place: Place, closings: Closing[]): Promise<ImageSource> {
  const first = head(file, 512);
  if (first.length === 0) return fail(name, 'it is empty');
  const compression = compressionOf(first);
  const tar = compression === 'none' ? file : await unpacked(file, compression, name, closings);
  const begin = compression === 'none' ? first : head(tar, 512);
  const index = looksLikeTar(begin) ? indexTar(tar, name) : fail(name, unknown(begin));
  const { forced } = asked;
  const has = (path: string): boolean => index.open(path) !== null;
  const isDocker = forced === 'docker-archive' || forced === null && has('manifest.json');
  return readFiles(index, asked, place, {
    // What Docker saves since it is built on containerd is both, and the layout says more.
    isOci: () => forced === 'oci' || forced === 'oci-archive' || forced === null && has('index.json') && (has('oci-layout') || !isDocker),
    isDocker: () => isDocker,
    kindOfOci: isDocker ? 'docker-archive' : 'oci-archive',
  }) ?? readRootfs(index, tar, asked.reference);
}

interface Guess {
  isOci(): boolean;
  isDocker(): boolean;
  readonly kindOfOci: SourceKind;
}

/** Null where the files are neither. */
function readFiles(files: Files, { tag, reference }: Asked, { platform }: Place, { isOci, isDocker, kindOfOci }: Guess): Promise<ImageSource> | null {
  if (isOci()) return readLayout(files, kindOfOci, reference, { platform, tag });
  return isDocker() ? readDockerArchive(files, reference, { platform, tag }) : null;
}

async function unpacked(file: OpenFile, compression: 'gzip' | 'zstd', name: string, closings: Closing[]): Promise<OpenFile> {
  const spool = new Spool();
  closings.push(spool);
  await unpack(pieces(file), compression, name, (piece) => { spool.write(piece, name); });
  return spool.done();
}

/** The magic of POSIX and GNU, or at least a checksum of digits where old tars have it. */
const looksLikeTar = (first: Buffer): boolean => first.length === 512 && (first.toString('latin1', 257, 262) === 'ustar' || /^[ 0-7]{6}[ \0]{2}$/.test(first.toString('latin1', 148, 156)));

const unknown = (first: Buffer): string => (/^\s*[[{]/.test(first.toString('latin1'))
  ? 'this is JSON; what is expected is an archive (docker save, OCI layout, root file system)'
  : 'this is no image: neither a tar (docker save, OCI layout, root file system), nor one packed with gzip or zstd');
