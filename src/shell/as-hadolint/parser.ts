import { CompoundReader } from './compound.js';
import { Unreadable } from './cursor.js';
import type { Item, List, Node, Script } from './tree.js';
import type { Link } from '../model.js';
import { sourceOf, type Source } from '../source.js';

type Connector = Exclude<Link, 'first'>;
interface Joint { readonly link: Connector; readonly linkAt: Readonly<{ start: number; end: number }> }

const enders = /(?:then|do|done|fi|esac|elif|else)(?=[\s;()[<>&|]|$)|\}/y;

/** Reads a script; throws `Unreadable` where an error stands inside something that is open. */
export const parseAsHadolint = (source: Source): Script => new Parser(source).script();

class Parser extends CompoundReader {
  script(): Script {
    const list = this.list();
    this.whiteSpace();
    this.noneWaiting();
    return { list, end: this.at, comments: this.comments };
  }

  protected override textOf(source: Source): List | null {
    try {
      return new Parser(source, this.budget).script().list;
    } catch (error) {
      if (!(error instanceof Unreadable) || this.budget.steps <= 0) throw error;
      return null;
    }
  }

  protected override list(): List {
    this.whiteSpace();
    const items: Item[] = [];
    let joint: Joint | null = null;
    let first = 0;
    for (let node = this.pipeline(); node !== null; node = this.pipeline()) {
      items.push({ node, link: joint?.link ?? 'first', linkAt: joint?.linkAt ?? null, background: false });
      this.blanks();
      joint = this.#andOr();
      if (joint !== null) {
        this.whiteSpace();
        if (this.#cannotStart()) this.fail(`nothing behind ${joint.link}`);
        continue;
      }
      joint = this.#separator();
      if (joint === null) break;
      if (joint.link === '&') for (let index = first; index < items.length; index++) items[index] = { ...items[index] as Item, background: true };
      first = items.length;
    }
    return { source: this.source, items };
  }

  #andOr(): Joint | null {
    const start = this.at;
    const link = this.match(/&&|\|\|/y);
    return link === '&&' || link === '||' ? { link, linkAt: { start, end: this.at } } : null;
  }

  /** Takes line ends along. */
  #separator(): Joint | null {
    const start = this.at;
    const link: Connector | null = this.match(/;(?![;&])/y) !== null ? ';' : this.match(/&(?!&)/y) !== null ? '&' : this.sees('\n') ? 'newline' : null;
    if (link === null) return null;
    const joint: Joint = { link, linkAt: { start, end: start + 1 } };
    if (link === '&') {
      this.blanks();
      this.match(/;(?!;)/y);
    }
    this.whiteSpace();
    return joint;
  }

  #cannotStart(): boolean {
    const { at } = this;
    const ends = this.match(enders) !== null;
    this.at = at;
    return ends || this.match(/(?=[;|)]|&(?!>)|$)/y) !== null;
  }

  protected override pipeline(): Node | null {
    if (this.#cannotStart()) return null;
    return this.deeper(() => this.#pipelineHere());
  }

  #pipelineHere(): Node | null {
    const start = this.at;
    const first = this.#negated();
    if (first === null) return null;
    const parts: Node[] = [first];
    const operators: { link: '|' | '|&'; start: number; end: number }[] = [];
    for (;;) {
      this.blanks();
      const from = this.at;
      const link = this.match(/\|(?!\|)&?/y);
      if (link !== '|' && link !== '|&') break;
      operators.push({ link, start: from, end: this.at });
      this.whiteSpace();
      parts.push(this.#negated() ?? this.fail('nothing behind |'));
    }
    return parts.length === 1 ? first : { kind: 'pipeline', start, end: parts.at(-1)?.end ?? start, parts, operators };
  }

  #negated(): Node | null {
    let isNegated = false;
    while (this.take('!')) {
      isNegated = true;
      this.blanks();
    }
    const command = this.command();
    if (!isNegated) return command;
    if (command === null) return this.fail('nothing behind !');
    return command.kind === 'simple' ? { ...command, negated: true } : command;
  }

  protected override command(): Node | null {
    const start = this.at;
    const compound = this.compound();
    if (compound === null) return this.simple();
    const inside = [...compound.inside];
    let end = this.at;
    this.blanks();
    for (let redirect = this.redirect(inside); redirect !== null; redirect = this.redirect(inside)) {
      end = this.at;
      this.blanks();
    }
    this.#wordsBehind();
    return { kind: compound.kind, start, end, inside };
  }

  /** Nothing may follow but redirections. Words that do end the script, but they are read first. */
  #wordsBehind(): void {
    const { at } = this;
    this.word();
    this.at = at;
  }

  protected override expansions(start: number, end: number): readonly List[] {
    const { source, text } = this;
    return new Parser(sourceOf(text.slice(start, end), (index) => source.at(start + index)), this.budget).expanded('').inside;
  }
}
