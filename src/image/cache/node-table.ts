import type { Paths } from '../paths.js';

/** The paths that a layer speaks of, numbered for itself: what stands above a path has a lower number. */
export interface NodeTable {
  /** Of each node the number of its parent and the length of its name; the root is number 0 and not among them. */
  readonly columns: Uint32Array;
  readonly names: Buffer;
}

/** Numbers nodes as they are asked for. */
export class NodeNumbers {
  readonly #paths: Paths;
  readonly #numbers = new Map<number, number>([[0, 0]]);
  readonly #nodes: number[] = [];

  constructor(paths: Paths) {
    this.#paths = paths;
  }

  of(node: number): number {
    const missing: number[] = [];
    for (let at = node; !this.#numbers.has(at); at = this.#paths.parent(at)) missing.push(at);
    for (const at of missing.reverse()) this.#numbers.set(at, this.#nodes.push(at));
    return this.#numbers.get(node) ?? 0;
  }

  table(): NodeTable {
    const names = this.#nodes.map((node) => this.#paths.nameBytes(node));
    const columns = new Uint32Array(names.length * 2);
    names.forEach((name, index) => {
      columns[index * 2] = this.#numbers.get(this.#paths.parent(this.#nodes[index] ?? 0)) ?? 0;
      columns[index * 2 + 1] = name.length;
    });
    return { columns, names: Buffer.concat(names) };
  }
}

/** The nodes that the numbers of a table stand for; null where it is none. */
export function nodesOf({ columns, names }: NodeTable, paths: Paths): Uint32Array | null {
  const nodes = new Uint32Array(columns.length / 2 + 1);
  let at = 0;
  for (let number = 1; number < nodes.length; number++) {
    const parent = columns[number * 2 - 2] ?? 0;
    const length = columns[number * 2 - 1] ?? 0;
    if (parent >= number || length === 0 || at + length > names.length) return null;
    nodes[number] = paths.child(nodes[parent] ?? 0, names, at, at + length);
    at += length;
  }
  return at === names.length ? nodes : null;
}
