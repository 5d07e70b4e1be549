import { Cursor } from './cursor.js';
import type { List } from './tree.js';

/** Part of a word: what it says, whether that is what it is, and the lists that run inside it. */
export interface Part {
  readonly text: string;
  readonly isLiteral: boolean;
  readonly inside: readonly List[];
}

export const literal = (text: string): Part => ({ text, isLiteral: true, inside: [] });

/** Reads what stands between `((` and `))`. */
export abstract class ArithmeticReader extends Cursor {
  protected abstract dollar(quoted: boolean): Part;
  protected abstract doubleQuoted(): Part;
  protected abstract singleQuoted(): Part;
  protected abstract backticks(): Part;

  protected arithmeticPart(open: string, close: string): Part {
    this.expect(open);
    const inside = this.deeper(() => this.arithmetic());
    this.expect(close);
    return { text: '${VAR}', isLiteral: false, inside };
  }

  /** What stands between `((` and `))`: the lists in it. */
  protected arithmetic(): readonly List[] {
    const inside: List[] = [];
    this.#sequence(inside);
    return inside;
  }

  #spaces(): void {
    this.step();
    this.match(/(?:[ \t\r\n]|\\\n)+/y);
  }

  /** Assignments with commas between them, or nothing at all. */
  #sequence(inside: List[]): void {
    this.#spaces();
    if (this.match(/(?=[)\];])/y) !== null) return;
    this.deeper(() => {
      do {
        this.#choice(inside);
        while (this.match(/(?:<<|>>|[-+*/%&|^])?=(?!=)/y) !== null) this.#choice(inside);
      } while (this.take(','));
    });
  }

  /** `a ? b : c`, in whose branches nothing is assigned. */
  #choice(inside: List[]): void {
    this.deeper(() => {
      do this.#operand(inside);
      while (this.match(/\*\*(?!=)|<<(?!=)|>>(?!=)|<=|>=|==|!=|&&(?!=)|\|\|(?!=)|[-+*/%&|^](?!=)|<(?!<)|>(?!>)/y) !== null);
      if (!this.take('?')) return;
      this.#choice(inside);
      this.expect(':');
      this.#choice(inside);
    });
  }

  #operand(inside: List[]): void {
    this.#spaces();
    this.match(/(?:[!~][ \t\r\n]*)*(?:[-+](?![-+])[ \t\r\n]*)?(?:~[ \t\r\n]*)*/y);
    const isStepped = this.match(/\+\+|--/y) !== null;
    this.#spaces();
    if (this.take('(')) {
      this.#sequence(inside);
      this.expect(')');
    } else if (this.match(/[A-Za-z_]\w*/y) !== null) {
      while (this.take('[')) {
        this.#sequence(inside);
        this.expect(']');
      }
    } else if (!this.#expansion(inside)) this.fail('expected a number');
    this.#spaces();
    if (!isStepped && this.match(/\+\+|--/y) !== null) this.#spaces();
  }

  #expansion(inside: List[]): boolean {
    let found = false;
    for (let part = this.#operandPart(); part !== null; part = this.#operandPart()) {
      found = true;
      for (const list of part.inside) inside.push(list);
    }
    return found;
  }

  #operandPart(): Part | null {
    this.step();
    const character = this.peek();
    if (character === '$') return this.dollar(true);
    if (character === '"') return this.doubleQuoted();
    if (character === '\'') return this.singleQuoted();
    if (character === '`') return this.backticks();
    const name = this.match(/(?:[\w.#~]|!(?!=)|\\[^])+/y);
    return name === null ? null : literal(name);
  }
}
