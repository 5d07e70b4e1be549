/** An ELF file with nothing in it but a table of sections, each as type, flags and size (elf(5)), at its end or right behind the header. */
export function elf(
  bytes: number, sections: readonly (readonly [type: number, flags: number, size: number])[],
  { is64 = true, atStart = false, isBig = false }: Readonly<{ is64?: boolean; atStart?: boolean; isBig?: boolean }> = {},
): Buffer {
  const file = Buffer.alloc(bytes);
  const half = (value: number, at: number): number => (isBig ? file.writeUInt16BE(value, at) : file.writeUInt16LE(value, at));
  const word = (value: number, at: number): number => (isBig ? file.writeUInt32BE(value, at) : file.writeUInt32LE(value, at));
  const long = (value: number, at: number): number =>
    (!is64 ? word(value, at) : isBig ? file.writeBigUInt64BE(BigInt(value), at) : file.writeBigUInt64LE(BigInt(value), at));
  const width = is64 ? 64 : 40;
  const table = atStart ? 64 : bytes - width * sections.length;
  file.set([0x7f, 0x45, 0x4c, 0x46, is64 ? 2 : 1, isBig ? 2 : 1]);
  half(2, 16);
  long(table, is64 ? 40 : 32);
  half(width, is64 ? 58 : 46);
  half(sections.length, is64 ? 60 : 48);
  sections.forEach(([type, flags, size], index) => {
    const at = table + index * width;
    word(type, at + 4);
    long(flags, at + 8);
    long(size, at + (is64 ? 32 : 20));
  });
  return file;
}
