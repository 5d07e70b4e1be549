import { createHash } from 'node:crypto';
import type { Compression } from '../bytes/compression.js';
import { keptContents } from '../layers/contents.js';
import { EntryTable, kinds } from '../layers/entries.js';
import { Hashes } from '../layers/hashes.js';
import type { Kept, Room } from '../layers/kept.js';
import type { Oddity } from '../layers/layer-listener.js';
import type { ReadLayer } from '../layers/read-layer.js';
import type { Paths } from '../paths.js';
import { NodeNumbers, nodesOf } from './node-table.js';

/** What a file in the cache is of, and by which program. */
export interface Label {
  readonly digest: string;
  readonly program: string;
}

/** What is short, and so is written as JSON. The long columns follow. */
interface Head extends Label {
  readonly entries: number;
  readonly nodes: number;
  readonly nameBytes: number;
  readonly compression: Compression;
  readonly tarBytes: number;
  readonly oddities: readonly Oddity[];
  readonly links: readonly string[];
  readonly kept: readonly Readonly<{ entry: number; head: number; tail: number; isWhole: boolean }>[];
}

const magic = Buffer.from('imglint1');
const wordColumns = 6;
const doubleColumns = 4;
const hashSize = 16;
const sumSize = 32;

/** A layer as a file: magic, the length of the head, the head, the columns, and a hash of all that. */
export function encodeLayer({ listener, compression, tarBytes }: ReadLayer, paths: Paths, label: Label): Buffer {
  const { entries, hashes, kept, oddities } = listener;
  const { count } = entries;
  const numbers = new NodeNumbers(paths);
  const words = new Uint32Array(count * wordColumns);
  const doubles = new Float64Array(count * doubleColumns);
  const hashed = Buffer.alloc(count * (hashSize + 1));
  const links: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    const kind = entries.kind(entry);
    const link = kind === 'symlink' ? links.push(entries.link(entry) ?? '') - 1 : kind === 'hardlink' ? numbers.of(entries.target(entry)) : 0;
    words.set([kinds.indexOf(kind), numbers.of(entries.node(entry)), entries.mode(entry), entries.uid(entry), entries.gid(entry), link], entry * wordColumns);
    const { at, length } = entries.body(entry);
    doubles.set([entries.size(entry), entries.mtime(entry), at, length], entry * doubleColumns);
    if (!hashes.has(entry)) continue;
    hashed[entry] = 1;
    hashes.digest(entry).copy(hashed, count + entry * hashSize);
  }
  const table = numbers.table();
  const head: Head = {
    ...label, entries: count, nodes: table.columns.length / 2, nameBytes: table.names.length, compression, tarBytes, oddities, links,
    kept: [...kept].map(([entry, one]) => ({ entry, head: one.head.length, tail: one.isWhole ? 0 : one.tail.length, isWhole: one.isWhole })),
  };
  const contents = [...kept.values()].flatMap(({ head: first, tail, isWhole }) => (isWhole ? [first] : [first, tail]));
  const body = [...headPart(head), bytesOf(doubles), bytesOf(words), bytesOf(table.columns), hashed, table.names, ...contents];
  const sum = createHash('sha256');
  for (const part of body) sum.update(part);
  return Buffer.concat([...body, sum.digest()]);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

/** Filled up, so that the doubles behind it stand where the machine wants them. */
function headPart(head: Head): readonly Buffer[] {
  const text = Buffer.from(JSON.stringify(head));
  const padded = Buffer.concat([text, Buffer.alloc((8 - text.length % 8) % 8, ' ')]);
  const length = Buffer.alloc(8);
  length.writeUInt32LE(padded.length);
  return [magic, length, padded];
}

