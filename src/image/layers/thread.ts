import { parentPort } from 'node:worker_threads';
import { isUsageError } from '../../errors.js';
import { letGo } from '../bytes/let-go.js';
import { encodeLayer } from '../cache/layer-file.js';
import { Paths } from '../paths.js';
import { readByRules } from '../read-by-rules.js';
import { Room } from './kept.js';
import { readLayer } from './read-layer.js';
import type { Answer, Order } from './thread-messages.js';

/** A thread that reads layers, one after the other. */
const say = (answer: Answer, transfer: readonly ArrayBuffer[] = []): void => { parentPort?.postMessage(answer, [...transfer]); };

/** Pieces that have come and were not taken in yet; null ends them. */
let waiting: (Buffer | null)[] = [];
let wake = (): void => { /* nobody waits yet */ };

async function* pieces(): AsyncIterable<Buffer> {
  for (;;) {
    while (waiting.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
    const piece = waiting.shift();
    if (piece == null) return;
    yield piece;
    letGo(piece);
    say({ kind: 'taken' });
  }
}

async function read({ name, size, digest, verify }: Extract<Order, { kind: 'layer' }>): Promise<void> {
  const paths = new Paths();
  const blob = { name, size, bytes: null, stream: pieces };
  try {
    const layer = await readLayer(blob, digest, paths, { keeps: readByRules, room: new Room(Infinity), verify, threads: null });
    const encoded = new Uint8Array(encodeLayer(layer, paths, { digest: digest ?? '', program: '' }));
    say({ kind: 'read', layer: encoded, leftOut: layer.listener.leftOut, diffId: layer.diffId ?? null }, [encoded.buffer]);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    say({ kind: 'mistake', message: error.message });
  }
}

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'layer') {
    waiting = [];
    // Thrown outside the promise, it reaches the main thread as the error it is.
    read(order).catch((error: unknown) => { setImmediate(() => { throw error; }); });
    return;
  }
  waiting.push(order.kind === 'end' ? null : Buffer.from(order.piece.buffer, order.piece.byteOffset, order.piece.length));
  wake();
});
