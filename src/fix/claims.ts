import type { TextEdit } from '../text/span.js';

/** Which parts of one text the fixes accepted so far have claimed. */
export class Claims {
  /** One mark a character that is replaced. */
  readonly #replaced: Uint8Array;
  /** One mark a gap between characters that something is inserted into. */
  readonly #inserted: Uint8Array;
  readonly #stacking: boolean;

  /** With `stacking`, several may insert at one place. */
  constructor(text: string, stacking: boolean) {
    this.#replaced = new Uint8Array(text.length + 1);
    this.#inserted = new Uint8Array(text.length + 1);
    this.#stacking = stacking;
  }

  /** Replacements may touch; what is inserted at the edge of a replacement has no certain place. */
  areFree(edits: readonly TextEdit[]): boolean {
    return edits.every(({ span: { start, end } }) => (start === end
      ? (this.#stacking || this.#inserted[start] === 0) && this.#replaced[start] === 0 && (start === 0 || this.#replaced[start - 1] === 0)
      : !this.#replaced.subarray(start, end).includes(1) && !this.#inserted.subarray(start, end + 1).includes(1)));
  }

  claim(edits: readonly TextEdit[]): void {
    for (const { span: { start, end } } of edits) {
      if (start === end) this.#inserted[start] = 1;
      else this.#replaced.fill(1, start, end);
    }
  }
}
