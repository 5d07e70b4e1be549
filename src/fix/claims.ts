import type { Span, TextEdit } from '../text/span.js';

/** Which parts of one text the fixes accepted so far have claimed. */
export class Claims {
  /** One mark a character that is replaced. */
  readonly #replaced: Uint8Array;
  /** One mark a gap between characters that something is inserted into. */
  readonly #inserted: Uint8Array;
  /** One mark a character that a fix takes for granted. */
  readonly #relied: Uint8Array;
  readonly #stacking: boolean;

  /** With `stacking`, several may insert at one place. */
  constructor(text: string, stacking: boolean) {
    this.#replaced = new Uint8Array(text.length + 1);
    this.#inserted = new Uint8Array(text.length + 1);
    this.#relied = new Uint8Array(text.length + 1);
    this.#stacking = stacking;
  }

  /** Replacements may touch; what is inserted at the edge of a replacement has no certain place. */
  areFree(edits: readonly TextEdit[]): boolean {
    return edits.every(({ span: { start, end } }) => !this.#isRelied(start, end) && (start === end
      ? (this.#stacking || this.#inserted[start] === 0) && this.#replaced[start] === 0 && (start === 0 || this.#replaced[start - 1] === 0)
      : !this.#replaced.subarray(start, end).includes(1) && !this.#inserted.subarray(start, end + 1).includes(1)));
  }

  /** Whether all this will be what it was; what is inserted at the edge of a word may make another word of it. */
  areKept(spans: readonly Span[]): boolean {
    return spans.every(({ start, end }) => !this.#replaced.subarray(start, end).includes(1) && !this.#inserted.subarray(start, end + 1).includes(1));
  }

  claim(edits: readonly TextEdit[], relies: readonly Span[] = []): void {
    for (const { span: { start, end } } of edits) {
      if (start === end) this.#inserted[start] = 1;
      else this.#replaced.fill(1, start, end);
    }
    for (const { start, end } of relies) this.#relied.fill(1, start, end);
  }

  #isRelied(start: number, end: number): boolean {
    return start === end ? this.#relied[start] === 1 || (start > 0 && this.#relied[start - 1] === 1) : this.#relied.subarray(start, end).includes(1);
  }
}
