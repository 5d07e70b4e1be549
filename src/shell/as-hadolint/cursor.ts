import type { Source } from '../source.js';

/** What ends the reading of a whole script: an error inside something that was open. */
export class Unreadable extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** What scripts inside scripts share, so that no text can keep the reader busy for long. */
export interface Budget {
  steps: number;
  depth: number;
}

const deepest = 120;

/** A place in a text, and the blanks between its tokens. */
export class Cursor {
  readonly source: Source;
  protected readonly text: string;
  protected readonly budget: Budget;
  protected at = 0;
  readonly #failed = new Set<string>();
  readonly #comments: { start: number; end: number }[] = [];

  constructor(source: Source, budget?: Budget) {
    this.source = source;
    this.text = source.text;
    this.budget = budget ?? { steps: 20_000 + 50 * source.text.length, depth: 0 };
  }

  protected get comments(): readonly Readonly<{ start: number; end: number }>[] {
    return this.#comments;
  }

  protected fail(message: string): never {
    throw new Unreadable(message, this.at);
  }

  protected peek(length = 1): string {
    return this.text.slice(this.at, this.at + length);
  }

  protected sees(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  protected isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  protected take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.at += token.length;
    return true;
  }

  protected expect(token: string): void {
    if (!this.take(token)) this.fail(`expected ${token}`);
  }

  /** What a sticky expression finds here, taken. */
  protected match(expression: RegExp): string | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  /** Blanks, continued line ends and a comment. */
  protected blanks(): void {
    this.step();
    this.match(/(?:[ \t\r\u00a0]|\\\r?\n)+/y);
    if (!this.sees('#')) return;
    const start = this.at;
    this.match(/[^\n]+/y);
    this.#comments.push({ start, end: this.at });
  }

  /** The same with line ends. */
  protected whiteSpace(): void {
    do this.blanks();
    while (this.lineEnd());
  }

  protected lineEnd(): boolean {
    return this.take('\n');
  }

  /** Reads on if that can be read, else stays here. What failed at a place once is not tried there again. */
  protected attempt<T>(what: string, read: () => T): T | null {
    const { at, budget: { depth } } = this;
    const key = `${what} ${String(at)}`;
    if (this.#failed.has(key)) return null;
    const comments = this.#comments.length;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable) || this.budget.steps <= 0) throw error;
      this.at = at;
      this.budget.depth = depth;
      this.#comments.length = comments;
      this.#failed.add(key);
      return null;
    }
  }

  protected deeper<T>(read: () => T): T {
    if (++this.budget.depth > deepest) this.fail('nested too deeply');
    const result = read();
    this.budget.depth--;
    return result;
  }

  protected step(): void {
    if (--this.budget.steps <= 0) this.fail('too much to try');
  }
}
