/** What the head of an ELF file says (elf(5)). */
export interface Elf {
  /** As container images call it; null for one that they have no name for. */
  readonly architecture: string | null;
  /** The loader that the kernel starts in front of it; null for a static program, and where its name lies behind what was kept. */
  readonly interpreter: string | null;
}

/** Null for what is no ELF file. */
export function readElf(head: Buffer): Elf | null {
  if (head.length < 64 || head.readUInt32BE(0) !== 0x7f454c46) return null;
  const isWide = head[4] === 2;
  const isLittle = head[5] !== 2;
  const number = (at: number, bytes: 2 | 4): number => {
    if (at + bytes > head.length) return 0;
    return isLittle ? head.readUIntLE(at, bytes) : head.readUIntBE(at, bytes);
  };
  // The upper half of an offset says no more than that it is not in the head.
  const offset = (at: number): number => {
    if (!isWide) return number(at, 4);
    const [low, high] = isLittle ? [number(at, 4), number(at + 4, 4)] : [number(at + 4, 4), number(at, 4)];
    return high === 0 ? low : Infinity;
  };
  return { architecture: architectureOf(number(18, 2), isWide, isLittle), interpreter: interpreterOf(head, { number, offset, isWide }) };
}

interface Fields {
  readonly number: (at: number, bytes: 2 | 4) => number;
  readonly offset: (at: number) => number;
  readonly isWide: boolean;
}

const namesInterpreter = 3;
/** More segments than a linker makes. */
const mostSegments = 64;

function interpreterOf(head: Buffer, { number, offset, isWide }: Fields): string | null {
  const table = offset(isWide ? 32 : 28);
  const size = number(isWide ? 54 : 42, 2);
  const count = Math.min(number(isWide ? 56 : 44, 2), mostSegments);
  for (let segment = 0; segment < count; segment++) {
    const at = table + segment * size;
    if (at + (isWide ? 56 : 32) > head.length) return null;
    if (number(at, 4) !== namesInterpreter) continue;
    const start = offset(at + (isWide ? 8 : 4));
    const end = start < head.length ? head.indexOf(0, start) : -1;
    return end === -1 ? null : head.toString('utf8', start, end);
  }
  return null;
}

function architectureOf(machine: number, isWide: boolean, isLittle: boolean): string | null {
  switch (machine) {
    case 3: return '386';
    case 8: return isWide ? (isLittle ? 'mips64le' : 'mips64') : isLittle ? 'mipsle' : 'mips';
    case 21: return isLittle ? 'ppc64le' : 'ppc64';
    case 22: return 's390x';
    case 40: return 'arm';
    case 62: return 'amd64';
    case 183: return 'arm64';
    case 243: return isWide ? 'riscv64' : 'riscv';
    case 258: return 'loong64';
    default: return null;
  }
}
