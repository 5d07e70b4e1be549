import { badBlob } from '../bad-blob.js';
import type { Paths } from '../paths.js';
import type { TarEntry, TarListener } from '../tar/reader.js';
import { EntryTable, type Kind } from './entries.js';
import { ContentHash, Hashes } from './hashes.js';

/** Something in a layer that no engine writes and that whoever reads the image ought to know. */
export interface Oddity {
  readonly kind: 'escape';
  readonly entry: number;
}

/** Contents that rules read are small; a larger file is not one of them. */
const largestKept = 1 << 20;
const mostKept = 64 << 20;
const mostOddities = 100;

/** Makes a table of the entries of a layer's tar. */
export class LayerListener implements TarListener {
  readonly entries: EntryTable;
  readonly hashes = new Hashes();
  readonly contents = new Map<number, Buffer>();
  readonly oddities: Oddity[] = [];
  readonly #blob: string;
  readonly #paths: Paths;
  readonly #hash: ContentHash | null;
  readonly #keeps: (path: string) => boolean;
  #kept: Buffer[] | null = null;
  #keptBytes = 0;

  /** `hashed`: every content comes by anyway, and will not come again. `keeps`: whose content rules read, by its path. */
  constructor(blob: string, paths: Paths, { hashed, keeps }: Readonly<{ hashed: boolean; keeps: (path: string) => boolean }>) {
    this.#blob = blob;
    this.#paths = paths;
    this.entries = new EntryTable(paths);
    this.#hash = hashed ? new ContentHash() : null;
    this.#keeps = keeps;
  }

  entry(entry: TarEntry): boolean {
    const { path } = entry;
    if (path.includes(0)) throw badBlob(this.#blob, entry.bodyAt, 'a path with a NUL in it');
    const { node, escapes, kind } = this.#place(entry);
    if (kind === null) return false;
    if (escapes && this.oddities.length < mostOddities) this.oddities.push({ kind: 'escape', entry: this.entries.count });
    this.entries.add(kind, node, entry, kind === 'file' || kind === 'dir' ? noLink : {
      link: kind === 'symlink' ? entry.link.toString('utf8') : null,
      target: kind === 'hardlink' ? this.#paths.resolve(entry.link, entry.link.length).node : 0,
    });
    if (kind !== 'file') return false;
    this.#kept = this.#isKept(node, entry.stored) ? [] : null;
    return this.#hash !== null || this.#kept !== null;
  }

  content(piece: Buffer): void {
    this.#hash?.update(piece);
    this.#kept?.push(Buffer.from(piece));
  }

  endOfContent(): void {
    const entry = this.entries.count - 1;
    if (this.#hash !== null) this.hashes.set(entry, this.#hash.digest());
    if (this.#kept !== null) this.contents.set(entry, Buffer.concat(this.#kept));
    this.#kept = null;
  }

  /** `.wh.name` takes `name` away, `.wh..wh..opq` all that lies in its folder, and other names of that kind are AUFS' own notes. */
  #place(entry: TarEntry): Readonly<{ node: number; escapes: boolean; kind: Kind | null }> {
    const { path } = entry;
    let end = path.length;
    while (end > 0 && path[end - 1] === 0x2f) end--;
    const start = path.lastIndexOf(0x2f, end - 1) + 1;
    if (end - start < whiteout.length || !startsWith(path, start, whiteout)) return { ...this.#paths.resolve(path, end), kind: entry.type };
    const folder = this.#paths.resolve(path, start);
    if (startsWith(path, start, auxiliary)) return { ...folder, kind: end - start === opaque.length && startsWith(path, start, opaque) ? 'opaque' : null };
    // What is left must be a name.
    const name = path.toString('latin1', start + whiteout.length, end);
    if (['', '.', '..'].includes(name)) return { ...folder, kind: null };
    return { ...folder, node: this.#paths.child(folder.node, path, start + whiteout.length, end), kind: 'whiteout' };
  }

  #isKept(node: number, size: number): boolean {
    if (size > largestKept || this.#keptBytes + size > mostKept) return false;
    if (!this.#keeps(this.#paths.path(node))) return false;
    this.#keptBytes += size;
    return true;
  }
}

const noLink = { link: null, target: 0 };
const whiteout = Buffer.from('.wh.');
const auxiliary = Buffer.from('.wh..wh.');
const opaque = Buffer.from('.wh..wh..opq');

const startsWith = (path: Buffer, start: number, prefix: Buffer): boolean => {
  if (path.length - start < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (path[start + i] !== prefix[i]) return false;
  return true;
};
