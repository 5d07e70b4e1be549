/** What of a file stands at its beginning and its end. */
export interface Ends {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
}

/**
 * How many bytes of an ELF file only a debugger reads (elf(5)): the table of symbols, its names and all that is never loaded. 0 for a
 * file that was stripped; null for what is no ELF file or whose table of sections stands where nobody read.
 */
export function debugBytes({ head, tail, size }: Ends): number | null {
  if (head.length < 64 || head.readUInt32BE(0) !== 0x7f454c46) return null;
  const is64 = head[4] === 2;
  const isLittle = head[5] === 1;
  if ((!is64 && head[4] !== 1) || (!isLittle && head[5] !== 2)) return null;
  const word = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const half = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (bytes: Buffer, at: number): number => (is64 ? Number(isLittle ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at)) : word(bytes, at));
  const tableAt = long(head, is64 ? 40 : 32);
  const [width, count] = [half(head, is64 ? 58 : 46), half(head, is64 ? 60 : 48)];
  const table = cut({ head, tail, size }, tableAt, width * count);
  if (width < (is64 ? 64 : 40) || table === null) return null;
  let bytes = 0;
  let hasSymbols = false;
  for (let at = 0; at < table.length; at += width) {
    const type = word(table, at + 4);
    const flags = long(table, at + 8);
    if (flags % 4 >= loaded || !unloaded.has(type)) continue;
    const length = long(table, at + (is64 ? 32 : 20));
    if (length > size) return null;
    if (type === symbols) hasSymbols = true;
    bytes += length;
  }
  return hasSymbols ? bytes : 0;
}

const loaded = 2;
const symbols = 2;
/** SHT_PROGBITS, SHT_SYMTAB, SHT_STRTAB: of those that are not loaded nothing but debuggers and linkers reads. */
const unloaded: ReadonlySet<number> = new Set([1, symbols, 3]);

const cut = ({ head, tail, size }: Ends, at: number, length: number): Buffer | null => {
  if (length === 0 || !Number.isSafeInteger(at) || at < 0 || at + length > size) return null;
  if (at + length <= head.length) return head.subarray(at, at + length);
  const from = at - (size - tail.length);
  return from < 0 ? null : tail.subarray(from, from + length);
};
