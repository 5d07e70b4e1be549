import { MessageChannel, type MessagePort } from 'node:worker_threads';

let nowhere: MessagePort | null = null;

/**
 * Gives the memory of a buffer back at once, and empties it: sent away, to where nobody listens. Left to the garbage collector, megabytes
 * of what was unpacked pile up by the dozen, and each time that they are too many it goes through all that is alive.
 */
export function letGo({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) (nowhere ??= openNowhere()).postMessage(null, [buffer]);
}

function openNowhere(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.unref();
  return port1;
}
