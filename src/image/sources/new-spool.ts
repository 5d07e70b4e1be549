import { Spool } from '../bytes/spool.js';
import type { Closing } from './files.js';

/** A place for bytes that come one after the other, which is closed with all else. */
export function newSpool(name: string, closings: Closing[]): Spool {
  const spool = new Spool(name);
  closings.push(spool);
  return spool;
}
