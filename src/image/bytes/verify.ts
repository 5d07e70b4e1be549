import { createHash } from 'node:crypto';
import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';

/** Passes bytes on, and at their end says so if they are not those the digest promised. */
export async function* verified(packed: AsyncIterable<Buffer>, digest: string, blob: string): AsyncIterable<Buffer> {
  const [algorithm = ''] = digest.split(':');
  if (algorithm !== 'sha256' && algorithm !== 'sha512') throw new UsageError(`${oneLine(blob)}: its digest is of the unknown kind ${oneLine(algorithm)}`);
  const hash = createHash(algorithm);
  for await (const piece of packed) {
    hash.update(piece);
    yield piece;
  }
  const found = `${algorithm}:${hash.digest('hex')}`;
  if (found !== digest) throw new UsageError(`${oneLine(blob)}: its content is ${found}, and not ${oneLine(digest)}: it is damaged, or was exchanged`);
}

export const isDigest = (text: string): boolean => /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
