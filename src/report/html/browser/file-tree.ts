import { nodeKinds, type NodeKind, type TreeData } from '../data.js';
import { VarintReader } from '../varints.js';

const none = -1;

/** The final file system in columns. A node is a number: the root is 0, and what is below a folder follows it, up to its end. */
export class FileTree {
  readonly names: readonly string[];
  readonly #kinds: Uint8Array;
  readonly #layers: Int32Array;
  readonly #bytes: Float64Array;
  readonly #parents: Int32Array;
  readonly #ends: Int32Array;
  /** Of a rest: how many paths it stands for. */
  readonly #counts = new Map<number, number>();
  readonly #heaviest = new Map<number, number | null>();

  constructor({ names, numbers }: TreeData) {
    this.names = names.split('/');
    const { length } = this.names;
    this.#kinds = new Uint8Array(length);
    this.#layers = new Int32Array(length);
    this.#bytes = new Float64Array(length);
    this.#parents = new Int32Array(length).fill(none);
    this.#ends = new Int32Array(length).fill(length);
    this.#read(new VarintReader(fromBase64(numbers)));
    for (let node = length - 1; node > 0; node--) this.#bytes[this.parent(node)] = this.bytes(this.parent(node)) + this.bytes(node);
  }

  #read(numbers: VarintReader): void {
    const open: { node: number; left: number }[] = [];
    for (let node = 0; node < this.count; node++) {
      for (let last = open.at(-1); last?.left === 0; last = open.at(-1)) {
        this.#ends[last.node] = node;
        open.pop();
      }
      const folder = open.at(-1);
      if (folder !== undefined) {
        folder.left--;
        this.#parents[node] = folder.node;
      }
      const head = numbers.next();
      this.#kinds[node] = head % 8;
      this.#layers[node] = Math.floor(head / 8) - 1;
      const kind = this.kind(node);
      if (kind === 'folder') open.push({ node, left: numbers.next() });
      else this.#ends[node] = node + 1;
      if (kind === 'rest') this.#counts.set(node, numbers.next());
      if (kind === 'rest' || kind === 'file' || kind === 'hardlink') this.#bytes[node] = numbers.next();
    }
  }

  get count(): number {
    return this.names.length;
  }

  kind(node: number): NodeKind {
    return nodeKinds[this.#kinds[node] ?? 0] ?? 'file';
  }

  isFolder(node: number): boolean {
    return this.kind(node) === 'folder';
  }

  /** With all that is below it. */
  bytes(node: number): number {
    return this.#bytes[node] ?? 0;
  }

  /** The layer it came with. */
  layer(node: number): number | null {
    const layer = this.#layers[node] ?? none;
    return layer === none ? null : layer;
  }

  /** -1 for the root. */
  parent(node: number): number {
    return this.#parents[node] ?? none;
  }

  /** Where the nodes below it end. */
  end(node: number): number {
    return this.#ends[node] ?? 0;
  }

  /** What lies in a folder, the heaviest first. */
  children(folder: number): readonly number[] {
    const children: number[] = [];
    for (let node = folder + 1; node < this.end(folder); node = this.end(node)) children.push(node);
    return children.sort((a, b) => this.bytes(b) - this.bytes(a));
  }

  /** The layer that most of its bytes came with. */
  heaviestLayer(node: number): number | null {
    if (!this.isFolder(node)) return this.layer(node);
    const known = this.#heaviest.get(node);
    if (known !== undefined) return known;
    const byLayer = new Map<number, number>();
    for (let at = node + 1; at < this.end(node); at++) {
      const layer = this.#layers[at] ?? none;
      if (!this.isFolder(at) && layer !== none) byLayer.set(layer, (byLayer.get(layer) ?? 0) + this.bytes(at));
    }
    let heaviest = this.layer(node);
    let most = 0;
    for (const [layer, bytes] of byLayer) if (bytes > most) [heaviest, most] = [layer, bytes];
    this.#heaviest.set(node, heaviest);
    return heaviest;
  }

  name(node: number): string {
    const count = this.#counts.get(node);
    return count === undefined ? this.names[node] ?? '' : `${count.toLocaleString('en')} smaller`;
  }

  /** `/usr/lib`. */
  path(node: number): string {
    return node === 0 ? '/' : this.ancestors(node).slice(1).map((at) => `/${this.name(at)}`).join('');
  }

  /** From the root to the node itself. */
  ancestors(node: number): readonly number[] {
    const nodes: number[] = [];
    for (let at = node; at !== none; at = this.parent(at)) nodes.push(at);
    return nodes.reverse();
  }

  /** The node of `usr/lib/x`; null where nothing is. */
  find(path: string): number | null {
    let node = 0;
    for (const name of path.split('/').filter((part) => part !== '')) {
      const child = this.children(node).find((at) => this.names[at] === name && this.kind(at) !== 'rest');
      if (child === undefined) return null;
      node = child;
    }
    return node;
  }
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
