import type { FileTree } from './file-tree.js';

export interface Found {
  /** How many paths. */
  readonly count: number;
  /** Of all of them, each byte once. */
  readonly bytes: number;
  /** The heaviest. */
  readonly best: readonly number[];
  /** Whether a node is found, or lies below one that is. */
  readonly isCovered: (node: number) => boolean;
}

const mostBest = 50;

/** Finds paths by a part of a name or, with a `/` in it, of a path. Letters in either case are the same. */
export class Search {
  readonly #tree: FileTree;
  readonly #names: readonly string[];
  /** Of folders, as far as they were asked for. */
  readonly #paths = new Map<number, string>();

  constructor(tree: FileTree) {
    this.#tree = tree;
    // No letter becomes a slash in the other case: one call for all names.
    this.#names = tree.names.join('/').toLowerCase().split('/');
  }

  find(query: string): Found {
    const tree = this.#tree;
    const matches = this.#matcher(query.toLowerCase());
    const covered = new Uint8Array(tree.count);
    const best: number[] = [];
    let [count, bytes, coveredTo] = [0, 0, 0];
    for (let node = 1; node < tree.count; node++) {
      if (tree.kind(node) === 'rest' || !matches(node)) continue;
      count++;
      this.#keep(best, node);
      if (node < coveredTo) continue;
      coveredTo = tree.end(node);
      covered.fill(1, node, coveredTo);
      bytes += tree.bytes(node);
    }
    return { count, bytes, best, isCovered: (node) => covered[node] === 1 };
  }

  /** With a slash, what is found ends in the name itself: what is below a folder that is found is not found again. */
  #matcher(query: string): (node: number) => boolean {
    const slash = query.lastIndexOf('/');
    if (slash === -1) return (node) => (this.#names[node] ?? '').includes(query);
    const [above, start] = [query.slice(0, slash), query.slice(slash + 1)];
    return (node) => (this.#names[node] ?? '').startsWith(start) && this.#pathOf(this.#tree.parent(node)).endsWith(above);
  }

  #pathOf(folder: number): string {
    const known = this.#paths.get(folder);
    if (known !== undefined) return known;
    const path = this.#tree.ancestors(folder).map((node) => this.#names[node] ?? '').join('/');
    this.#paths.set(folder, path);
    return path;
  }

  /** Keeps a short list sorted. */
  #keep(best: number[], node: number): void {
    const bytes = this.#tree.bytes(node);
    if (best.length === mostBest && bytes <= this.#tree.bytes(best[mostBest - 1] ?? 0)) return;
    let at = best.length;
    while (at > 0 && this.#tree.bytes(best[at - 1] ?? 0) < bytes) at--;
    best.splice(at, 0, node);
    if (best.length > mostBest) best.pop();
  }
}
