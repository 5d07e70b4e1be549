import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Decoded, decodeText, largest } from './decode.js';
import { reasonOf } from './reason.js';

export { type Decoded, decodeText } from './decode.js';

/** The text of a file, device or pipe, or why there is none, in one line. */
export function readText(absolute: string): Decoded {
  try {
    return decodeText(readBytes(absolute));
  } catch (error) {
    return { error: { message: reasonOf(error), position: null } };
  }
}

/** The text that comes in on standard input. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Decoded> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > largest) break;
  }
  return decodeText(Buffer.concat(chunks));
}

/** A little more than the largest text at most, however much the file claims to hold: a device or a pipe claims nothing. */
function readBytes(absolute: string): Uint8Array {
  const file = openSync(absolute, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // One byte more than claimed, so that a plain file comes in one piece.
    let chunk = Buffer.allocUnsafe(Math.min(fstatSync(file).size, largest) + 1);
    for (let count = -1; count !== 0 && size <= largest; size += count) {
      count = readSync(file, chunk, 0, chunk.length, null);
      chunks.push(chunk.subarray(0, count));
      if (count === chunk.length) chunk = Buffer.allocUnsafe(2 ** 20);
      else chunk = chunk.subarray(count);
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}
