import { fstatSync, writeSync } from 'node:fs';
import type { Io, Sink } from './io.js';
import { reasonOf } from '../discover/reason.js';
import { UsageError } from '../errors.js';

/** The real world. */
export const processIo = (): Io => ({
  env: process.env,
  cwd: process.cwd(),
  stdout: sink(1, () => process.stdout),
  stderr: sink(2, () => process.stderr),
  get stdin() {
    return process.stdin;
  },
});

/**
 * Writes at once and whole: Node's own streams lose what is left when the process ends, and cost 2 ms when they are first
 * looked at. So that is done for what may be a terminal alone.
 */
function sink(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Sink {
  const isTerminal = lazily(() => mayBeTerminal(descriptor) && Boolean(stream().isTTY));
  return {
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns : undefined;
    },
    write(text) {
      const bytes = Buffer.from(text);
      for (let done = 0; done < bytes.length;) done += writeSome(descriptor, bytes, done);
    },
  };
}

/** Terminals are character devices; so is what swallows everything, under the number 1:3. */
function mayBeTerminal(descriptor: 1 | 2): boolean {
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== 0x103;
}

function lazily<T>(find: () => T): () => T {
  let found: Readonly<{ value: T }> | null = null;
  return () => (found ??= { value: find() }).value;
}

/** A pipe that is full says so; a reader that has gone away ends us quietly, as it would end `cat`. */
function writeSome(descriptor: 1 | 2, bytes: Buffer, from: number): number {
  try {
    return writeSync(descriptor, bytes, from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EPIPE') process.exit(0);
    if (code !== 'EAGAIN') throw descriptor === 1 ? new UsageError(`standard output cannot be written: ${reasonOf(error)}`) : error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return 0;
  }
}
