import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../../errors.js';
import type { Blob } from '../bytes/blob.js';
import { decodeLayer } from '../cache/layer-file.js';
import type { Paths } from '../paths.js';
import { keptContents } from './contents.js';
import { Room } from './kept.js';
import type { ReadLayer } from './read-layer.js';
import type { Answer, Order } from './thread-messages.js';

/** Where what a thread found belongs. */
interface Destination {
  readonly paths: Paths;
  readonly room: Room;
  readonly verify: boolean;
}

/** Pieces that a thread has and did not take in yet: enough that it never waits, and few, for memory. */
const mostPending = 4;

/** Much of what it allocates lives shortly; left alone, its memory for that grows to 48 MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

/** Threads that read layers beside the one that asks, which does so too. They keep what `readByRules` says. */
export class LayerThreads {
  readonly #most: number;
  readonly #make: () => Worker;
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];

  constructor(most: number, make = (): Worker => new Worker(threadFile(), { resourceLimits })) {
    this.#most = most;
    this.#make = make;
  }

  /** How many read at once. */
  get readers(): number {
    return this.#most + 1;
  }

  get hasOneFree(): boolean {
    return this.#idle.length > 0 || this.#all.length < this.#most;
  }

  async read(blob: Blob, digest: string | null, { paths, room, verify }: Destination): Promise<ReadLayer> {
    const worker = this.#idle.pop() ?? this.#start();
    const { layer, leftOut, diffId } = await this.#found(worker, new Reading(worker).of(blob, { digest, verify }));
    const read = decodeLayer(Buffer.from(layer.buffer, layer.byteOffset, layer.length), paths, { digest: digest ?? '', program: '' }, new Room(Infinity));
    if (typeof read === 'string') throw new Error(`a thread said what cannot be read: ${read}`);
    return { ...fitting(read, room, leftOut), diffId };
  }

  /** One that was left in the middle of a layer is of no use for another. */
  async #found(worker: Worker, reading: Promise<Found>): Promise<Found> {
    try {
      const found = await reading;
      this.#idle.push(worker);
      return found;
    } catch (error) {
      this.#all.splice(this.#all.indexOf(worker), 1);
      await worker.terminate();
      throw error;
    }
  }

  /** Those that read are stopped. */
  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #start(): Worker {
    const worker = this.#make();
    this.#all.push(worker);
    return worker;
  }
}

/** Beside the bundle. A checkout that runs from its sources has none. */
const threadFile = (): URL => new URL('./layers.cjs', import.meta.url);
export const canStartThreads = (): boolean => existsSync(threadFile());

/** With what was kept, if there is room for all of it. */
function fitting(read: ReadLayer, room: Room, leftOut: number): ReadLayer {
  let bytes = 0;
  for (const { head, tail, isWhole } of read.listener.kept.values()) bytes += head.length + (isWhole ? 0 : tail.length);
  const kept = room.take(bytes) ? read.listener.kept : new Map<never, never>();
  return { ...read, listener: { ...read.listener, kept, leftOut: leftOut + read.listener.kept.size - kept.size }, contents: keptContents(kept) };
}

type Found = Extract<Answer, { kind: 'read' }>;

/** One layer, piece by piece, to a thread and what it found back. */
class Reading {
  readonly #worker: Worker;
  #pending = 0;
  #outcome: Found | Error | null = null;
  #wake = (): void => { /* nobody waits yet */ };

  constructor(worker: Worker) {
    this.#worker = worker;
  }

  async of(blob: Blob, { digest, verify }: Readonly<{ digest: string | null; verify: boolean }>): Promise<Found> {
    this.#worker.on('message', this.#hear).on('error', this.#settle).on('exit', this.#hearExit);
    try {
      this.#order({ kind: 'layer', name: blob.name, size: blob.size, digest, verify });
      for await (const piece of blob.stream()) {
        while (this.#pending >= mostPending && this.#outcome === null) await this.#news();
        // It knows by now what is wrong with the layer.
        if (this.#outcome !== null) break;
        this.#pending++;
        // A copy goes over: the piece is not ours.
        this.#order({ kind: 'piece', piece });
      }
      this.#order({ kind: 'end' });
      while (this.#outcome === null) await this.#news();
      if (this.#outcome instanceof Error) throw this.#outcome;
      return this.#outcome;
    } finally {
      this.#worker.off('message', this.#hear).off('error', this.#settle).off('exit', this.#hearExit);
    }
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }

  #news(): Promise<void> {
    return new Promise((resolve) => { this.#wake = resolve; });
  }

  readonly #hear = (answer: Answer): void => {
    if (answer.kind === 'taken') this.#pending--;
    else this.#outcome = answer.kind === 'read' ? answer : new UsageError(answer.message);
    this.#wake();
  };

  readonly #settle = (error: Error): void => {
    this.#outcome ??= error;
    this.#wake();
  };

  readonly #hearExit = (): void => { this.#settle(new Error('a thread that reads layers ended before it was done')); };
}
