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

  /** What is right below a folder, in no order to rely on. */
  * children(node: number): Iterable<number> {
    for (let child = this.#first[node] ?? none; child !== none; child = this.#next[child] ?? none) yield child;
  }

  /** Everything below a folder; what is in a folder comes after it. */
  * below(top: number): Iterable<number> {
    for (let at = top; ;) {
      let next = this.#first[at] ?? none;
      while (next === none) {
        if (at === top) return;
        next = this.#next[at] ?? none;
        at = this.#paths.parent(at);
      }
      yield next;
      at = next;
    }
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
