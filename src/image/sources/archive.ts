import { basename } from 'node:path';
import { isDockerfileName } from '../../discover/dockerfile-name.js';
import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { blobOf } from '../bytes/blob.js';
import { compressionOf } from '../bytes/compression.js';
import { head, pieces, type OpenFile } from '../bytes/random-access.js';
import { unpack } from '../bytes/unpack.js';
import { readSmall } from '../json.js';
import { readDockerArchive } from './docker-archive.js';
import { indexTar, type Closing, type Files } from './files.js';
import { readMetadata } from './metadata/read-metadata.js';
import { readLayout } from './oci.js';
import { readRootfs } from './rootfs.js';
import { newSpool } from './new-spool.js';
import type { Place } from './place.js';
import type { ImageSource, SourceKind } from './source.js';

/** Prefixes that say what a file or folder holds. */
export const fileKinds = ['docker-archive', 'oci', 'oci-archive'] as const;

/** What was asked for, and what its prefix says of it. */
export interface Asked {
  readonly forced: (typeof fileKinds)[number] | null;
  readonly tag: string | null;
  /** As the user named it. */
  readonly reference: string;
  readonly platform: string | null;
}

/** Reads a tar that holds an image, packed or not: which kind of image is told by what is in it. */
export async function readArchive(asked: Asked, name: string, file: OpenFile, closings: Closing[], onBytes?: Place['onBytes']): Promise<ImageSource> {
  const first = head(file, 512);
  if (first.length === 0) throw new UsageError(`${oneLine(name)}: it is empty`);
  const compression = compressionOf(first);
  const tar = compression === 'none' ? file : await unpacked(file, compression, name, closings, onBytes);
  const begin = compression === 'none' ? first : head(tar, 512);
  if (!looksLikeTar(begin)) {
    if (asked.forced === null && looksLikeJson(begin)) return readMetadata(inUtf8(await readSmall(blobOf(name, tar), null)), name, asked.reference, asked);
    throw new UsageError(`${oneLine(name)}: ${unknown(begin, name)}`);
  }
  const index = indexTar(tar, name);
  const { forced } = asked;
  const has = (path: string): boolean => index.open(path) !== null;
  const isDocker = forced === 'docker-archive' || forced === null && has('manifest.json');
  return readFiles(index, asked, {
    // What Docker saves since it is built on containerd is both, and the layout says more.
    isOci: () => forced === 'oci' || forced === 'oci-archive' || forced === null && has('index.json') && (has('oci-layout') || !isDocker),
    isDocker: () => isDocker,
    kindOfOci: isDocker ? 'docker-archive' : 'oci-archive',
  }) ?? (has('repositories') ? tooOld(name) : readRootfs(index, tar, asked.reference));
}

/** Docker before version 1.10 said in another file what is in an archive. */
function tooOld(name: string): never {
  throw new UsageError(`${oneLine(name)}: this is an archive as Docker saved it before version 1.10, without a manifest.json; docker load it, and docker save it anew`);
}

export interface Guess {
  isOci(): boolean;
  isDocker(): boolean;
  readonly kindOfOci: SourceKind;
}

/** Null where the files are neither. */
export function readFiles(files: Files, { tag, reference, platform }: Asked, { isOci, isDocker, kindOfOci }: Guess): Promise<ImageSource> | null {
  if (isOci()) return readLayout(files, kindOfOci, reference, { platform, tag });
  return isDocker() ? readDockerArchive(files, reference, { platform, tag }) : null;
}

async function unpacked(file: OpenFile, compression: 'gzip' | 'zstd', name: string, closings: Closing[], onBytes: Place['onBytes']): Promise<OpenFile> {
  const spool = newSpool(name, closings);
  await unpack(countedPieces(file, onBytes), compression, name, (piece) => { spool.write(piece, name); });
  return spool.done();
}

async function* countedPieces(file: OpenFile, onBytes: Place['onBytes']): AsyncIterable<Buffer> {
  for await (const piece of pieces(file)) {
    onBytes?.(piece.length);
    yield piece;
  }
}

/** The magic of POSIX and GNU, or at least a checksum of digits where old tars have it. */
const looksLikeTar = (first: Buffer): boolean => first.length === 512
  && (first.toString('latin1', 257, 262) === 'ustar' || /^[ 0-7]{6}[ \0]{2}$/.test(first.toString('latin1', 148, 156)));

const looksLikeJson = (first: Buffer): boolean => /^\s*[[{]/.test(inUtf8(first).toString('latin1'));

/** What PowerShell writes begins with a mark, and may be UTF-16. */
function inUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(bytes.toString('utf16le', 2));
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

const packers: readonly (readonly [magic: string, program: string])[] = [['\xfd7zXZ\0', 'xz'], ['BZh', 'bzip2'], ['LZIP', 'lzip'], ['\x04"M\x18', 'lz4']];

const unknown = (first: Buffer, name: string): string => {
  const text = first.toString('latin1');
  if (looksLikeJson(first)) return 'this is JSON, and no archive, as its prefix says';
  if (/^(?:IMAGE|ID) +CREATED +CREATED BY /.test(text)) return 'this is a history for people; docker history --no-trunc --human=false --format json tells one for programs';
  const packer = packers.find(([magic]) => text.startsWith(magic))?.[1];
  if (packer !== undefined) return `this is packed with ${packer}, which no image is; unpack it first: ${packer} -dc FILE | imglint image -`;
  if (isDockerfileName(basename(name))) return `this is what an image is made from, and no image; imglint check lints it, and beside its image: imglint image IMAGE --dockerfile ${oneLine(name)}`;
  return 'this is no image: neither a tar (docker save, OCI layout, root file system), nor one packed with gzip or zstd';
};