/** The layer in a file: `damaged` where it is not what was written, `full` where there is no room for its contents. */
export function decodeLayer(file: Buffer, paths: Paths, label: Label, room: Room): ReadLayer | 'damaged' | 'full' {
  const body = file.subarray(0, -sumSize);
  if (file.length < magic.length + 8 + sumSize || !body.subarray(0, magic.length).equals(magic)) return 'damaged';
  if (!createHash('sha256').update(body).digest().equals(file.subarray(-sumSize))) return 'damaged';
  const headEnd = magic.length + 8 + body.readUInt32LE(magic.length);
  const head = JSON.parse(body.toString('utf8', magic.length + 8, headEnd)) as Head;
  if (head.digest !== label.digest || head.program !== label.program) return 'damaged';
  const parts = new Parts(body, headEnd);
  const doubles = parts.doubles(head.entries * doubleColumns);
  const words = parts.words(head.entries * wordColumns);
  const columns = parts.words(head.nodes * 2);
  const known = parts.bytes(head.entries);
  const hashed = parts.bytes(head.entries * hashSize);
  const names = parts.bytes(head.nameBytes);
  if (!parts.hold(head.kept.reduce((sum, one) => sum + one.head + one.tail, 0))) return 'damaged';
  const nodes = nodesOf({ columns, names }, paths);
  if (nodes === null) return 'damaged';
  if (!room.take(head.kept.reduce((sum, one) => sum + one.head + one.tail, 0))) return 'full';
  const kept = new Map<number, Kept>(head.kept.map(({ entry, head: first, tail, isWhole }) => {
    // Copies, so that the file itself need not be kept.
    const start = Buffer.from(parts.bytes(first));
    return [entry, { head: start, tail: isWhole ? start : Buffer.from(parts.bytes(tail)), isWhole }];
  }));
  const entries = tableOf(head, { doubles, words, nodes }, paths);
  return { listener: { entries, hashes: hashesOf(known, hashed), kept, oddities: [...head.oddities], leftOut: 0 }, contents: keptContents(kept), compression: head.compression, tarBytes: head.tarBytes };
}

interface Columns {
  readonly doubles: Float64Array;
  readonly words: Uint32Array;
  readonly nodes: Uint32Array;
}

const noBytes = Buffer.alloc(0);

function tableOf({ entries: count, links }: Head, { doubles, words, nodes }: Columns, paths: Paths): EntryTable {
  const table = new EntryTable(paths);
  for (let entry = 0; entry < count; entry++) {
    const word = entry * wordColumns;
    const double = entry * doubleColumns;
    const kind = kinds[words[word] ?? 0] ?? 'file';
    const link = words[word + 5] ?? 0;
    table.add(kind, nodes[words[word + 1] ?? 0] ?? 0, {
      path: noBytes, link: noBytes, type: 'file', mode: words[word + 2] ?? 0, uid: words[word + 3] ?? 0, gid: words[word + 4] ?? 0,
      size: doubles[double] ?? 0, mtime: doubles[double + 1] ?? 0, bodyAt: doubles[double + 2] ?? 0, stored: doubles[double + 3] ?? 0,
    }, { link: kind === 'symlink' ? links[link] ?? '' : null, target: kind === 'hardlink' ? nodes[link] ?? 0 : 0 });
  }
  return table;
}

function hashesOf(known: Buffer, hashed: Buffer): Hashes {
  const hashes = new Hashes();
  for (let entry = 0; entry < known.length; entry++) if (known[entry] === 1) hashes.set(entry, hashed.subarray(entry * hashSize, (entry + 1) * hashSize));
  return hashes;
}

/** What stands one behind the other. */
class Parts {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  bytes(length: number): Buffer {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  words(count: number): Uint32Array {
    return new Uint32Array(this.#copied(count * 4));
  }

  doubles(count: number): Float64Array {
    return new Float64Array(this.#copied(count * 8));
  }

  /** Whether just so many bytes are left. */
  hold(bytes: number): boolean {
    return this.#at + bytes === this.#bytes.length;
  }

  #copied(length: number): ArrayBuffer {
    const copy = new ArrayBuffer(length);
    this.bytes(length).copy(Buffer.from(copy));
    return copy;
  }
}
