import type { Paths } from '../paths.js';

const none = -1;

/** Which paths are there at a moment, as lists of what is there below each: taking a folder away costs what is in it. */
export class LiveTree {
  readonly #paths: Paths;
  /** What stands there; `none` for a folder that only its children speak of. */
  readonly #holds: Int32Array;
  readonly #isThere: Uint8Array;
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;

  constructor(paths: Paths) {
    this.#paths = paths;
    this.#holds = new Int32Array(paths.count).fill(none);
    this.#isThere = new Uint8Array(paths.count);
    this.#first = new Int32Array(paths.count).fill(none);
    this.#next = new Int32Array(paths.count).fill(none);
    this.#previous = new Int32Array(paths.count).fill(none);
    this.#isThere[0] = 1;
  }

  isThere(node: number): boolean {
    return this.#isThere[node] === 1;
  }

  /** Null for a folder that no entry made. */
  holds(node: number): number | null {
    const held = this.#holds[node] ?? none;
    return held === none ? null : held;
  }

  hasChildren(node: number): boolean {
    return this.#first[node] !== none;
  }

  /** Puts something at a path, or something else; the folders above it must be there. */
  put(node: number, what: number | null): void {
    this.#holds[node] = what ?? none;
    if (this.isThere(node)) return;
    this.#isThere[node] = 1;
    const parent = this.#paths.parent(node);
    const sibling = this.#first[parent] ?? none;
    this.#previous[node] = none;
    this.#next[node] = sibling;
    if (sibling !== none) this.#previous[sibling] = node;
    this.#first[parent] = node;
  }

  /** Takes away what is below a path, and calls for each thing that stood there. */
  empty(node: number, gone: (held: number) => void): void {
    for (let at = node; ;) {
      const child = this.#first[at] ?? none;
      if (child !== none) at = child;
      else if (at === node) return;
      else {
        this.#unlink(at, gone);
        at = this.#paths.parent(at);
      }
    }
  }

  remove(node: number, gone: (held: number) => void): void {
    if (!this.isThere(node)) return;
    this.empty(node, gone);
    if (node !== 0) this.#unlink(node, gone);
  }

  * all(): Iterable<number> {
    for (let node = 0; node < this.#holds.length; node++) {
      const held = this.holds(node);
      if (held !== null && this.isThere(node)) yield held;
    }
  }

  #unlink(node: number, gone: (held: number) => void): void {
    const held = this.holds(node);
    const next = this.#next[node] ?? none;
    const previous = this.#previous[node] ?? none;
    this.#isThere[node] = 0;
    this.#holds[node] = none;
    if (next !== none) this.#previous[next] = previous;
    if (previous !== none) this.#next[previous] = next;
    else this.#first[this.#paths.parent(node)] = next;
    if (held !== null) gone(held);
  }
}
