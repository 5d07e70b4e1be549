import { ConditionReader } from './conditions.js';
import type { List } from './tree.js';

interface Heredoc {
  readonly name: string;
  readonly isPlain: boolean;
  readonly chomp: boolean;
  /** Where the lists go that stand in its body. */
  readonly inside: List[];
}

/** Reads the bodies of heredocs where the line ends that opened them. */
export abstract class HeredocReader extends ConditionReader {
  #waiting: readonly Heredoc[] = [];

  /** The lists between two places of the text, of which only `$` and backticks mean something. */
  protected abstract expansions(start: number, end: number): readonly List[];

  /** Fails where a heredoc still waits for its body. */
  protected noneWaiting(): void {
    const [open] = this.#waiting;
    if (open !== undefined) this.fail(`no line is just ${open.name}`);
  }

  protected override attempt<T>(what: string, read: () => T): T | null {
    const waiting = this.#waiting;
    const result = super.attempt(what, read);
    if (result === null) this.#waiting = waiting;
    return result;
  }

  protected heredocMark(chomp: boolean, inside: List[]): void {
    this.blanks();
    const word = this.match(/"[^"\n]*"|'[^'\n]*'|(?:[^\s;|&()<>\\]|\\[^\n])+/y) ?? this.fail('expected a word');
    const name = /^["']/.test(word) ? word.slice(1, -1) : word.replaceAll('\\', '');
    this.#waiting = [...this.#waiting, { name, isPlain: name !== word, chomp, inside }];
  }

  /** The bodies of the heredocs that the line before opened follow its end. */
  protected override lineEnd(): boolean {
    if (!super.lineEnd()) return false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const heredoc of waiting) this.#body(heredoc);
    return true;
  }

  #body({ name, isPlain, chomp, inside }: Heredoc): void {
    const start = this.at;
    for (;;) {
      const from = this.at;
      if (from >= this.text.length) this.fail(`no line is just ${name}`);
      const lineEnd = this.text.indexOf('\n', from);
      const end = lineEnd === -1 ? this.text.length : lineEnd;
      const line = this.text.slice(from, end);
      if ((chomp ? line.replace(/^\t+/, '') : line).trimEnd() === name.trimEnd()) {
        this.at = end;
        if (!isPlain) inside.push(...this.expansions(start, from));
        return;
      }
      this.at = Math.min(end + 1, this.text.length);
    }
  }
}
