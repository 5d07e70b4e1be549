import type { Entries } from '../layers/entries.js';
import type { DiveFigures } from '../model.js';
import type { Paths } from '../paths.js';
import { LiveTree } from './live-tree.js';

/** What dive counts of one path over all layers. */
interface Occurrences {
  count: number;
  sum: number;
  least: number;
}

/**
 * Efficiency as dive works it out: every leaf of every layer counts with its size, a mark that takes a folder away with all that lay in
 * it, and of each path the least of its sizes was needed. So the copy that is seen counts as waste, and opaque folders not at all.
 */
export function diveFigures(layers: readonly Entries[], paths: Paths): DiveFigures {
  const stack = new Stack(layers, paths);
  const found = new Map<number, Occurrences>();
  let userBytes = 0;
  layers.forEach((entries, layer) => {
    const leaves = leavesOf(entries, paths);
    for (const entry of leaves.whiteouts) count(found, entries.node(entry), stack.remove(entries.node(entry)));
    for (const entry of leaves.others) count(found, entries.node(entry), entries.size(entry));
    for (const entry of leaves.last) {
      stack.put(layer, entry);
      if (layer > 0) userBytes += entries.size(entry);
    }
  });
  let least = 0;
  let sum = 0;
  let wastedBytes = 0;
  for (const path of found.values()) {
    least += path.least;
    sum += path.sum;
    if (path.count > 1) wastedBytes += path.sum;
  }
  return { efficiency: sum === 0 ? 1 : least / sum, wastedBytes, userWastedPercent: userBytes === 0 ? 0 : wastedBytes / userBytes };
}

function count(found: Map<number, Occurrences>, node: number, size: number): void {
  const path = found.get(node);
  if (path === undefined) found.set(node, { count: 1, sum: size, least: size });
  else {
    path.count++;
    path.sum += size;
    path.least = Math.min(path.least, size);
  }
}

interface Leaves {
  readonly whiteouts: readonly number[];
  readonly others: readonly number[];
  /** Every path's last entry, leaf or not. */
  readonly last: readonly number[];
}

/** The entries without anything below them in their own layer; of several for one path the last. */
function leavesOf(entries: Entries, paths: Paths): Leaves {
  const lastOf = new Map<number, number>();
  const marks = new Map<number, number>();
  const parents = new Set<number>();
  for (let entry = 0; entry < entries.count; entry++) {
    const kind = entries.kind(entry);
    if (kind === 'opaque') continue;
    const node = entries.node(entry);
    (kind === 'whiteout' ? marks : lastOf).set(node, entry);
    for (let at = node; at !== 0 && !parents.has(paths.parent(at)); at = paths.parent(at)) parents.add(paths.parent(at));
  }
  const last = [...lastOf.values()];
  return { whiteouts: [...marks.values()], last, others: last.filter((entry) => !parents.has(entries.node(entry))) };
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
    const missing: number[] = [];
    for (let at = node; at !== 0 && !this.#tree.isThere(at); at = this.#paths.parent(at)) missing.push(at);
    for (const at of missing.reverse()) {
      this.#sizes[at] = 0;
      this.#isFolder[at] = 1;
      this.#tree.put(at, at);
    }
    this.#sizes[node] = entries.size(entry);
    this.#isFolder[node] = entries.kind(entry) === 'dir' ? 1 : 0;
  }

  /** Takes a path away, and says how much lay below it if it was a folder. */
  remove(node: number): number {
    let bytes = 0;
    const wasFolder = this.#isFolder[node] === 1 && this.#tree.isThere(node);
    this.#tree.remove(node, (gone) => { bytes += this.#sizes[gone] ?? 0; });
    return wasFolder ? bytes : 0;
  }
}
