import { isAscii } from 'node:buffer';
import { randomInt } from 'node:crypto';
import { UsageError } from '../errors.js';
import { words32 } from './columns.js';

const slash = 0x2f;
const dot = 0x2e;
/** More paths, and more entries of layers, than any image has: a hostile one would fill the memory. */
const most = { nodes: 3_000_000, entries: 6_000_000 };
/** Linux knows no path beyond 4,096 bytes. */
export const longestPath = 16_384;

/** Where a path of a tar led. */
export interface Resolved {
  readonly node: number;
  /** It tried to leave the root with `..`. */
  readonly escapes: boolean;
}

const top: Resolved = { node: 0, escapes: false };

/**
 * Every path of an image, once, as a tree of names: a node is a number, the root is 0. Names stay the bytes they were, and so
 * no text is made of a path before somebody asks.
 */
export class Paths {
  readonly #parents = words32();
  readonly #starts = words32();
  readonly #lengths = words32();
  /** Picked anew in every run, so that nobody can prepare names that collide. */
  readonly #seed = randomInt(2 ** 32) | 1;
  readonly #factor = randomInt(2 ** 32) | 1;
  #names = Buffer.alloc(4096);
  #used = 0;
  /** Node + 1 at the place its hash says, or the next free one. */
  #slots = new Uint32Array(1024);

  /** Of the path that was resolved last, its folder: the bytes that led there, and where. */
  readonly #lastBytes = Buffer.alloc(longestPath);
  #lastLength = 0;
  #lastFolder: Resolved = top;

  /** Where a path is put together before it becomes a text. */
  #text = Buffer.alloc(longestPath);

  readonly #most: typeof most;
  #entries = 0;

  constructor(limits: typeof most = most) {
    this.#most = limits;
    this.#append(0, this.#names, 0, 0);
  }

  get count(): number {
    return this.#parents.length;
  }

