import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from '../../discover/reason.js';
import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { fileOf, type OpenFile } from './random-access.js';

/** More than any image; a small file that is packed may claim to be more than the disk holds. */
const largest = 2 ** 37;
const blockSize = 1 << 16;

/** A file of our own for bytes that come one after the other and are needed at any place. Nobody else sees it, and it goes when we do. */
export class Spool {
  readonly #folder: string;
  readonly #descriptor: number;
  #size = 0;
  /** Once all is written. */
  #file: OpenFile | null = null;

  /** `name`: of what is kept, for messages. */
  constructor(name: string) {
    try {
      this.#folder = mkdtempSync(join(tmpdir(), 'imglint-'));
      this.#descriptor = openSync(join(this.#folder, 'spool'), 'wx+', 0o600);
    } catch (error) {
      throw new UsageError(`${oneLine(name)}: it cannot be kept in ${tmpdir()} while it is read: ${reasonOf(error)}; TMPDIR names another folder`);
    }
    // Where the system allows it the name is gone at once, and the bytes even after a crash.
    this.#remove();
  }

  write(piece: Buffer, name: string): void {
    if (this.#size + piece.length > largest) throw new UsageError(`${name}: it is longer than 128 GiB, and was not read further`);
    try {
      for (let at = 0; at < piece.length; at += blockSize) this.#writeBlock(piece.subarray(at, at + blockSize), this.#size + at);
    } catch (error) {
      throw new UsageError(`${name}: it cannot be kept in ${tmpdir()} while it is read: ${reasonOf(error)}`);
    }
    this.#size += piece.length;
  }

  /** Zeros become a hole, which takes no room. */
  #writeBlock(block: Buffer, position: number): void {
    if (zeros.subarray(0, block.length).equals(block)) return;
    for (let done = 0; done < block.length;) done += writeSync(this.#descriptor, block, done, block.length - done, position + done);
  }

  /** All that was written; closing it closes the spool. */
  done(): OpenFile {
    ftruncateSync(this.#descriptor, this.#size);
    this.#file = fileOf(this.#descriptor);
    return { ...this.#file, close: () => { this.close(); } };
  }

  close(): void {
    if (this.#file === null) closeSync(this.#descriptor);
    else this.#file.close();
    this.#remove();
  }

  #remove(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch (error) {
      reasonOf(error);
    }
  }
}

const zeros = Buffer.alloc(blockSize);
