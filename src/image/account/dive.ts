import type { Entries } from '../layers/entries.js';
import type { DiveFigures } from '../model.js';
import type { Paths } from '../paths.js';
import { LiveTree } from './live-tree.js';

/**
 * Efficiency as dive works it out: every leaf of every layer counts with its size, a mark that takes a folder away with all that lay in
 * it, and of each path the least of its sizes was needed. So the copy that is seen counts as waste, and opaque folders not at all.
 */
export function diveFigures(layers: readonly Entries[], paths: Paths): DiveFigures {
  const stack = new Stack(layers, paths);
  const leaves = new Leaves(paths);
  const found = new Occurrences(paths.count);
  let userBytes = 0;
  layers.forEach((entries, layer) => {
    for (const node of leaves.of(entries, layer)) found.count(node, stack.remove(node));
    for (let entry = 0; entry < entries.count; entry++) {
      const node = entries.node(entry);
      if (!leaves.isLast(node, layer, entry)) continue;
      if (leaves.isLeaf(node, layer)) found.count(node, entries.size(entry));
      stack.put(layer, entry);
      if (layer > 0) userBytes += entries.size(entry);
    }
  });
  const { efficiency, wastedBytes } = found.figures();
  return { efficiency, wastedBytes, userWastedPercent: userBytes === 0 ? 0 : wastedBytes / userBytes };
}

/** What dive counts of each path over all layers. */
class Occurrences {
  readonly #counts: Uint32Array;
  readonly #sums: Float64Array;
  readonly #least: Float64Array;

  constructor(nodes: number) {
    this.#counts = new Uint32Array(nodes);
    this.#sums = new Float64Array(nodes);
    this.#least = new Float64Array(nodes);
  }

  count(node: number, size: number): void {
    const count = this.#counts[node] ?? 0;
    this.#least[node] = count === 0 ? size : Math.min(this.#least[node] ?? 0, size);
    this.#counts[node] = count + 1;
    this.#sums[node] = (this.#sums[node] ?? 0) + size;
  }

  figures(): Pick<DiveFigures, 'efficiency' | 'wastedBytes'> {
    let least = 0;
    let sum = 0;
    let wastedBytes = 0;
    this.#counts.forEach((count, node) => {
      least += this.#least[node] ?? 0;
      sum += this.#sums[node] ?? 0;
      if (count > 1) wastedBytes += this.#sums[node] ?? 0;
    });
    return { efficiency: sum === 0 ? 1 : least / sum, wastedBytes };
  }
}

/** What each layer holds, path by path. The columns serve one layer after the other; a stamp says whose something is. */
class Leaves {
  readonly #paths: Paths;
  readonly #last: Int32Array;
  readonly #lastIn: Int32Array;
  readonly #markedIn: Int32Array;
  readonly #parentIn: Int32Array;

  constructor(paths: Paths) {
    this.#paths = paths;
    this.#last = new Int32Array(paths.count);
    this.#lastIn = new Int32Array(paths.count);
    this.#markedIn = new Int32Array(paths.count);
    this.#parentIn = new Int32Array(paths.count);
  }

  /** Takes a layer in, and says which paths it takes away. */
  of(entries: Entries, layer: number): readonly number[] {
    const stamp = layer + 1;
    const marked: number[] = [];
    for (let entry = 0; entry < entries.count; entry++) {
      const kind = entries.kind(entry);
      if (kind === 'opaque') continue;
      const node = entries.node(entry);
      if (kind === 'whiteout') {
        if (this.#markedIn[node] !== stamp) marked.push(node);
        this.#markedIn[node] = stamp;
      } else {
        this.#lastIn[node] = stamp;
        this.#last[node] = entry;
      }
      this.#stampAbove(node, stamp);
    }
    return marked;
  }

  /** Whether an entry of the layer is the last of several for one path. */
  isLast(node: number, layer: number, entry: number): boolean {
    return this.#lastIn[node] === layer + 1 && this.#last[node] === entry;
  }

  /** Whether the layer has nothing below a path. */
  isLeaf(node: number, layer: number): boolean {
    return this.#parentIn[node] !== layer + 1;
  }

  #stampAbove(node: number, stamp: number): void {
    for (let at = node; at !== 0;) {
      at = this.#paths.parent(at);
      if (this.#parentIn[at] === stamp) return;
      this.#parentIn[at] = stamp;
    }
  }
}

/** The layers so far, one on top of the other, as dive stacks them. */
class Stack {
  readonly #layers: readonly Entries[];
  readonly #paths: Paths;
  readonly #tree: LiveTree;
  /** Of the file at a node. */
  readonly #sizes: Float64Array;
  readonly #isFolder: Uint8Array;

  constructor(layers: readonly Entries[], paths: Paths) {
    this.#layers = layers;
    this.#paths = paths;
    this.#tree = new LiveTree(paths);
    this.#sizes = new Float64Array(paths.count);
    this.#isFolder = new Uint8Array(paths.count);
  }

  put(layer: number, entry: number): void {
    const entries = this.#layers[layer];
    if (entries === undefined) return;
    const node = entries.node(entry);
    // What is there hangs in a tree whose folders are there.
    if (!this.#tree.isThere(node)) this.#open(node);
    this.#sizes[node] = entries.size(entry);
    this.#isFolder[node] = entries.kind(entry) === 'dir' ? 1 : 0;
  }

  #open(node: number): void {
    const missing: number[] = [];
    for (let at = node; at !== 0 && !this.#tree.isThere(at); at = this.#paths.parent(at)) missing.push(at);
    for (const at of missing.reverse()) {
      this.#sizes[at] = 0;
      this.#isFolder[at] = 1;
      this.#tree.put(at, at);
    }
  }

  /** Takes a path away, and says how much lay below it if it was a folder. */
  remove(node: number): number {
    let bytes = 0;
    const wasFolder = this.#isFolder[node] === 1 && this.#tree.isThere(node);
    this.#tree.remove(node, (gone) => { bytes += this.#sizes[gone] ?? 0; });
    return wasFolder ? bytes : 0;
  }
}