  /** Layers tell of each entry, for a path may be written over and over. */
  countEntry(): void {
    if (++this.#entries > this.#most.entries) throw new UsageError(`the image has more than ${this.#most.entries.toLocaleString('en')} entries in its layers, which no image needs; it was not read further`);
  }

  parent(node: number): number {
    return this.#parents.at(node);
  }

  name(node: number): string {
    const start = this.#starts.at(node);
    return this.#names.toString('utf8', start, start + this.#lengths.at(node));
  }

  /** The name as the bytes it is, which need not be text. */
  nameBytes(node: number): Buffer {
    const start = this.#starts.at(node);
    return this.#names.subarray(start, start + this.#lengths.at(node));
  }

  /** The same for whoever asks for most of the names that there are by now: all are made a text at once, and cut from it. */
  nameTexts(): (node: number) => string {
    const text = this.#names.toString('latin1', 0, this.#used);
    const isPlain = this.#plainNames();
    return (node) => {
      if (isPlain[node] !== 1) return this.name(node);
      const start = this.#starts.at(node);
      return text.slice(start, start + this.#lengths.at(node));
    };
  }

  /** Of each node whether the bytes of its name are all ASCII. */
  #plainNames(): Uint8Array {
    const isPlain = new Uint8Array(this.count).fill(1);
    if (isAscii(this.#names.subarray(0, this.#used))) return isPlain;
    for (let node = 1; node < isPlain.length; node++) {
      const start = this.#starts.at(node);
      for (let at = start + this.#lengths.at(node) - 1; at >= start && isPlain[node] === 1; at--) if ((this.#names[at] ?? 0) > 0x7f) isPlain[node] = 0;
    }
    return isPlain;
  }

  /** A number that all nodes of one name share. */
  nameHash(node: number): number {
    const start = this.#starts.at(node);
    return this.#hash(0, this.#names, start, start + this.#lengths.at(node));
  }

  /** The same of a name that need be no node's. */
  hashOf(name: Buffer): number {
    return this.#hash(0, name, 0, name.length);
  }

  hasName(node: number, name: Buffer): boolean {
    const start = this.#starts.at(node);
    return name.compare(this.#names, start, start + this.#lengths.at(node)) === 0;
  }

  haveSameName(one: number, other: number): boolean {
    const length = this.#lengths.at(one);
    if (this.#lengths.at(other) !== length) return false;
    const [first, second] = [this.#starts.at(one), this.#starts.at(other)];
    for (let at = 0; at < length; at++) if (this.#names[first + at] !== this.#names[second + at]) return false;
    return true;
  }

  /** `etc/passwd`; the root is empty. */
  path(node: number): string {
    let length = -1;
    for (let at = node; at !== 0; at = this.parent(at)) length += this.#lengths.at(at) + 1;
    if (length <= 0) return '';
    if (length > this.#text.length) this.#text = Buffer.alloc(length);
    const text = this.#text;
    for (let at = node, end = length; at !== 0; at = this.parent(at)) {
      const start = this.#starts.at(at);
      for (let i = start + this.#lengths.at(at) - 1; i >= start; i--) text[--end] = this.#names[i] ?? 0;
      if (end > 0) text[--end] = slash;
    }
    return text.toString('utf8', 0, length);
  }

  /** The node of a path; null where no layer speaks of it. */
  find(path: string): number | null {
    const bytes = Buffer.from(path);
    let node = 0;
    for (const { start, end } of segments(bytes, bytes.length)) {
      const found = this.#find(node, bytes, start, end);
      if (found === null) return null;
      node = found;
    }
    return node;
  }

  /** The node of a name below another; null where no layer speaks of it. */
  below(parent: number, name: string): number | null {
    const bytes = Buffer.from(name);
    return this.#find(parent, bytes, 0, bytes.length);
  }

  /** Every node of one of these names, wherever it is. */
  * named(names: Iterable<string>): Iterable<number> {
    const wanted = new Map<number, Buffer[]>();
    for (const name of names) {
      const bytes = Buffer.from(name);
      wanted.set(bytes.length, [...wanted.get(bytes.length) ?? [], bytes]);
    }
    for (let node = 1; node < this.count; node++) {
      const length = this.#lengths.at(node);
      const start = this.#starts.at(node);
      if (wanted.get(length)?.some((name) => name.compare(this.#names, start, start + length) === 0) === true) yield node;
    }
  }

  /** The node of the path in the first bytes of a buffer, made if need be. `..` stops at the root, as it does for the kernel. */
  resolve(bytes: Buffer, length: number): Resolved {
    let cut = length;
    while (cut > 0 && bytes[cut - 1] !== slash) cut--;
    if (cut > longestPath) return this.#walk(top, bytes, 0, length);
    // The entries of a folder follow one another.
    if (!this.#isLastFolder(bytes, cut)) {
      this.#lastFolder = this.#walk(top, bytes, 0, cut);
      this.#lastLength = bytes.copy(this.#lastBytes, 0, 0, cut);
    }
    return this.#walk(this.#lastFolder, bytes, cut, length);
  }

  #isLastFolder(bytes: Buffer, length: number): boolean {
    if (length !== this.#lastLength) return false;
    for (let i = 0; i < length; i++) if (bytes[i] !== this.#lastBytes[i]) return false;
    return true;
  }

  #walk(from: Resolved, bytes: Buffer, begin: number, length: number): Resolved {
    let { node, escapes } = from;
    let start = begin;
    for (let at = begin; at <= length; at++) {
      if (at < length && bytes[at] !== slash) continue;
      const size = at - start;
      if (size === 2 && bytes[start] === dot && bytes[start + 1] === dot) {
        if (node === 0) escapes = true;
        node = this.parent(node);
      } else if (size > 0 && !(size === 1 && bytes[start] === dot)) {
        node = this.child(node, bytes, start, at);
      }
      start = at + 1;
    }
    return { node, escapes };
  }

  /** The node of a name below another. */
  child(parent: number, bytes: Buffer, start: number, end: number): number {
    return this.#find(parent, bytes, start, end) ?? this.#insert(parent, bytes, start, end);
  }

  #find(parent: number, bytes: Buffer, start: number, end: number): number | null {
    const mask = this.#slots.length - 1;
    for (let slot = this.#hash(parent, bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0;
      if (held === 0) return null;
      if (this.#is(held - 1, parent, bytes, start, end)) return held - 1;
    }
  }

  #is(node: number, parent: number, bytes: Buffer, start: number, end: number): boolean {
    const length = this.#lengths.at(node);
    if (this.#parents.at(node) !== parent || length !== end - start) return false;
    const from = this.#starts.at(node);
    for (let i = 0; i < length; i++) if (this.#names[from + i] !== bytes[start + i]) return false;
    return true;
  }

  #insert(parent: number, bytes: Buffer, start: number, end: number): number {
    if (this.count >= this.#most.nodes) throw new UsageError(`the image has more than ${this.#most.nodes.toLocaleString('en')} paths, which no image needs; it was not read further`);
    const node = this.count;
    this.#append(parent, bytes, start, end);
    if (node * 2 > this.#slots.length) this.#grow();
    else this.#place(node);
    return node;
  }

  #append(parent: number, bytes: Buffer, start: number, end: number): void {
    const length = end - start;
    if (this.#used + length > this.#names.length) {
      const larger = Buffer.alloc(Math.max(this.#names.length * 2, this.#used + length));
      this.#names.copy(larger, 0, 0, this.#used);
      this.#names = larger;
    }
    bytes.copy(this.#names, this.#used, start, end);
    this.#parents.push(parent);
    this.#starts.push(this.#used);
    this.#lengths.push(length);
    this.#used += length;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let node = 1; node < this.count; node++) this.#place(node);
  }

  #place(node: number): void {
    const mask = this.#slots.length - 1;
    const start = this.#starts.at(node);
    let slot = this.#hash(this.parent(node), this.#names, start, start + this.#lengths.at(node)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = node + 1;
  }

  #hash(parent: number, bytes: Buffer, start: number, end: number): number {
    let hash = Math.imul(parent ^ this.#seed, this.#factor);
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ (bytes[at] ?? 0), this.#factor);
      hash ^= hash >>> 15;
    }
    return hash ^ (hash >>> 13);
  }
}

function* segments(bytes: Buffer, length: number): Iterable<Readonly<{ start: number; end: number }>> {
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && bytes[at] !== slash) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
}

