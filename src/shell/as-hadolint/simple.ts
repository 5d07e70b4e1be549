import { HeredocReader } from './heredocs.js';
import type { Assign, List, Node, Redirect, Simple, Word } from './tree.js';

const assigning = new Set(['declare', 'export', 'local', 'readonly', 'typeset']);

/** Reads simple commands: assignments, words, redirections. */
export abstract class SimpleReader extends HeredocReader {
  protected abstract pipeline(): Node | null;

  protected simple(): Simple | null {
    const start = this.at;
    const inside: List[] = [];
    const assigns: Assign[] = [];
    const redirects: Redirect[] = [];
    const words: Word[] = [];
    let end = start;
    const goOn = (): void => {
      end = this.at;
      this.blanks();
    };
    const add = (word: Word): void => {
      words.push(word);
      for (const list of word.inside) inside.push(list);
      goOn();
    };
    for (;;) {
      const redirect = this.redirect(inside);
      const assign = redirect === null ? this.#assignment(inside) : null;
      if (redirect === null && assign === null) break;
      if (redirect !== null) redirects.push(redirect);
      if (assign !== null) assigns.push(assign);
      goOn();
    }
    const name = this.word();
    if (name !== null) add(name);
    const isTimed = name?.text === 'time' && name.isLiteral;
    if (isTimed) inside.push(...this.#timed(add));
    const isAssigning = name !== null && name.isLiteral && assigning.has(name.text);
    while (name !== null && !isTimed) {
      const redirect = this.redirect(inside);
      if (redirect !== null) {
        redirects.push(redirect);
        goOn();
        continue;
      }
      const from = this.at;
      const assign = isAssigning ? this.#assignment(inside) : null;
      const word = assign === null ? this.word() : null;
      if (assign !== null) {
        words.push({ start: from, end: this.at, text: `${assign.name}=${assign.value}`, isLiteral: true, inside: [] });
        goOn();
      } else if (word !== null) add(word);
      else break;
    }
    return end === start ? null : { kind: 'simple', start, end, assigns, words, redirects, inside };
  }

  /** The flags of `time`, and the pipeline it times. */
  #timed(add: (word: Word) => void): readonly List[] {
    let hasFlags = false;
    while (this.sees('-')) {
      add(this.needsWord());
      hasFlags = true;
    }
    const node = this.pipeline();
    if (node === null) return hasFlags ? this.fail('nothing behind time') : [];
    return [this.alone(node)];
  }

  protected alone(node: Node): List {
    return { source: this.source, items: [{ node, link: 'first', linkAt: null, background: false }] };
  }

  #assignment(inside: List[]): Assign | null {
    const start = this.at;
    if (this.match(/(?=[A-Za-z_]\w*(?:\+?=|\[))/y) === null) return null;
    const head = this.attempt('assignment', () => {
      const found: List[] = [];
      const name = this.match(/[A-Za-z_]\w*/y) ?? this.fail('no name');
      while (this.sees('[')) this.#index(found);
      if (this.match(/\+?=/y) === null) this.fail('no =');
      return { name, found };
    });
    if (head === null) return null;
    inside.push(...head.found);
    return this.#value(head.name, start, inside);
  }

  #value(name: string, start: number, inside: List[]): Assign {
    if (this.sees('(')) {
      this.#array(inside);
      return { start, end: this.at, name, value: '' };
    }
    const word = this.sees('#') ? null : this.word();
    if (word !== null) inside.push(...word.inside);
    return { start, end: this.at, name, value: word?.text ?? '' };
  }

  #index(inside: List[]): void {
    this.expect('[');
    while (!this.take(']')) {
      this.step();
      if (this.match(/[^[\]'"$`\\]+/y) !== null) continue;
      const part = this.wordPart() ?? this.fail('expected ]');
      inside.push(...part.inside);
    }
  }

  /** `[key]=` of an array's element. */
  #indexed(): readonly List[] {
    const found: List[] = [];
    this.#index(found);
    if (this.match(/\+?=/y) === null) this.fail('no =');
    return found;
  }

  #array(inside: List[]): void {
    this.expect('(');
    this.deeper(() => {
      for (;;) {
        this.whiteSpace();
        if (this.take(')')) return;
        const index = this.sees('[') ? this.attempt('index', () => this.#indexed()) : null;
        if (index !== null) inside.push(...index);
        if (this.sees('(')) this.#array(inside);
        else {
          const word = this.word();
          if (word === null && index === null) this.fail('expected )');
          if (word !== null) inside.push(...word.inside);
        }
      }
    });
  }

  protected redirect(inside: List[]): Redirect | null {
    const start = this.at;
    const head = this.match(/(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-?|<>|<&|>&|>>|>\||[<>](?!\())|&>[>|]?/y);
    if (head === null) return null;
    const operator = head.replace(/^(?:\d+|\{\w+\})/, '');
    const digits = /^\d+/.exec(head)?.[0];
    const descriptor = digits === undefined ? null : Number(digits);
    if (operator === '<<' || operator === '<<-') {
      this.heredocMark(operator === '<<-', inside);
      return { start, end: this.at, operator, descriptor, target: null };
    }
    this.blanks();
    const target = this.#duplicated(operator) ?? this.needsWord();
    inside.push(...target.inside);
    return { start, end: this.at, operator, descriptor, target };
  }

  /** The number behind `>&`, at which the word ends. */
  #duplicated(operator: string): Word | null {
    const start = this.at;
    const text = operator === '>&' || operator === '<&' ? this.match(/\d+-?|-/y) : null;
    return text === null ? null : { start, end: this.at, text, isLiteral: true, inside: [] };
  }
}
