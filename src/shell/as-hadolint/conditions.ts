import type { List, Word } from './tree.js';
import { WordReader } from './words.js';

/** Reads `[ … ]` and `[[ … ]]`. */
export abstract class ConditionReader extends WordReader {
  /** The lists inside a test, which begins here. */
  protected condition(): readonly List[] {
    if (!this.take('[[')) this.expect('[');
    const inside: List[] = [];
    if (this.#closes()) this.fail('the test lacks a blank');
    this.whiteSpace();
    if (!this.#closes()) this.#alternatives(inside);
    if (!this.take(']]') && !this.take(']')) this.fail('the test is never closed');
    return inside;
  }

  #closes(): boolean {
    return this.sees(']');
  }

  #alternatives(inside: List[]): void {
    this.deeper(() => {
      do this.#conjunction(inside);
      while (this.#joins(/\|\||-o(?!\w)/y));
    });
  }

  #conjunction(inside: List[]): void {
    do this.#term(inside);
    while (this.#joins(/&&|-a(?!\w)/y));
  }

  #joins(operator: RegExp): boolean {
    if (this.match(operator) === null) return false;
    this.whiteSpace();
    return true;
  }

  #term(inside: List[]): void {
    if (this.match(/!(?=[\s])/y) !== null) this.whiteSpace();
    const open = this.match(/\\?\(/y);
    if (open !== null) {
      this.whiteSpace();
      this.#alternatives(inside);
      this.expect(open === '(' ? ')' : '\\)');
      this.whiteSpace();
      return;
    }
    if (this.match(/-[a-zA-Z]+/y) !== null) {
      this.whiteSpace();
      this.#operand(inside);
      return;
    }
    this.#operand(inside);
    const operator = this.#operator();
    if (operator === null) return;
    if (operator === '-a' || operator === '-o') {
      this.at -= 2;
      return;
    }
    this.whiteSpace();
    if (operator === '=~') this.#regex(inside);
    else this.#operand(inside);
  }

  /** Between quotes or behind a backslash it is one too. */
  #operator(): string | null {
    const written = this.match(/(?:["'](?:[=!]?=|=~|[<>]=?|-[a-zA-Z]+)["']|\\-(?![ao]\b)[a-zA-Z]+|\\(?:[=!]=|=~|[<>]=?|=))(?![^\s])/y);
    return written?.replaceAll(/["'\\]/g, '') ?? this.match(/[=!]=|=~|<=|>=|\\[<>]|[=<>]|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef)(?![a-zA-Z])|-[a-zA-Z]+(?!\w)/y);
  }

  #operand(inside: List[]): void {
    if (this.#closes()) this.fail('the test lacks a word');
    const word: Word = this.needsWord();
    if (word.isLiteral && this.text[this.at - 1] === ']') this.fail('the test lacks a blank before its ]');
    inside.push(...word.inside);
    this.whiteSpace();
  }

  /** A regular expression may hold what no other word does. */
  #regex(inside: List[]): void {
    let found = false;
    let open = 0;
    for (;;) {
      this.step();
      if (this.take('(')) open++;
      else if (open > 0 && this.take(')')) open--;
      else if (this.match(open > 0 ? /[|;&<>\s]+/y : /\|+/y) === null) {
        const word = this.sees('`') ? null : this.word();
        if (word === null) break;
        inside.push(...word.inside);
      }
      found = true;
    }
    if (!found || open > 0) this.fail('the test lacks an expression');
    this.whiteSpace();
  }
}
