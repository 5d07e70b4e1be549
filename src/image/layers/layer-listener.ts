import type { Paths } from '../paths.js';
import type { TarEntry, TarListener } from '../tar/reader.js';
import { EntryTable, type Kind } from './entries.js';
import { ContentHash, Hashes } from './hashes.js';
import { Sample, sampleSize } from './sample.js';
import { endsOf, essential, Keeper, type Keeps, type Kept, type Room } from './kept.js';

/** Something in a layer that no engine writes and that whoever reads the image ought to know. */
export interface Oddity {
  /** A path that leaves the root, or a hard link that names one which does. */
  readonly kind: 'escape' | 'link';
  readonly entry: number;
}

/** For contents that come by once and not again. */
export interface Keeping {
  readonly keeps: Keeps;
  readonly room: Room;
}

const mostOddities = 100;

/** Makes a table of the entries of a layer's tar. */
export class LayerListener implements TarListener {
  readonly entries: EntryTable;
  readonly hashes = new Hashes();
  readonly kept = new Map<number, Kept>();
  readonly oddities: Oddity[] = [];
  readonly #paths: Paths;
  readonly #hash: ContentHash | null;
  readonly #sample = new Sample();
  readonly #keeping: Keeping | null;
  #keeper: Keeper | null = null;
  #leftOut = 0;

  /** `keeping`: null for a tar that lies in a file, where contents are hashed and read when somebody asks for them. */
  constructor(paths: Paths, keeping: Keeping | null) {
    this.#paths = paths;
    this.entries = new EntryTable(paths);
    this.#hash = keeping === null ? null : new ContentHash();
    this.#keeping = keeping;
  }

  /** Contents that rules read and for which there was no room. */
  get leftOut(): number {
    return this.#leftOut;
  }

  entry(entry: TarEntry): number {
    const { node, escapes, kind } = this.#place(entry);
    if (kind === null) return 0;
    const target = kind === 'hardlink' ? this.#paths.resolve(entry.link, entry.link.length) : null;
    if (escapes) this.#note('escape');
    if (target?.escapes === true) this.#note('link');
    this.entries.add(kind, node, entry, kind === 'file' || kind === 'dir' ? noLink : {
      link: kind === 'symlink' ? entry.link.toString('utf8') : null,
      target: target?.node ?? 0,
    });
    if (kind !== 'file') return 0;
    if (this.#hash === null) return sampleSize;
    this.#hash.expect(entry.stored);
    this.#keeper = this.#keeperFor(node, entry);
    return Infinity;
  }

  /** Of the entry that comes next. */
  #note(kind: Oddity['kind']): void {
    if (this.oddities.length < mostOddities) this.oddities.push({ kind, entry: this.entries.count });
  }

  content(piece: Buffer): void {
    if (this.#hash === null) this.#sample.add(piece);
    else this.#hash.update(piece);
    this.#keeper?.add(piece);
  }

  endOfContent(): void {
    const entry = this.entries.count - 1;
    if (this.#hash === null) this.hashes.setSample(entry, this.#sample.done());
    else this.hashes.set(entry, this.#hash.digest());
    if (this.#keeper !== null) this.#keep(entry, this.#keeper);
    this.#keeper = null;
  }

  /** Of what comes down to less, the whole is there only while it comes by. */
  #keep(entry: number, keeper: Keeper): void {
    const kept = essential(keeper.share, keeper.done());
    if (kept !== null && (keeper.share.essence === undefined || this.#hasRoom(kept.head.length))) this.kept.set(entry, kept);
  }

  #hasRoom(bytes: number): boolean {
    const has = this.#keeping?.room.take(bytes) === true;
    if (!has) this.#leftOut++;
    return has;
  }

  /** `.wh.name` takes `name` away, `.wh..wh..opq` all that lies in its folder, and other names of that kind are AUFS' own notes. */
  #place(entry: TarEntry): Readonly<{ node: number; escapes: boolean; kind: Kind | null }> {
    const { path } = entry;
    let end = path.length;
    while (end > 0 && path[end - 1] === slash) end--;
    let start = end;
    while (start > 0 && path[start - 1] !== slash) start--;
    if (end - start < whiteout.length || !startsWith(path, start, whiteout)) {
      const { node, escapes } = this.#paths.resolve(path, end);
      return { node, escapes, kind: entry.type };
    }
    const folder = this.#paths.resolve(path, start);
    if (startsWith(path, start, auxiliary)) return { ...folder, kind: end - start === opaque.length && startsWith(path, start, opaque) ? 'opaque' : null };
    // What is left must be a name.
    const name = path.toString('latin1', start + whiteout.length, end);
    if (['', '.', '..'].includes(name)) return { ...folder, kind: null };
    return { ...folder, node: this.#paths.child(folder.node, path, start + whiteout.length, end), kind: 'whiteout' };
  }

  #keeperFor(node: number, { size, stored, mode }: TarEntry): Keeper | null {
    // What is stored of a sparse file is not its content.
    if (this.#keeping === null || stored !== size) return null;
    const share = this.#keeping.keeps(this.#paths.path(node), { size, mode });
    if (share.head + share.tail === 0) return null;
    const { head, tail } = endsOf(share, size);
    return share.essence !== undefined || this.#hasRoom(head + tail) ? new Keeper(share, size) : null;
  }
}

const slash = 0x2f;
const noLink = { link: null, target: 0 };
const whiteout = Buffer.from('.wh.');
const auxiliary = Buffer.from('.wh..wh.');
const opaque = Buffer.from('.wh..wh..opq');

const startsWith = (path: Buffer, start: number, prefix: Buffer): boolean => {
  if (path.length - start < prefix.length) return false;
  for (let i = 0; i < prefix.length; i++) if (path[start + i] !== prefix[i]) return false;
  return true;
};
