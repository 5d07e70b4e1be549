import { bytes8, doubles, words32 } from '../columns.js';
import type { Paths } from '../paths.js';
import { entryTypes, type EntryType } from '../tar/header.js';
import type { TarEntry } from '../tar/reader.js';

/** What else than files and folders a layer holds: marks for what it takes away. */
export type Kind = EntryType | 'whiteout' | 'opaque';
export const kinds: readonly Kind[] = [...entryTypes, 'whiteout', 'opaque'];

/** The entries of a layer in the order of its tar. An entry is a number below `count`. */
export interface Entries {
  readonly count: number;
  kind(entry: number): Kind;
  /** The node of its path (`Paths`); of a mark, of what it takes away or empties. */
  node(entry: number): number;
  /** Bytes of a regular file; 0 for all others. */
  size(entry: number): number;
  mode(entry: number): number;
  uid(entry: number): number;
  gid(entry: number): number;
  /** Seconds since 1970. */
  mtime(entry: number): number;
  /** What a symbolic link says; the path that a hard link names; null for all others. */
  link(entry: number): string | null;
  /** Where a hard link leads, as a node. */
  target(entry: number): number;
  /** Where the content stands in the layer's tar, and how much of it there is. */
  body(entry: number): Readonly<{ at: number; length: number }>;
}

/** Entries while they are being read. */
export class EntryTable implements Entries {
  readonly #paths: Paths;
  readonly #kinds = bytes8();
  readonly #nodes = words32();
  readonly #modes = words32();
  readonly #uids = words32();
  readonly #gids = words32();
  readonly #sizes = doubles();
  readonly #mtimes = doubles();
  readonly #bodies = doubles();
  /** A node, or for a symbolic link an index into `#texts`. */
  readonly #links = words32();
  readonly #texts: string[] = [];
  /** Only where it is not the size. */
  readonly #stored = new Map<number, number>();

  constructor(paths: Paths) {
    this.#paths = paths;
  }

  get count(): number {
    return this.#nodes.length;
  }

  /** `link`: what a symbolic link says. `target`: where a hard link leads. */
  add(kind: Kind, node: number, entry: TarEntry, { link, target }: Readonly<{ link: string | null; target: number }>): void {
    this.#paths.countEntry();
    const isFile = kind === 'file';
    if (isFile && entry.stored !== entry.size) this.#stored.set(this.count, entry.stored);
    this.#kinds.push(kinds.indexOf(kind));
    this.#nodes.push(node);
    this.#sizes.push(isFile ? entry.size : 0);
    this.#modes.push(entry.mode);
    this.#uids.push(entry.uid);
    this.#gids.push(entry.gid);
    this.#mtimes.push(entry.mtime);
    this.#bodies.push(entry.bodyAt);
    this.#links.push(link === null ? target : this.#texts.push(link) - 1);
  }

  kind(entry: number): Kind {
    return kinds[this.#kinds.at(entry)] ?? 'file';
  }

  node(entry: number): number {
    return this.#nodes.at(entry);
  }

  size(entry: number): number {
    return this.#sizes.at(entry);
  }

  mode(entry: number): number {
    return this.#modes.at(entry);
  }

  uid(entry: number): number {
    return this.#uids.at(entry);
  }

  gid(entry: number): number {
    return this.#gids.at(entry);
  }

  mtime(entry: number): number {
    return this.#mtimes.at(entry);
  }

  link(entry: number): string | null {
    const kind = this.kind(entry);
    if (kind === 'symlink') return this.#texts[this.#links.at(entry)] ?? '';
    return kind === 'hardlink' ? this.#paths.path(this.target(entry)) : null;
  }

  target(entry: number): number {
    return this.#links.at(entry);
  }

  body(entry: number): Readonly<{ at: number; length: number }> {
    return { at: this.#bodies.at(entry), length: this.#stored.get(entry) ?? this.size(entry) };
  }
}
