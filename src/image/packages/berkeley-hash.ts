/**
 * The values of a Berkeley DB file of the kind "hash" (rpm's `Packages` up to Enterprise Linux 8), page after page instead of by their
 * keys. A damaged page ends with the first entry that is wrong, a value whose pages are wrong is left out.
 */
export function* berkeleyHashValues(file: Buffer): Iterable<Buffer> {
  const order = orderOf(file);
  if (order === null) return;
  const size = order.u32(meta.pageSize);
  if (!pageSizes.has(size)) return;
  const pages = new Pages(file, order, size);
  for (let page = 1; page <= pages.last; page++) yield* pages.valuesOn(page);
}

const magic = 0x061561;
const pageSizes: ReadonlySet<number> = new Set([512, 1024, 2048, 4096, 8192, 16384, 32768, 65536]);

/** Where things stand on the first page, on every page, and in an entry for a value that has pages of its own. */
const meta = { magic: 12, pageSize: 20, lastPage: 32 };
const header = { next: 16, entries: 20, length: 22, type: 25, bytes: 26 };
const far = { page: 4, length: 8, bytes: 12 };

const pageTypes = { unsortedHash: 2, overflow: 7, hash: 13 };
const entryTypes = { here: 1, far: 3 };

/** Numbers are written in the order of the machine that made the file. */
interface Order {
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
}

function orderOf(file: Buffer): Order | null {
  if (file.length < 512) return null;
  if (file.readUInt32LE(meta.magic) === magic) return { u16: (at) => file.readUInt16LE(at), u32: (at) => file.readUInt32LE(at) };
  if (file.readUInt32BE(meta.magic) === magic) return { u16: (at) => file.readUInt16BE(at), u32: (at) => file.readUInt32BE(at) };
  return null;
}

class Pages {
  /** As the file says it, or as far as it goes. */
  readonly last: number;
  readonly #file: Buffer;
  readonly #order: Order;
  readonly #size: number;
  /** No two values share a page; a hostile file may say so of all, or link its pages in circles. */
  readonly #taken: Uint8Array;

  constructor(file: Buffer, order: Order, size: number) {
    const pages = Math.floor(file.length / size);
    this.last = Math.min(order.u32(meta.lastPage), pages - 1);
    this.#file = file;
    this.#order = order;
    this.#size = size;
    this.#taken = new Uint8Array(pages);
  }

  /** Keys and values by turns, filled in from the end of the page. */
  * valuesOn(page: number): Iterable<Buffer> {
    const start = page * this.#size;
    const type = this.#file[start + header.type];
    if (type !== pageTypes.hash && type !== pageTypes.unsortedHash) return;
    const entries = this.#order.u16(start + header.entries);
    const lowest = header.bytes + entries * 2;
    let end = this.#size;
    for (let entry = 0; entry < entries; entry++) {
      const at = this.#order.u16(start + header.bytes + entry * 2);
      if (at < lowest || at >= end) return;
      const value = entry % 2 === 1 ? this.#valueOf(start + at, start + end) : null;
      if (value !== null) yield value;
      end = at;
    }
  }

  #valueOf(at: number, end: number): Buffer | null {
    const type = this.#file[at];
    if (type === entryTypes.here) return this.#file.subarray(at + 1, end);
    return type === entryTypes.far && at + far.bytes <= end ? this.#linked(this.#order.u32(at + far.page), this.#order.u32(at + far.length)) : null;
  }

  #linked(first: number, length: number): Buffer | null {
    const pieces: Buffer[] = [];
    let missing = length;
    for (let page = first; missing > 0;) {
      const start = page * this.#size;
      if (page > this.last || this.#taken[page] === 1 || this.#file[start + header.type] !== pageTypes.overflow) return null;
      this.#taken[page] = 1;
      const has = this.#order.u16(start + header.length);
      if (has > missing || header.bytes + has > this.#size) return null;
      pieces.push(this.#file.subarray(start + header.bytes, start + header.bytes + has));
      missing -= has;
      page = this.#order.u32(start + header.next);
    }
    return Buffer.concat(pieces);
  }
}
