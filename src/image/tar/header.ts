/** What a tar can hold, in the order of the numbers that columns keep. */
export const entryTypes = ['file', 'hardlink', 'symlink', 'char', 'block', 'dir', 'fifo'] as const;
export type EntryType = (typeof entryTypes)[number];

/** What a header block says; the paths are bytes of the block and hold only as long as it does. */
export interface Header {
  readonly flag: number;
  readonly name: Buffer;
  readonly link: Buffer;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: number;
}

export const blockSize = 512;

/** Reads the header at a place of a buffer; a text is what is wrong with it, null the zero block that ends an archive. */
export function readHeader(buffer: Buffer, at: number): Header | string | null {
  const stated = octal(buffer, at + 148, 8);
  const sum = checksum(buffer, at);
  if (sum !== stated) {
    if (sum === 8 * 0x20 && isZero(buffer, at + 148, 8)) return null;
    if (signedSum(buffer, at) !== stated) return 'this is no tar header (its checksum is wrong)';
  }
  const size = number(buffer, at + 124, 12);
  const mtime = number(buffer, at + 136, 12);
  if (size === null || size < 0) return 'the header states a size that is no number';
  const flag = buffer[at + 156] ?? 0;
  return {
    flag,
    name: nameOf(buffer, at),
    link: flag === 0x31 || flag === 0x32 ? text(buffer, at + 157, 100) : none,
    mode: (number(buffer, at + 100, 8) ?? 0) & 0o7777,
    uid: id(number(buffer, at + 108, 8)),
    gid: id(number(buffer, at + 116, 8)),
    size,
    mtime: mtime ?? 0,
  };
}

/** Only hard links and symbolic ones have what they lead to. */
const none = Buffer.alloc(0);

/** The bytes of a header added up, its own checksum as blanks. Four at once, in two halves of a word, where the machine can. */
function checksum(buffer: Buffer, at: number): number {
  const start = buffer.byteOffset + at;
  let sum = 8 * 0x20;
  for (let i = at + 148; i < at + 156; i++) sum -= buffer[i] ?? 0;
  if (start % 4 === 0) {
    let pairs = 0;
    for (const word of new Uint32Array(buffer.buffer, start, blockSize / 4)) pairs += (word & 0xff_00ff) + (word >>> 8 & 0xff_00ff);
    return sum + (pairs & 0xffff) + (pairs >>> 16);
  }
  for (let i = at; i < at + blockSize; i++) sum += buffer[i] ?? 0;
  return sum;
}

/** Owners are 32 bits wide for the kernel. */
export const id = (value: number | null): number => (value === null || value < 0 || value > 0xffff_ffff ? 0 : value);

/** Old tars added up signed characters. */
function signedSum(buffer: Buffer, at: number): number {
  let sum = 8 * 0x20;
  for (let i = 0; i < blockSize; i++) if (i < 148 || i >= 156) sum += buffer.readInt8(at + i);
  return sum;
}

function isZero(buffer: Buffer, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) if (buffer[i] !== 0) return false;
  return true;
}

/** A POSIX header may hold the front of a long path in a field of its own. */
function nameOf(buffer: Buffer, at: number): Buffer {
  const name = text(buffer, at, 100);
  const isPosix = buffer[at + 257] === 0x75 && buffer[at + 262] === 0;
  if (!isPosix || buffer[at + 345] === 0) return name;
  return Buffer.concat([text(buffer, at + 345, 155), Buffer.from('/'), name]);
}

function text(buffer: Buffer, at: number, length: number): Buffer {
  let end = at;
  while (end < at + length && buffer[end] !== 0) end++;
  return buffer.subarray(at, end);
}

/** Octal digits, or GNU's binary form; null for anything else. */
export function number(buffer: Buffer, at: number, length: number): number | null {
  const first = buffer[at] ?? 0;
  return (first & 0x80) === 0 ? octal(buffer, at, length) : binary(buffer, at, length);
}

function octal(buffer: Buffer, at: number, length: number): number | null {
  let value = 0;
  let i = at;
  const end = at + length;
  while (i < end && (buffer[i] === 0x20 || buffer[i] === 0)) i++;
  for (; i < end; i++) {
    const digit = (buffer[i] ?? 0) - 0x30;
    if (digit === -0x30 || digit === -0x10) break;
    if (digit < 0 || digit > 7) return null;
    value = value * 8 + digit;
  }
  return value;
}

/** Two's complement; what no double holds exactly is no size of anything. */
function binary(buffer: Buffer, at: number, length: number): number | null {
  const negative = ((buffer[at] ?? 0) & 0x40) !== 0;
  let value = negative ? -1 : 0;
  for (let i = at; i < at + length; i++) {
    const byte = i === at ? (buffer[i] ?? 0) & 0x7f | (negative ? 0x80 : 0) : buffer[i] ?? 0;
    value = value * 256 + byte;
    if (!Number.isSafeInteger(value)) return null;
  }
  return value;
}
