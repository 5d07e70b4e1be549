import { lstatSync, statSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import { reasonOf } from '../../discover/reason.js';
import { UsageError } from '../../errors.js';
import { blobOf, type Blob } from '../bytes/blob.js';
import { openFile, slice, type OpenFile, type RandomAccess } from '../bytes/random-access.js';
import { LayerListener } from '../layers/layer-listener.js';
import type { Entries } from '../layers/entries.js';
import { Paths } from '../paths.js';
import { seekTar } from '../tar/seek.js';

/** Files by their paths: a folder, or a tar that was indexed. */
export interface Files {
  readonly name: string;
  open(path: string): Blob | null;
}

/** What has to be closed when the image was read. */
export interface Closing {
  close(): void;
}

export function folderFiles(absolute: string, name: string): Files & Closing {
  const opened: OpenFile[] = [];
  return {
    name,
    open: (path) => {
      const inside = normalize(path);
      if (inside.startsWith('..') || inside.startsWith(sep)) return null;
      const file = join(absolute, inside);
      try {
        lstatSync(file);
        if (!isFile(file)) throw new UsageError(`${name}/${path}: this is no file`);
        const bytes = openFile(file);
        opened.push(bytes);
        return blobOf(`${name}/${path}`, bytes);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'no such file or folder') return null;
        throw new UsageError(`${name}/${path}: ${reason}`);
      }
    },
    close: () => { for (const file of opened) file.close(); },
  };
}

const isFile = (file: string): boolean => {
  try {
    return statSync(file).isFile();
  } catch (error) {
    reasonOf(error);
    return false;
  }
};

/** A tar whose headers were read: where every file of it is. */
export interface TarIndex extends Files {
  readonly paths: Paths;
  readonly listener: LayerListener;
}

/** Engines link layers that are equal; more steps than this are a circle. */
const mostLinks = 40;

export function indexTar(bytes: RandomAccess, name: string): TarIndex {
  const paths = new Paths();
  const listener = new LayerListener(paths, null);
  seekTar(bytes, name, listener);
  const { entries } = listener;
  const byNode = new Map<number, number>();
  return {
    name, paths, listener,
    open: (path) => {
      if (byNode.size === 0) for (let entry = 0; entry < entries.count; entry++) byNode.set(entries.node(entry), entry);
      const entry = follow(paths, entries, byNode, path);
      if (entry === null) return null;
      const { at, length } = entries.body(entry);
      return blobOf(`${name}: ${path}`, slice(bytes, at, length));
    },
  };
}

function follow(paths: Paths, entries: Entries, byNode: ReadonlyMap<number, number>, path: string): number | null {
  let node = paths.find(path);
  for (let step = 0; step < mostLinks && node !== null; step++) {
    const entry = byNode.get(node);
    if (entry === undefined) return null;
    const kind = entries.kind(entry);
    if (kind === 'file') return entry;
    if (kind === 'hardlink') node = entries.target(entry);
    else if (kind === 'symlink') {
      const target = Buffer.from(`${paths.path(paths.parent(node))}/${entries.link(entry) ?? ''}`);
      node = paths.resolve(target, target.length).node;
    } else return null;
  }
  return null;
}
