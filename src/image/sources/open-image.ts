import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingPath } from '../../discover/missing-path.js';
import { reasonOf } from '../../discover/reason.js';
import { UsageError } from '../../errors.js';
import { didYouMean } from '../../text/nearest.js';
import { oneLine } from '../../text/one-line.js';
import { shown } from '../../text/shown.js';
import { openFile, type OpenFile } from '../bytes/random-access.js';
import { fileKinds, readArchive, readFiles, type Asked } from './archive.js';
import { findByName, namedKinds, type NamedKind } from './by-name.js';
import { folderFiles, type Closing } from './files.js';
import { newSpool } from './new-spool.js';
import type { Place } from './place.js';
import { refuseNoPlatform } from './platform.js';
import type { ImageSource } from './source.js';

/** An image that was found, and may be read until it is closed. */
export interface OpenImage extends Closing {
  readonly source: ImageSource;
}

/** Finds the image that a reference means: what a prefix says, else a file or folder, else what an engine or a registry calls so. */
export async function openImage(reference: string, place: Place): Promise<OpenImage> {
  const { prefix, rest } = withoutPrefix(reference);
  if (rest === '') throw new UsageError(`${shown(reference)} names no image`);
  refuseNoPlatform(place.platform);
  const closings: Closing[] = [];
  try {
    const source = await find(prefix, rest, reference, place, closings);
    return { source: { ...source, asked: place.platform }, close: () => { closeAll(closings); } };
  } catch (error) {
    closeAll(closings);
    throw error;
  }
}

const closeAll = (closings: readonly Closing[]): void => {
  for (const closing of closings) closing.close();
};

type Prefix = Asked['forced'] | NamedKind;
const prefixes = [...fileKinds, ...namedKinds] as const;

function withoutPrefix(reference: string): Readonly<{ prefix: Prefix; rest: string }> {
  const colon = reference.indexOf(':');
  const word = reference.slice(0, colon);
  const hasSlashes = colon !== -1 && reference.slice(colon, colon + 3) === '://';
  // `docker:latest` is an image of that name.
  const prefix = prefixes.find((known) => known === word && (known !== 'docker' || hasSlashes)) ?? null;
  if (prefix === null && hasSlashes) throw new UsageError(`${oneLine(reference)}: images of the kind ${oneLine(word)}: cannot be read${didYouMean(word, prefixes)}`);
  return { prefix, rest: prefix === null ? reference : reference.slice(colon + (prefix === 'docker' ? 3 : 1)) };
}

async function find(prefix: Prefix, rest: string, reference: string, place: Place, closings: Closing[]): Promise<ImageSource> {
  const { platform } = place;
  const asked = { forced: null, tag: null, reference, platform };
  if (prefix === 'docker-daemon' || prefix === 'docker') return findByName(rest, prefix, asked, place, closings);
  if (rest === '-') {
    const name = 'standard input';
    return readArchive({ ...asked, forced: prefix }, name, await spooled(place, name, closings), closings);
  }
  const { path, tag } = splitTag(rest, place.cwd);
  const absolute = resolve(place.cwd, path);
  if (isMissing(absolute)) {
    if (prefix === null) return findByName(rest, null, asked, place, closings);
    throw missingPath(path, absolute, place.cwd);
  }
  return readPath({ ...asked, forced: prefix, tag }, oneLine(path), absolute, place, closings);
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

/** What lies there and may not be looked at is none that somebody else may have. */
const isMissing = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch (error) {
    return !['permission denied', 'operation not permitted'].includes(reasonOf(error));
  }
};

async function readPath(asked: Asked, path: string, absolute: string, { onBytes }: Place, closings: Closing[]): Promise<ImageSource> {
  if (isFolder(absolute, path)) {
    const files = folderFiles(absolute, path);
    closings.push(files);
    const { forced } = asked;
    const found = readFiles(files, asked, {
      isOci: () => forced === 'oci' || forced !== 'docker-archive' && files.open('index.json') !== null,
      isDocker: () => forced === 'docker-archive' || forced === null && files.open('manifest.json') !== null,
      kindOfOci: 'oci',
    });
    if (found === null) throw new UsageError(`${oneLine(path)}: this folder is no OCI layout: there is no index.json in it; ${insteadOf(absolute)}`);
    return found;
  }
  const file = open(absolute, path);
  closings.push(file);
  return readArchive(asked, path, file, closings, onBytes);
}

/** What somebody may have meant by a folder that is none. */
const insteadOf = (folder: string): string => (exists(join(folder, 'Dockerfile')) ? 'imglint check lints the Dockerfile in it'
  : 'a root file system is read as a tar: tar -C DIR -c . | imglint image -');

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

async function spooled({ stdin, onBytes }: Place, name: string, closings: Closing[]): Promise<OpenFile> {
  const spool = newSpool(name, closings);
  for await (const piece of stdin) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    spool.write(bytes, name);
    onBytes?.(bytes.length);
  }
  return spool.done();
}
