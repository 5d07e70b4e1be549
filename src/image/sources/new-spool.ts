import { tmpdir } from 'node:os';
import { reasonOf } from '../../discover/reason.js';
import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { Spool } from '../bytes/spool.js';
import type { Closing } from './files.js';

/** A place for bytes that come one after the other, which is closed with all else. */
export function newSpool(name: string, closings: Closing[]): Spool {
  try {
    const spool = new Spool();
    closings.push(spool);
    return spool;
  } catch (error) {
    throw new UsageError(`${oneLine(name)}: it cannot be kept in ${tmpdir()} while it is read: ${reasonOf(error)}; TMPDIR names another folder`);
  }
}
