/**
 * Reads the tables of an SQLite file (sqlite.org/fileformat2.html), as far as rpm's database needs it: rows in order, a damaged page ends
 * its branch. What still lies in a write-ahead log is not seen.
 */
export function* sqliteRows(file: Buffer, table: string): Iterable<readonly SqliteValue[]> {
  if (!isSqlite(file)) return;
  const size = pageSizes.get(file.readUInt16BE(16));
  if (size === undefined) return;
  const pager = new Pager(file, size, file[20] ?? 0);
  for (const [type, name, , root] of pager.rows(1)) {
    if (type === 'table' && name === table && typeof root === 'number') yield* pager.rows(root);
  }
}

export const isSqlite = (file: Buffer): boolean => file.length >= 512 && file.toString('latin1', 0, 16) === 'SQLite format 3\0';

export type SqliteValue = number | string | Buffer | null;

/** As they are written down: the largest does not fit into the field. */
const pageSizes: ReadonlyMap<number, number> = new Map([[1, 65536], ...[512, 1024, 2048, 4096, 8192, 16384, 32768].map((size) => [size, size] as const)]);

/** Deeper than any tree of pages is. */
const deepest = 40;

class Pager {
  readonly #file: Buffer;
  readonly #size: number;
  readonly #usable: number;
  /** A hostile file may link its pages in circles. */
  readonly #seen = new Set<number>();
  /** No two rows share a byte; those of a hostile file may, and must not cost more than the file has. */
  #left: number;

  constructor(file: Buffer, size: number, reserved: number) {
    this.#file = file;
    this.#size = size;
    this.#usable = size - reserved;
    this.#left = file.length;
  }

  * rows(page: number, depth = 0): Iterable<readonly SqliteValue[]> {
    const start = (page - 1) * this.#size;
    if (depth > deepest || page < 1 || start + this.#size > this.#file.length || this.#seen.has(page)) return;
    if (page !== 1) this.#seen.add(page);
    const head = page === 1 ? start + 100 : start;
    const kind = this.#file[head];
    const cells = this.#file.readUInt16BE(head + 3);
    const isLeaf = kind === 13;
    if (!isLeaf && kind !== 5) return;
    const pointers = head + (isLeaf ? 8 : 12);
    for (let cell = 0; cell < cells && pointers + cell * 2 + 2 <= start + this.#size; cell++) {
      const at = start + this.#file.readUInt16BE(pointers + cell * 2);
      if (at + 4 > start + this.#size) continue;
      if (isLeaf) {
        const row = this.#row(at, start + this.#size);
        if (row !== null) yield row;
      } else yield* this.rows(this.#file.readUInt32BE(at), depth + 1);
    }
    if (!isLeaf) yield* this.rows(this.#file.readUInt32BE(head + 8), depth + 1);
  }

  #row(at: number, end: number): readonly SqliteValue[] | null {
    const length = varint(this.#file, at);
    const key = varint(this.#file, at + length.width);
    const payload = this.#payload(at + length.width + key.width, length.value, end);
    return payload === null ? null : valuesOf(payload);
  }

  /** What does not fit into its page goes on in others, linked one to the next. */
  #payload(at: number, length: number, end: number): Buffer | null {
    if (length > this.#left) return null;
    this.#left -= length;
    const most = this.#usable - 35;
    const least = Math.floor((this.#usable - 12) * 32 / 255) - 23;
    const fits = least + (length - least) % (this.#usable - 4);
    const local = length <= most ? length : fits <= most ? fits : least;
    if (at + local > end) return null;
    if (local === length) return this.#file.subarray(at, at + length);
    const pieces = [this.#file.subarray(at, at + local)];
    let missing = length - local;
    let page = at + local + 4 <= end ? this.#file.readUInt32BE(at + local) : 0;
    while (missing > 0) {
      const start = (page - 1) * this.#size;
      if (page < 1 || start + this.#size > this.#file.length) return null;
      const size = Math.min(missing, this.#usable - 4);
      pieces.push(this.#file.subarray(start + 4, start + 4 + size));
      missing -= size;
      page = this.#file.readUInt32BE(start);
    }
    return Buffer.concat(pieces);
  }
}

function valuesOf(record: Buffer): readonly SqliteValue[] {
  const header = varint(record, 0);
  const values: SqliteValue[] = [];
  let body = header.value;
  for (let at = header.width; at < header.value && at < record.length;) {
    const type = varint(record, at);
    at += type.width;
    const size = sizeOf(type.value);
    if (body + size > record.length) break;
    values.push(valueOf(record, body, size, type.value));
    body += size;
  }
  return values;
}

const sizeOf = (type: number): number => (type >= 12 ? (type - (type % 2 === 0 ? 12 : 13)) / 2 : [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0][type] ?? 0);

function valueOf(record: Buffer, at: number, size: number, type: number): SqliteValue {
  if (type >= 12) return type % 2 === 0 ? record.subarray(at, at + size) : record.toString('utf8', at, at + size);
  if (type === 8 || type === 9) return type - 8;
  if (type >= 1 && type <= 5) return record.readIntBE(at, size);
  return type === 6 ? Number(record.readBigInt64BE(at)) : type === 7 ? record.readDoubleBE(at) : null;
}

/** Seven bits a byte, the highest first; of the ninth byte all eight. */
function varint(bytes: Buffer, at: number): Readonly<{ value: number; width: number }> {
  let value = 0;
  for (let width = 1; width < 9; width++) {
    const byte = bytes[at + width - 1] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, width };
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), width: 9 };
}
