import { number } from './header.js';

/** What an extended header says of the next entry; what it does not say is undefined. */
export interface Extension {
  path?: Buffer;
  link?: Buffer;
  size?: number;
  uid?: number;
  gid?: number;
  mtime?: number;
  /** The size of a sparse file once its holes are filled, and its name: the other one beside it is made up. */
  realSize?: number;
  sparseName?: Buffer;
}

/** Reads the records `length key=value\n`; a text is what is wrong with them. */
export function readPax(body: Buffer, into: Extension): string | null {
  let at = 0;
  while (at < body.length) {
    // Some writers fill up with zeros.
    if (body[at] === 0) return null;
    const blank = body.indexOf(0x20, at);
    const length = blank === -1 || blank - at > 10 ? NaN : decimal(body, at, blank);
    const end = at + length;
    if (!(end <= body.length && end > blank + 2) || body[end - 1] !== 0x0a) return 'an extended header has a record of the wrong length';
    const equals = body.indexOf(0x3d, blank);
    if (equals === -1 || equals >= end) return 'an extended header has a record without "="';
    const wrong = take(body.toString('latin1', blank + 1, equals), body.subarray(equals + 1, end - 1), into);
    if (wrong !== null) return wrong;
    at = end;
  }
  return null;
}

function take(key: string, value: Buffer, into: Extension): string | null {
  switch (key) {
    case 'path': case 'GNU.sparse.name': case 'linkpath':
      if (value.includes(0)) return `an extended header has a ${key} with a NUL in it`;
      into[key === 'linkpath' ? 'link' : key === 'path' ? 'path' : 'sparseName'] = value;
      return null;
    case 'size': case 'GNU.sparse.size': case 'GNU.sparse.realsize': {
      const size = decimal(value, 0, value.length);
      if (!Number.isSafeInteger(size)) return `an extended header states the ${key} ${value.toString('latin1', 0, 40)}`;
      into[key === 'size' ? 'size' : 'realSize'] = size;
      return null;
    }
    case 'uid': case 'gid': {
      const value32 = decimal(value, 0, value.length);
      if (value32 <= 0xffff_ffff) into[key] = value32;
      return null;
    }
    case 'mtime': {
      const seconds = Number(value.toString('latin1'));
      if (Number.isFinite(seconds)) into.mtime = Math.floor(seconds);
      return null;
    }
    default: return null;
  }
}

/** NaN for what is not all digits. */
function decimal(buffer: Buffer, start: number, end: number): number {
  let value = start === end ? NaN : 0;
  for (let i = start; i < end; i++) {
    const digit = (buffer[i] ?? 0) - 0x30;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return value;
}

/** The old GNU form of a sparse file keeps its real size in the header, and says whether more blocks of its map follow. */
export const oldSparse = (buffer: Buffer, at: number): Readonly<{ realSize: number | null; continues: boolean }> =>
  ({ realSize: number(buffer, at + 483, 12), continues: buffer[at + 482] === 1 });
