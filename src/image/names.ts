import { remembered } from '../knowledge/remembered.js';
import { words32 } from './columns.js';
import type { Image } from './model.js';
import type { Paths } from './paths.js';

/** What a container sees, by name: found in one walk that all rules share. */
export interface Names {
  /** Nodes of one of these names. */
  of(...names: readonly string[]): Iterable<number>;
  /** Nodes whose name passes; each name is asked about once. */
  where(test: (name: string) => boolean): Iterable<number>;
}

export const namesIn = remembered(({ files, paths }: Image): Names => {
  const index = new NameIndex(paths);
  for (const node of files.below(0)) index.add(node);
  const nameOf = paths.nameTexts();
  return {
    * of(...names) {
      for (const name of names) yield* index.chain(index.last(Buffer.from(name)));
    },
    * where(test) {
      for (const node of index.lasts()) if (test(nameOf(node))) yield* index.chain(node);
    },
  };
});

/** Nodes by their names, in columns: a map of texts would take four times the memory. */
class NameIndex {
  readonly #paths: Paths;
  /** Of each name, in the order in which they were met, the last node that has it. */
  readonly #lasts = words32();
  /** Of each node the one of the same name that was met before it; the root, which has none, where there is no other. */
  readonly #before: Int32Array;
  /** The number of a name + 1 at the place its hash says, or the next free one. */
  #slots = new Uint32Array(1024);

  constructor(paths: Paths) {
    this.#paths = paths;
    this.#before = new Int32Array(paths.count);
  }

  add(node: number): void {
    const slot = this.#slotOf(this.#paths.nameHash(node), (other) => this.#paths.haveSameName(node, other));
    const held = this.#slots[slot] ?? 0;
    if (held !== 0) {
      this.#before[node] = this.#lasts.at(held - 1);
      this.#lasts.set(held - 1, node);
      return;
    }
    this.#lasts.push(node);
    this.#slots[slot] = this.#lasts.length;
    if (this.#lasts.length * 2 > this.#slots.length) this.#grow();
  }

  /** The last node of a name; the root where there is none. */
  last(name: Buffer): number {
    const held = this.#slots[this.#slotOf(this.#paths.hashOf(name), (node) => this.#paths.hasName(node, name))] ?? 0;
    return held === 0 ? 0 : this.#lasts.at(held - 1);
  }

  * lasts(): Iterable<number> {
    for (let name = 0; name < this.#lasts.length; name++) yield this.#lasts.at(name);
  }

  * chain(last: number): Iterable<number> {
    for (let node = last; node !== 0; node = this.#before[node] ?? 0) yield node;
  }

  /** Where a name is, or belongs. */
  #slotOf(hash: number, isIt: (node: number) => boolean): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot] ?? 0; held !== 0 && !isIt(this.#lasts.at(held - 1)); held = this.#slots[slot] ?? 0) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let name = 0; name < this.#lasts.length; name++) this.#slots[this.#slotOf(this.#paths.nameHash(this.#lasts.at(name)), () => false)] = name + 1;
  }
}
