import { words32 } from '../columns.js';
import type { Entries } from '../layers/entries.js';
import type { Paths } from '../paths.js';
import { AllEntries } from './all-entries.js';
import { LiveTree } from './live-tree.js';

/** How files came to be dead, one after the other. */
class Deaths {
  readonly #files = words32();
  readonly #layers = words32();
  /** An entry + 1. */
  readonly #by = words32();

  get count(): number {
    return this.#files.length;
  }

  push(file: number, layer: number, by: number | null): void {
    this.#files.push(file);
    this.#layers.push(layer);
    this.#by.push(by === null ? 0 : by + 1);
  }

  file(death: number): number {
    return this.#files.at(death);
  }

  /** In which layer it happened. */
  layer(death: number): number {
    return this.#layers.at(death);
  }

  /** The entry that was written over it; null where it was taken away. */
  by(death: number): number | null {
    const by = this.#by.at(death);
    return by === 0 ? null : by - 1;
  }
}

/** What the layers come to, one on top of the other. Entries go by their running numbers. */
export interface Merged {
  readonly numbers: AllEntries;
  readonly tree: LiveTree;
  readonly deaths: Deaths;
  /** The file whose bytes an entry shows; null for what has none. */
  readonly fileOf: (number: number) => number | null;
  /** Under how many paths the bytes of a file are seen. */
  readonly names: (file: number) => number;
  /** Bytes that a layer brought to paths that were not there. */
  readonly added: readonly number[];
}

const none = -1;

/** Applies the layers from the lowest up, as engines do (OCI image layer specification). */
export function merge(layers: readonly Entries[], paths: Paths): Merged {
  const merging = new Merging(layers, paths);
  layers.forEach((entries, layer) => { merging.apply(entries, layer); });
  return merging;
}

class Merging implements Merged {
  readonly numbers: AllEntries;
  readonly tree: LiveTree;
  readonly deaths = new Deaths();
  readonly added: number[] = [];
  readonly #paths: Paths;
  readonly #files: Int32Array;
  readonly #names: Int32Array;
  #layer = 0;

  constructor(layers: readonly Entries[], paths: Paths) {
    this.numbers = new AllEntries(layers);
    this.tree = new LiveTree(paths);
    this.#paths = paths;
    this.#files = new Int32Array(this.numbers.count).fill(none);
    this.#names = new Int32Array(this.numbers.count);
  }

  readonly fileOf = (number: number): number | null => {
    const file = this.#files[number] ?? none;
    return file === none ? null : file;
  };

  readonly names = (file: number): number => this.#names[file] ?? 0;

  apply(entries: Entries, layer: number): void {
    this.#layer = layer;
    this.added.push(0);
    // Marks are about the layers below, wherever in the tar they stand.
    for (let entry = 0; entry < entries.count; entry++) {
      const kind = entries.kind(entry);
      if (kind === 'whiteout') this.tree.remove(entries.node(entry), this.#deleted);
      else if (kind === 'opaque') this.tree.empty(entries.node(entry), this.#deleted);
    }
    for (let entry = 0; entry < entries.count; entry++) {
      const kind = entries.kind(entry);
      if (kind === 'dir') this.#putFolder(entries.node(entry), this.numbers.number(layer, entry));
      else if (kind !== 'whiteout' && kind !== 'opaque') this.#put(entries, entry);
    }
  }

  readonly #deleted = (number: number): void => { this.#release(number, null); };

  /** Something that is no folder, where a folder has to be, goes. */
  #putFolder(node: number, number: number | null): void {
    if (node === 0) {
      if (number !== null) this.tree.put(0, number);
      return;
    }
    this.#openFolders(this.#paths.parent(node));
    if (this.#isFolder(node)) {
      if (number !== null) this.tree.put(node, number);
      return;
    }
    this.tree.remove(node, this.#deleted);
    this.tree.put(node, number);
  }

  /** The folders above a path are there even if no entry speaks of them. */
  #openFolders(node: number): void {
    if (this.#isFolder(node)) return;
    const missing: number[] = [];
    for (let at = node; at !== 0 && !this.#isFolder(at); at = this.#paths.parent(at)) missing.push(at);
    for (const at of missing.reverse()) {
      this.tree.remove(at, this.#deleted);
      this.tree.put(at, null);
    }
  }

  #isFolder(node: number): boolean {
    // Asked for the folder of each entry, which nearly always is one.
    if (this.tree.hasChildren(node)) return true;
    if (!this.tree.isThere(node)) return false;
    const held = this.tree.holds(node);
    return held === null || this.numbers.kind(held) === 'dir';
  }

  #put(entries: Entries, entry: number): void {
    const node = entries.node(entry);
    // Nothing but a folder can be the root.
    if (node === 0) return;
    const number = this.numbers.number(this.#layer, entry);
    this.#openFolders(this.#paths.parent(node));
    const before = this.#isFolder(node) ? null : this.tree.holds(node);
    if (before === null) {
      if (!this.tree.isThere(node)) this.added[this.#layer] = (this.added[this.#layer] ?? 0) + entries.size(entry);
      this.tree.remove(node, this.#deleted);
    }
    // What a link leads to may just have gone with a folder; and it is taken before the old name is let go, which may be of the same file.
    const file = this.#fileFor(entries, entry, number);
    this.#files[number] = file ?? none;
    if (file !== null) this.#names[file] = this.names(file) + 1;
    if (before !== null) this.#release(before, file);
    this.tree.put(node, number);
  }

  #fileFor(entries: Entries, entry: number, number: number): number | null {
    const kind = entries.kind(entry);
    if (kind === 'file') return number;
    if (kind !== 'hardlink') return null;
    const target = this.tree.holds(entries.target(entry));
    return target === null ? null : this.fileOf(target);
  }

  #release(number: number, by: number | null): void {
    const file = this.fileOf(number);
    if (file === null) return;
    const left = this.names(file) - 1;
    this.#names[file] = left;
    if (left === 0) this.deaths.push(file, this.#layer, by);
  }
}
