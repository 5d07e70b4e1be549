import type { Span } from './span.js';

/** A place for people: both numbers start at 1, columns count UTF-16 units. */
export type Position = Readonly<{ line: number; column: number }>;

/** The line structure of one text as BuildKit sees it: only LF ends a line, a lone CR does not. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** How many lines there are; a final newline does not open another one. */
  get count(): number {
    return this.#starts.length - (this.#text.endsWith('\n') ? 1 : 0);
  }

  /** The number (from 1) of the line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.start(line);
    const bom = line === 1 && this.#text.startsWith('\uFEFF') ? 1 : 0;
    return { line, column: Math.max(offset - start - bom, 0) + 1 };
  }

  /** Where a line (from 1) begins. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  /** A line without its line ending. */
  span(line: number): Span {
    const start = this.start(line);
    let end = line < this.#starts.length ? this.start(line + 1) - 1 : this.#text.length;
    if (end > start && this.#text[end - 1] === '\r' && this.#text[end] === '\n') end--;
    return { start, end };
  }

  /** A line with its line ending: what deleting the line deletes. */
  whole(line: number): Span {
    return { start: this.start(line), end: line < this.#starts.length ? this.start(line + 1) : this.#text.length };
  }

  text(line: number): string {
    const { start, end } = this.span(line);
    return this.#text.slice(start, end);
  }
}

/** The line ending an author uses: that of the first line. */
export const newlineOf = (text: string): '\n' | '\r\n' => {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
};
