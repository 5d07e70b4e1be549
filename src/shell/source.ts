import type { Offsets } from '../dockerfile/model.js';
import type { Span } from '../text/span.js';

/** A text a shell reads, which knows where in the file its characters came from. */
export interface Source {
  readonly text: string;
  /** Where the character at an index begins in the file. */
  readonly at: Offsets;
  /** Where it ends: an escape in front of it belongs to it, a continuation behind it does not. */
  readonly endOf: Offsets;
}

export const spanIn = ({ at, endOf }: Source, start: number, end: number): Span =>
  end > start ? { start: at(start), end: endOf(end - 1) } : { start: at(start), end: at(start) };

/** A text whose characters stand one by one in the file. */
export const sourceOf = (text: string, at: Offsets): Source => ({ text, at, endOf: (index) => at(index) + 1 });

/** Characters that stand side by side in the file, or one that takes another number of places there than one. */
interface Run {
  readonly index: number;
  readonly start: number;
  end: number;
  readonly alone: boolean;
}

/** Puts a source together from characters of other ones: what a nested shell reads once quotes and escapes are gone. */
export class Scribe {
  readonly #pieces: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;

  write(character: string, start: number, end: number): void {
    this.#pieces.push(character);
    this.#place(start, end);
  }

  copy(source: Source, start: number, end: number): void {
    this.#pieces.push(source.text.slice(start, end));
    for (let i = start; i < end; i++) this.#place(source.at(i), source.endOf(i));
  }

  /** Copies without the backslashes that protect one of `escapable` (null: anything); a line end they protect goes with them. */
  unescape(source: Source, start: number, end: number, escapable: string | null): void {
    let done = start;
    for (let at = source.text.indexOf('\\', start); at !== -1 && at + 1 < end; at = source.text.indexOf('\\', at)) {
      const next = source.text.charAt(at + 1);
      if (escapable !== null && !escapable.includes(next)) {
        at++;
        continue;
      }
      this.copy(source, done, at);
      if (next !== '\n') this.write(next, source.at(at), source.endOf(at + 1));
      at += 2;
      done = at;
    }
    this.copy(source, done, end);
  }

  done(): Source {
    return {
      text: this.#pieces.join(''),
      at: (index) => {
        const run = this.#run(index);
        if (index >= this.#length) return run.end;
        return run.alone ? run.start : run.start + index - run.index;
      },
      endOf: (index) => {
        const run = this.#run(index);
        return run.alone || index >= this.#length ? run.end : run.start + index - run.index + 1;
      },
    };
  }

  #place(start: number, end: number): void {
    const last = this.#runs.at(-1);
    const alone = end - start !== 1;
    if (last !== undefined && !alone && !last.alone && last.end === start) last.end = end;
    else this.#runs.push({ index: this.#length, start, end, alone });
    this.#length++;
  }

  #run(index: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.index ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low] ?? { index: 0, start: 0, end: 0, alone: true };
  }
}
