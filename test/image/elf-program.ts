/** The beginning of a 64-bit ELF program, written down from elf(5); big-endian and 32-bit ones where asked for. */
export function elf(machine: number, interpreter: string | null = null, { wide = true, little = true } = {}): Buffer {
  const [headerSize, segmentSize] = wide ? [64, 56] : [52, 32];
  const name = interpreter === null ? Buffer.alloc(0) : Buffer.from(`${interpreter}\0`);
  const bytes = Buffer.alloc(headerSize + segmentSize + name.length + 64);
  const put = (at: number, value: number, size: number): void => {
    for (let i = 0; i < size; i++) bytes[at + (little ? i : size - 1 - i)] = Math.floor(value / 256 ** i) % 256;
  };
  bytes.write('\x7fELF', 'latin1');
  bytes[4] = wide ? 2 : 1;
  bytes[5] = little ? 1 : 2;
  bytes[6] = 1;
  put(16, 2, 2); // ET_EXEC
  put(18, machine, 2);
  put(20, 1, 4);
  const word = wide ? 8 : 4;
  put(wide ? 32 : 28, headerSize, word); // e_phoff
  put(wide ? 54 : 42, segmentSize, 2); // e_phentsize
  put(wide ? 56 : 44, interpreter === null ? 0 : 1, 2); // e_phnum
  if (interpreter !== null) {
    put(headerSize, 3, 4); // PT_INTERP
    put(headerSize + (wide ? 8 : 4), headerSize + segmentSize, word); // p_offset
    name.copy(bytes, headerSize + segmentSize);
  }
  return bytes;
}

/** e_machine (elf(5)). */
export const machines = { i386: 3, s390: 22, arm: 40, amd64: 62, arm64: 183 } as const;
