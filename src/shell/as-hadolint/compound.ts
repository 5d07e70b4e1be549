import { SimpleReader } from './simple.js';
import type { Compound, List, Node } from './tree.js';

type Body = Pick<Compound, 'kind' | 'inside'>;

/** Reads compound commands: groups, branches, loops, functions, tests. */
export abstract class CompoundReader extends SimpleReader {
  protected abstract command(): Node | null;

  #keyword(name: string): boolean {
    if (!this.sees(name) || !/^(?:[\s;()[<>&|]|$)/.test(this.peek(name.length + 1).slice(name.length))) return false;
    this.at += name.length;
    this.whiteSpace();
    return true;
  }

  protected compound(): Body | null {
    const holding = (inside: readonly List[]) => ({ kind: 'compound' as const, inside });
    switch (this.peek()) {
      case '(': return holding(this.#arithmeticCommand() ?? [this.#subshell()]);
      case '{': return holding([this.#group()]);
      case '[': return holding(this.condition());
      case 'i': return this.#keyword('if') ? holding(this.#if()) : this.#function();
      case 'w': return this.#keyword('while') ? holding(this.#while()) : this.#function();
      case 'u': return this.#keyword('until') ? holding(this.#while()) : this.#function();
      case 'f':
        if (this.#keyword('for')) return holding(this.#for());
        return this.#functionKeyword() ?? this.#function();
      case 's': return this.#keyword('select') ? holding(this.#in()) : this.#function();
      case 'c':
        if (this.#keyword('case')) return holding(this.#case());
        return this.#coproc() ?? this.#function();
      default: return this.#function();
    }
  }

  #arithmeticCommand(): readonly List[] | null {
    if (!this.sees('((')) return null;
    return this.attempt('arithmetic', () => {
      this.at += 2;
      const inside = this.arithmetic();
      this.expect('))');
      return inside;
    });
  }

  #subshell(): List {
    this.expect('(');
    const list = this.#body();
    this.expect(')');
    return list;
  }

  #group(): List {
    this.expect('{');
    const list = this.#body();
    this.expect('}');
    return list;
  }

  #if(): readonly List[] {
    const lists: List[] = [];
    do {
      lists.push(this.#body());
      this.#needs('then');
      lists.push(this.#bodyBehind());
    } while (this.#keyword('elif'));
    if (this.#keyword('else')) lists.push(this.#bodyBehind());
    this.#needs('fi');
    return lists;
  }

  #needs(keyword: string): void {
    this.whiteSpace();
    const { at } = this;
    if (!this.#keyword(keyword)) this.fail(`expected ${keyword}`);
    // What follows the last keyword is not part of what it ends.
    if (keyword === 'fi' || keyword === 'done' || keyword === 'esac') this.at = at + keyword.length;
  }

  #while(): readonly List[] {
    const condition = this.#body();
    return [condition, this.#do()];
  }

  #do(): List {
    this.#needs('do');
    const list = this.#bodyBehind();
    this.#needs('done');
    return list;
  }

  #for(): readonly List[] {
    if (!this.take('((')) return this.#in();
    const inside: List[] = [];
    for (const end of [';', ';', '))']) {
      inside.push(...this.arithmetic());
      this.expect(end);
    }
    this.whiteSpace();
    this.take(';');
    this.whiteSpace();
    return [...inside, this.sees('{') ? this.#group() : this.#do()];
  }

  /** `name [in words]` and the body. */
  #in(): readonly List[] {
    if (this.match(/\$?[A-Za-z_]\w*/y) === null) this.fail('expected a name');
    const inside: List[] = [];
    if (this.match(/(?=[\s;]|$)/y) === null) this.fail('expected in');
    this.whiteSpace();
    if (this.#keywordHere('in')) {
      this.blanks();
      while (!this.#isDo()) {
        const word = this.word();
        if (word === null) break;
        inside.push(...word.inside);
        this.blanks();
      }
    }
    this.match(/;(?!;)/y);
    this.whiteSpace();
    return [...inside, this.sees('{') ? this.#group() : this.#do()];
  }

  #keywordHere(name: string): boolean {
    const { at } = this;
    if (!this.#keyword(name)) return false;
    this.at = at + name.length;
    return true;
  }

  #isDo(): boolean {
    const { at } = this;
    const found = this.#keywordHere('do');
    this.at = at;
    return found;
  }

  #case(): readonly List[] {
    const inside: List[] = [...this.needsWord().inside];
    this.#needs('in');
    while (!this.#endsCase()) {
      this.take('(');
      do {
        this.blanks();
        inside.push(...this.needsWord().inside);
        this.blanks();
      } while (this.take('|'));
      this.expect(')');
      const list = this.list();
      inside.push(list);
      this.whiteSpace();
      if (this.match(/;;&|;;|;&/y) === null && !this.#endsCase()) this.fail('expected ;;');
      this.whiteSpace();
    }
    this.#needs('esac');
    return inside;
  }

  #endsCase(): boolean {
    const { at } = this;
    const found = this.#keywordHere('esac');
    this.at = at;
    return found;
  }

  #coproc(): Body | null {
    if (this.match(/coproc[ \t]+/y) === null) return null;
    this.match(/[A-Za-z_]\w*[ \t]+(?=\{)/y);
    if (this.sees('(')) this.fail('coproc takes no subshell');
    return { kind: 'compound', inside: [this.alone(this.deeper(() => this.command()) ?? this.fail('nothing behind coproc'))] };
  }

  #functionKeyword(): Body | null {
    if (this.match(/function[ \t]+[\w:+?\-./^@,[\]*=!%~]+[ \t]*(?:\([^\n){]*\)|(?!\())/y) === null) return null;
    return this.#functionBody();
  }

  /** `name ()`, be it with something between the parentheses. */
  #function(): Body | null {
    return this.match(/(?!function[ \t]|time[ \t(])[\w:+?\-./^@,#]+[ \t]*\([^\n){]*\)/y) === null ? null : this.#functionBody();
  }

  #functionBody(): Body {
    this.whiteSpace();
    return { kind: 'function', inside: [this.sees('{') ? this.#group() : this.#subshell()] };
  }

  /** A list that may not be empty, up to a keyword. */
  #body(): List {
    const list = this.list();
    if (list.items.length === 0) this.fail('an empty body');
    this.whiteSpace();
    return list;
  }

  /** The same behind `then`, `else` and `do`, which a `;` may follow. */
  #bodyBehind(): List {
    this.match(/;(?![;&])/y);
    return this.#body();
  }
}
