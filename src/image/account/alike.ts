import { randomInt } from 'node:crypto';

/** Picked anew in every run, so that nobody can prepare numbers that collide. */
const seed = randomInt(2 ** 32);
const factor = randomInt(2 ** 32) | 1;

/** A hash of up to four numbers below 2^32, for a table. */
export const hashOf = (a: number, b = 0, c = 0, d = 0): number => mixed(mixed(mixed(mixed(seed, a), b), c), d);

const mixed = (hash: number, number: number): number => {
  const product = Math.imul(hash ^ number, factor);
  return product ^ (product >>> 15);
};

/** What makes two of them alike. Those that are have one hash. */
export interface Likeness {
  hash(one: number): number;
  isSame(one: number, other: number): boolean;
}

const none = -1;

/** Puts together numbers that are alike. In columns, which serve one call after the other: a map takes a hundred bytes for each number. */
export class Alike {
  /** A place among the numbers + 1, where the hash says or at the next free slot. */
  #slots = new Int32Array(0);
  /** Of the first of those that are alike, where the last is; and of each the next. */
  #last = new Int32Array(0);
  #next = new Int32Array(0);

  /** Two or more that are alike, in the order of the first of each. */
  groups(all: ArrayLike<number>, { hash, isSame }: Likeness): readonly (readonly number[])[] {
    const mask = this.#clear(all.length) - 1;
    for (let at = 0; at < all.length; at++) {
      const one = all[at] ?? 0;
      let slot = hash(one) & mask;
      let held = this.#slots[slot] ?? 0;
      for (; held !== 0 && !isSame(all[held - 1] ?? 0, one); held = this.#slots[slot] ?? 0) slot = (slot + 1) & mask;
      if (held === 0) {
        this.#slots[slot] = at + 1;
        this.#last[at] = at;
      } else {
        this.#next[this.#last[held - 1] ?? 0] = at;
        this.#last[held - 1] = at;
      }
    }
    const groups: (readonly number[])[] = [];
    for (let first = 0; first < all.length; first++) {
      if ((this.#last[first] ?? none) <= first) continue;
      const group: number[] = [];
      for (let at = first; at !== none; at = this.#next[at] ?? none) group.push(all[at] ?? 0);
      groups.push(group);
    }
    return groups;
  }

  /** Makes room for so many, and says how many slots there are. */
  #clear(count: number): number {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, count) * 2));
    if (slots > this.#slots.length) this.#slots = new Int32Array(slots);
    else this.#slots.fill(0, 0, slots);
    if (count > this.#last.length) {
      this.#last = new Int32Array(count);
      this.#next = new Int32Array(count);
    }
    this.#last.fill(none, 0, count);
    this.#next.fill(none, 0, count);
    return slots;
  }
}
