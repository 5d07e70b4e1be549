import { ArithmeticReader, literal, type Part } from './arithmetic.js';
import type { List, Simple, Word } from './tree.js';
import type { Link } from '../model.js';
import { Scribe, type Source } from '../source.js';

const empty = literal('');

/** Reads words: quotes, escapes, expansions, globs. */
export abstract class WordReader extends ArithmeticReader {
  #lastBrace: number | null = null;

  /** The list up to something that does not belong to it. */
  protected abstract list(): List;
  /** The list in a text of its own, which is read as far as it goes; null if it cannot be. */
  protected abstract textOf(source: Source): List | null;

  protected word(): Word | null {
    const start = this.at;
    const parts: Part[] = [];
    for (let part = this.wordPart(); part !== null; part = this.wordPart()) parts.push(part);
    if (this.at === start) return null;
    return { start, end: this.at, ...joined(parts) };
  }

  protected needsWord(): Word {
    return this.word() ?? this.fail('expected a word');
  }

  protected wordPart(): Part | null {
    this.step();
    const character = this.peek();
    switch (character) {
      case '': case ' ': case '\t': case '\r': case '\n': case '\u00a0': case ';': case '|': case '&': case '(': case ')':
        return null;
      case '<': case '>':
        return this.text[this.at + 1] === '(' ? this.#processSubstitution() : null;
      case '\'': return this.singleQuoted();
      case '"': return this.doubleQuoted();
      case '$': return this.dollar(false);
      case '`': return this.backticks();
      case '\\': return this.#escaped();
      case '{': return this.#braces() ?? this.#character();
      case '[': return this.#glob(this.match(/\[[!^]?\]?(?:\[:[a-z]+:\]|[^\s[\]'"$`\\;&|<>()])*\]/y)) ?? this.#character();
      default:
        if ('?*@!+'.includes(character)) {
          if (this.text[this.at + 1] === '(') return this.#extendedGlob();
          return this.#glob(this.match(/[?*]/y)) ?? this.#character();
        }
        return literal(this.match(/[^\s;|&()<>'"$`\\{[?*@!+\u00a0]+/y) ?? '');
    }
  }

  #character(): Part {
    return literal(this.text.charAt(this.at++));
  }

  #glob(text: string | null): Part | null {
    return text === null ? null : { text, isLiteral: false, inside: [] };
  }

  protected override singleQuoted(): Part {
    const close = this.text.indexOf('\'', this.at + 1);
    if (close === -1) this.fail('a quote is never closed');
    const text = this.text.slice(this.at + 1, close);
    this.at = close + 1;
    return literal(text);
  }

  protected override doubleQuoted(): Part {
    this.expect('"');
    const part = this.expanded('"');
    this.expect('"');
    return part;
  }

  /** Text in which only `$`, backticks and backslashes mean something, up to a character or to its end. */
  protected expanded(stop: '"' | ''): Part {
    const parts: Part[] = [];
    for (;;) {
      this.step();
      const character = this.peek();
      if (character === stop || character === '') return joined(parts);
      if (character === '$') parts.push(this.dollar(true));
      else if (character === '`') parts.push(this.backticks());
      else if (character === '\\') parts.push(literal(unescapedInQuotes(this.match(/\\[^]?/y) ?? '')));
      else parts.push(literal(this.match(stop === '' ? /[^$`\\]+/y : /[^"$`\\]+/y) ?? ''));
    }
  }

  #escaped(): Part {
    const text = this.match(/\\[^]?/y) ?? '';
    return literal(text === '\\\n' ? '' : text.length === 1 ? text : text.slice(1));
  }

