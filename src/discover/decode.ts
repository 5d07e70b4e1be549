import { isUtf8 } from 'node:buffer';
import type { FileError } from '../engine/result.js';

export type Decoded =
  | Readonly<{
    /** A byte order mark is kept. */
    text: string;
    /** Whether writing the text would give the same bytes: not so where bytes were no UTF-8. */
    lossless: boolean;
  }>
  | Readonly<{ error: FileError }>;

/** No Dockerfile has more bytes. */
export const largest = 64 * 2 ** 20;

/** What the bytes of a file say, or why they are no text. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > largest) return { error: { message: 'larger than 64 MiB', position: null } };
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) {
    return { error: { message: `encoded as ${encoding}; save it as UTF-8`, position: { line: 1, column: 1 } } };
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) return { error: { message: 'not a text file: it holds a NUL byte', position: positionOf(bytes, zero) } };
  return { text: textOf(bytes), lossless: isUtf8(bytes) };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** The encoding that a byte order mark promises; the longer mark of UTF-32 begins with that of UTF-16. */
function foreignEncoding([a, b, c, d]: Uint8Array): string | null {
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  return a === 0xfe && b === 0xff ? 'UTF-16' : null;
}

function positionOf(bytes: Uint8Array, offset: number): Readonly<{ line: number; column: number }> {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line++;
    start = at + 1;
  }
  const before = textOf(bytes.subarray(start, offset));
  return { line, column: before.length + (line === 1 && before.startsWith('\uFEFF') ? 0 : 1) };
}
