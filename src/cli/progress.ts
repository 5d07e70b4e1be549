import type { Sink } from './io.js';

const patience = 1000;
const pause = 100;

/** A line on a terminal that says how far a long run is. Nothing is written within the first second, or into a pipe. */
export class Progress {
  readonly #sink: Sink;
  readonly #started = Date.now();
  #last = 0;
  #shown = false;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  tick(said: string): void {
    const now = Date.now();
    if (now - this.#started < patience || now - this.#last < pause || !this.#sink.isTerminal) return;
    this.#last = now;
    this.#shown = true;
    this.#sink.write(`\r\u001B[K${said}`);
  }

  clear(): void {
    if (this.#shown) this.#sink.write('\r\u001B[K');
    this.#shown = false;
  }
}