  /** After a `$`. */
  protected override dollar(quoted: boolean): Part {
    const next = this.text[this.at + 1] ?? '';
    if (next === '(') {
      const arithmetic = this.text[this.at + 2] === '(' ? this.attempt('arithmetic', () => this.arithmeticPart('$((', '))')) : null;
      return arithmetic ?? this.#substitution();
    }
    if (next === '[') return this.arithmeticPart('$[', ']');
    if (next === '{') return this.#parameter();
    if (!quoted && next === '\'') {
      const text = this.match(/\$'(?:[^'\\]|\\[^])*'/y) ?? this.fail('a quote is never closed');
      return literal(text.slice(2, -1));
    }
    if (!quoted && next === '"') {
      this.at++;
      return silent(this.doubleQuoted().inside);
    }
    const name = this.match(/\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y);
    if (name !== null) return { text: `\${${name.slice(1)}}`, isLiteral: false, inside: [] };
    this.at++;
    return literal('$');
  }

  #substitution(): Part {
    this.expect('$(');
    const list = this.#listUntil(')');
    return { text: `\${${wordsOf(list)}}`, isLiteral: false, inside: [list] };
  }

  #processSubstitution(): Part {
    this.at += 2;
    return silent([this.#listUntil(')')]);
  }

  #listUntil(close: string): List {
    return this.deeper(() => {
      const list = this.list();
      this.whiteSpace();
      this.expect(close);
      return list;
    });
  }

  #parameter(): Part {
    this.expect('${');
    if (this.match(/\||(?=[ \t\n])/y) !== null) {
      const list = this.#listUntil('}');
      if (list.items.length === 0) this.fail('nothing in ${ }');
      return { text: `\${${wordsOf(list)}}`, isLiteral: false, inside: [list] };
    }
    return this.deeper(() => {
      const parts: Part[] = [];
      for (;;) {
        this.step();
        const character = this.peek();
        if (character === '') this.fail('${ is never closed');
        if (character === '}') break;
        if (character === '\'') parts.push(this.singleQuoted());
        else if (character === '"') parts.push(this.doubleQuoted());
        else if (character === '$') parts.push(this.dollar(false));
        else if (character === '`') parts.push(this.backticks());
        else if (character === '\\') parts.push(this.#escaped());
        else parts.push(literal(this.match(/[^}'"$`\\]+/y) ?? ''));
      }
      this.at++;
      const { text, inside } = joined(parts);
      return { text: `\${${text}}`, isLiteral: false, inside };
    });
  }

  /** The text between is a script of its own; one that cannot be read runs nothing that anybody sees. */
  protected override backticks(): Part {
    const scribe = new Scribe();
    let at = this.at + 1;
    for (; this.text[at] !== '`'; at++) {
      if (at >= this.text.length) this.fail('a backtick is never closed');
      if (this.text[at] === '\\' && '$`\\'.includes(this.text[at + 1] ?? ' ')) {
        scribe.write(this.text.charAt(at + 1), this.source.at(at), this.source.endOf(at + 1));
        at++;
      } else scribe.copy(this.source, at, at + 1);
    }
    this.at = at + 1;
    const list = this.deeper(() => this.textOf(scribe.done()));
    return { text: '${VAR}', isLiteral: false, inside: list === null ? [] : [list] };
  }

  #braces(): Part | null {
    this.#lastBrace ??= this.text.lastIndexOf('}');
    if (this.#lastBrace < this.at) return null;
    return this.attempt('braces', () => this.deeper(() => {
      this.expect('{');
      const parts: Part[] = [literal('{')];
      let isExpansion = false;
      for (;;) {
        if (this.take(',')) {
          isExpansion = true;
          parts.push(literal(','));
        } else if (this.sees('}')) break;
        else if (this.sees('..')) {
          isExpansion = true;
          this.at += 2;
          parts.push(literal('..'));
        } else {
          const part = this.#braced() ?? this.fail('no braces');
          parts.push(part);
        }
      }
      this.at++;
      if (!isExpansion) this.fail('no braces');
      return silent(joined(parts).inside);
    }));
  }

  #braced(): Part | null {
    const plain = this.match(/(?:[^\s;|&()<>'"$`\\{}[,?*@!+.\u00a0]|\.(?!\.))+/y);
    return plain === null ? this.wordPart() : literal(plain);
  }

  #extendedGlob(): Part {
    this.at += 2;
    return this.deeper(() => {
      const inside: List[] = [];
      for (;;) {
        const word = this.word();
        if (word !== null) inside.push(...word.inside);
        else if (this.sees('(')) inside.push(...this.#group().inside);
        else if (this.match(/[|&;<>\s]+/y) === null) break;
      }
      this.expect(')');
      return silent(inside);
    });
  }

  #group(): Part {
    this.at--;
    return this.#extendedGlob();
  }
}

/** What hadolint has no text for. */
const silent = (inside: readonly List[]): Part => ({ text: '', isLiteral: false, inside });

const unescapedInQuotes = (text: string): string => (text === '\\\n' ? '' : /^\\["$`\\]$/.test(text) ? text.slice(1) : text);

const joined = (parts: readonly Part[]): Part => {
  const [first, second] = parts;
  if (first === undefined) return empty;
  if (second === undefined) return first;
  return {
    text: parts.map(({ text }) => text).join(''),
    isLiteral: parts.every(({ isLiteral }) => isLiteral),
    inside: parts.flatMap(({ inside }) => inside),
  };
};

/** How hadolint names what comes out of a list: by the words, run together, of its commands that stand for themselves. */
const wordsOf = ({ items }: List): string => items
  .map(({ node, link, background }, index) => (node.kind === 'simple' && node.negated !== true && !background
    && !isChain(link) && !isChain(items[index + 1]?.link) ? wordsIn(node) : '')).join('');

const wordsIn = ({ words, inside }: Simple): string =>
  words.map(({ text }) => text).join('') + (words[0]?.text === 'time' ? inside.map(wordsOf).join('') : '');

const isChain = (link: Link | undefined): boolean => link === '&&' || link === '||';

