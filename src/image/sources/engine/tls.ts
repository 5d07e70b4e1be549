import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../../discover/reason.js';
import { oneLine } from '../../../text/one-line.js';
import type { Tls } from './engine.js';

/** The certificates in a folder, as Docker names them; a text is why they cannot be used. */
export function tlsFrom(folder: string, isVerified: boolean): Tls | string {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => read(join(folder, name)));
  const unreadable = [ca, cert, key].find((one) => typeof one === 'string');
  if (unreadable !== undefined) return unreadable;
  if (!(cert instanceof Buffer) !== !(key instanceof Buffer)) return `of cert.pem and key.pem in ${oneLine(folder)} only one is there`;
  return { ca: bytes(ca), cert: bytes(cert), key: bytes(key), isVerified };
}

const bytes = (read: Buffer | string | null | undefined): Buffer | null => (read instanceof Buffer ? read : null);

/** Null where there is no such file; a text is why it cannot be read. */
function read(file: string): Buffer | string | null {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'no such file or folder' ? null : `${oneLine(file)}: ${reason}`;
  }
}
