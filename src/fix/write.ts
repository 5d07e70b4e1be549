import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  type Stats, closeSync, fchmodSync, fchownSync, fsyncSync, lstatSync, openSync, readFileSync, realpathSync,
  renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from '../discover/reason.js';
import { UsageError } from '../errors.js';

export interface WriteOptions {
  /** What the file held when it was read; null if it was not there. */
  readonly before: string | null;
  /** What errors call the file; its name if not said. */
  readonly label?: string;
}

/**
 * Gives a file (an absolute path) a new text, all at once or not at all: at no time does it hold anything but the old or the
 * new one. Its mode and owner stay, and so does a link to it. Returns whether there was anything to write.
 */
export function writeAtomically(path: string, text: string, { before, label = basename(path) }: WriteOptions): boolean {
  if (text === before) return false;
  try {
    if (before === null) create(path, text);
    else replace(path, text, before);
  } catch (error) {
    throw new UsageError(`${label}: not written: ${error instanceof Refusal ? error.message : reasonOf(error)}`);
  }
  return true;
}

class Refusal extends Error {}

function create(path: string, text: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) throw new Refusal('there is such a file by now; run again');
  replaceWith(path, text, null);
}

function replace(path: string, text: string, before: string): void {
  const target = realpathSync(path);
  const old = statSync(target);
  if (!old.isFile()) throw new Refusal('no plain file');
  // The administrator may write everywhere, but whoever took the permission away meant it.
  if ((old.mode & 0o222) === 0) throw new Refusal('read-only; make it writable (chmod u+w) first');
  closeSync(openSync(target, 'r+'));
  const bytes = readFileSync(target);
  if (!bytes.equals(Buffer.from(before))) {
    throw new Refusal(isUtf8(bytes)
      ? 'changed since it was read; run again' : 'it holds bytes that are not UTF-8 and would be lost; convert it first');
  }
  replaceWith(target, text, old);
}

/** A file beside the target takes its place only when all of it is on the disk. */
function replaceWith(target: string, text: string, old: Stats | null): void {
  const draft = join(dirname(target), `.imglint-${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(draft, 'wx', old === null ? 0o666 : 0o600);
  try {
    try {
      writeFileSync(file, text);
      if (old !== null) keepOwnerAndMode(file, old);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function keepOwnerAndMode(file: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Only the administrator may give a file away; everybody else keeps at least the text and the mode.
  }
  fchmodSync(file, mode & 0o7777);
}
