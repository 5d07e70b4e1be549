import type { Offsets, Word } from './model.js';

/**
 * A text put together from pieces of the file (the lines of a continued instruction), which knows where in the file
 * each of its characters stands.
 */
export class Joined {
  text = '';
  /** Where each piece begins in `text`, and where in the file. */
  readonly #starts: number[] = [];
  readonly #origins: number[] = [];
  readonly #pieces: string[] = [];
  #length = 0;

  add(piece: string, origin: number): void {
    this.#starts.push(this.#length);
    this.#origins.push(origin);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Ends the building: joining once keeps an instruction of 20,000 lines linear. */
  done(): this {
    this.text = this.#pieces.join('');
    return this;
  }

  /** The offset in the file of the character at an index. The index after the last character of a piece belongs to the next piece. */
  readonly at: Offsets = (index) => {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.#origins[low] ?? 0) + index - (this.#starts[low] ?? 0);
  };

  /** The pieces in order, each with its place in the file. */
  pieces(): readonly Readonly<{ text: string; origin: number }>[] {
    return this.#pieces.map((text, index) => ({ text, origin: this.#origins[index] ?? 0 }));
  }

  /** The offset just after the character before an index: where a word that ends there ends in the file. */
  endAt(index: number): number {
    return index === 0 ? this.at(0) : this.at(index - 1) + 1;
  }

  word(start: number, end: number): Word {
    return {
      text: this.text.slice(start, end),
      span: end > start ? { start: this.at(start), end: this.endAt(end) } : { start: this.at(start), end: this.at(start) },
      offsets: start === 0 ? this.at : (index) => this.at(start + index),
    };
  }
}
