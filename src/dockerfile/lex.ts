import { isSpace } from './blanks.js';
import { isPattern, removePrefix, removeSuffix, replacePattern } from './pattern.js';

/** What a name holds: a text, `undefined` when it is not set, `null` when it is set to something nobody can know. */
export type Environment = (name: string) => string | null | undefined;

/** A `$name` or `${name…}`; indices into the text that was lexed. */
export interface Reference {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `:-`, `-`, `:+`, `#`, `/` …; null for the plain forms. */
  readonly modifier: string | null;
}

export interface Lexed {
  /** With quotes and escapes removed (unless raw) and variables replaced; null where an unknown value is in it. */
  readonly value: string | null;
  /** The text split at white space outside quotes, each with the index where it began; only where it was asked for. */
  readonly words: readonly LexedWord[];
  readonly references: readonly Reference[];
  /** BuildKit refuses the text. */
  readonly error: string | null;
}

export interface LexedWord { readonly text: string; readonly start: number }

export interface LexOptions {
  readonly escape: '\\' | '`';
  /** A variable that is not set makes the value unknown instead of empty. */
  readonly unsetIsUnknown?: boolean;
  /** Split the text into words, in which variables stay as they are written, and perhaps quotes, or quotes and escapes. */
  readonly words?: 'plain' | 'quoted' | 'raw';
}

const deepest = 200;
/** A longer value is nobody's to know: a file may double a variable on every line. */
const longestValue = 16_384;
const noVariables: Environment = () => undefined;

/** Reads a text as the Dockerfile frontend does: quotes, escapes, every form of `${}`, and the white space that parts words. */
export const lex = (text: string, options: LexOptions, environment: Environment = noVariables): Lexed =>
  new Lexer(text, options, environment).run();

/** The variables a text names, used or not, in order. */
export const references = (text: string, escape: '\\' | '`'): readonly Reference[] =>
  text.includes('$') ? lex(text, { escape }).references : [];

class Refusal extends Error {}

class Lexer {
  readonly #text: string;
  readonly #options: LexOptions;
  readonly #environment: Environment;
  readonly #references: Reference[] = [];
  #at = 0;
  #depth = 0;
  #rawEscapes: boolean;
  readonly #rawQuotes: boolean;
  readonly #longest: number;
  /** The word being built. BuildKit shares it between nesting levels, and so loses what stands before a `${x:-…}` in a word. */
  #word = '';
  #wordStart = 0;

  constructor(text: string, options: LexOptions, environment: Environment) {
    this.#text = text;
    this.#options = options;
    this.#environment = environment;
    this.#longest = Math.max(text.length, longestValue);
    this.#rawEscapes = options.words === 'raw';
    this.#rawQuotes = options.words === 'raw' || options.words === 'quoted';
  }

  run(): Lexed {
    try {
      const { value, words } = this.#until('', this.#rawEscapes, false);
      return { value, words, references: this.#references, error: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { value: null, words: [], references: this.#references, error: error.message };
    }
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #next(): string {
    return this.#text[this.#at++] ?? '';
  }

  #until(stop: string, rawEscapes: boolean, pattern: boolean): { value: string | null; words: LexedWord[] } {
    if (++this.#depth > deepest) throw new Refusal('variables are nested too deeply');
    const outerRaw = this.#rawEscapes;
    this.#rawEscapes = rawEscapes;
    this.#word = '';
    const value = new Value(this.#longest);
    const words: LexedWord[] = [];
    let inWord = false;

    const flush = () => {
      if (this.#word !== '') words.push({ text: this.#word, start: this.#wordStart });
      this.#word = '';
      inWord = false;
    };
    const addRaw = (piece: string, start: number) => {
      if (this.#options.words === undefined) return;
      if (this.#word === '') this.#wordStart = start;
      this.#word += piece;
      inWord = true;
    };
    const add = (piece: string, start: number) => {
      if (this.#options.words === undefined) return;
      for (const character of piece) {
        if (!isSpace(character.charCodeAt(0))) addRaw(character, start);
        else if (inWord && this.#word !== '') flush();
      }
    };

    for (;;) {
      if (this.#at >= this.#text.length) break;
      const start = this.#at;
      const character = this.#next();
      if (stop !== '' && character === stop) {
        flush();
        this.#rawEscapes = outerRaw;
        this.#depth--;
        return { value: value.text, words };
      }
      if (character === '$') {
        const piece = this.#dollar(start);
        value.add(piece);
        add(piece ?? '', start);
      } else if (character === '\'') {
        const piece = this.#singleQuoted(pattern);
        value.add(piece);
        addRaw(piece, start);
      } else if (character === '"') {
        const piece = this.#doubleQuoted(pattern);
        value.add(piece);
        addRaw(piece ?? '', start);
      } else if (character === '<') {
        const piece = this.#heredocMark();
        value.add(piece);
        addRaw(piece, start);
      } else if (character === this.#options.escape) {
        if (this.#rawEscapes) {
          addRaw(character, start);
          value.add(character);
        }
        if (this.#at >= this.#text.length) break;
        const escaped = this.#next();
        addRaw(escaped, start);
        value.add(escaped);
      } else {
        add(character, start);
        value.add(character);
      }
    }
    if (stop !== '') throw new Refusal(stop === '/' ? 'missing \'/\' in ${}; write ${name/pattern/replacement}' : 'missing \'}\' to end ${');
    flush();
    this.#rawEscapes = outerRaw;
    this.#depth--;
    return { value: value.text, words };
  }

  #singleQuoted(pattern: boolean): string {
    const close = this.#text.indexOf('\'', this.#at);
    if (close === -1) throw new Refusal('a single quote is never closed');
    let inner = this.#text.slice(this.#at, close);
    this.#at = close + 1;
    if (pattern) inner = inner.replaceAll(this.#options.escape, this.#options.escape.repeat(2));
    return this.#rawQuotes ? `'${inner}'` : inner;
  }

  #doubleQuoted(pattern: boolean): string | null {
    const value = new Value(this.#longest);
    if (this.#rawQuotes) value.add('"');
    for (;;) {
      const start = this.#at;
      if (start >= this.#text.length) throw new Refusal('a double quote is never closed');
      let character = this.#next();
      if (character === '"') {
        if (this.#rawQuotes) value.add('"');
        return value.text;
      }
      if (character === '$') {
        value.add(this.#dollar(start));
        continue;
      }
      if (character === this.#options.escape) {
        if (this.#at >= this.#text.length) continue;
        const following = this.#peek();
        if (following === '"' || following === '$' || following === this.#options.escape) {
          if (this.#rawEscapes) value.add(character);
          character = this.#next();
        } else if (this.#rawEscapes && (!this.#rawQuotes || pattern)) {
          value.add(character);
        }
      }
      value.add(character);
    }
  }

  /** `<<` takes the blanks behind it into its word, because a heredoc's name may stand apart. */
  #heredocMark(): string {
    if (this.#peek() !== '<') return '<';
    this.#at++;
    const start = this.#at;
    while (/[\t\r ]/.test(this.#peek())) this.#at++;
    return `<<${this.#text.slice(start, this.#at)}`;
  }

  /** After a `$`. */
  #dollar(start: number): string | null {
    if (this.#peek() !== '{') {
      const name = this.#name();
      if (name === '') return '$';
      this.#refer(name, start, null);
      const value = this.#environment(name);
      return value === undefined ? this.#unset(`$${name}`) : value;
    }
    this.#at++;
    const first = this.#peek();
    if (first === '') throw new Refusal('missing \'}\' to end ${');
    if (first === '{' || first === '}' || first === ':') throw new Refusal('bad substitution; a name comes after ${');
    const name = this.#name();
    let operator = this.#next();
    let modifier = operator;
    if (operator === '}') {
      this.#refer(name, start, null);
      const value = this.#environment(name);
      return value === undefined ? this.#unset(`\${${name}}`) : value;
    }
    if (operator === '/') return this.#replacement(name, start);

    const emptyIsUnset = operator === ':';
    if (emptyIsUnset) {
      operator = this.#next();
      modifier += operator;
    }
    if (!/^[-+?#%]$/.test(operator) && !(emptyIsUnset && operator !== '')) throw unsupported(name, modifier);
    const trims = operator === '#' || operator === '%';
    if (emptyIsUnset && trims) throw unsupported(name, modifier);
    const mark = this.#refer(name, start, modifier);
    const { value: word } = this.#until('}', trims, trims);
    mark.end = this.#at;

    const held = this.#environment(name);
    if (held === undefined && this.#options.words !== undefined) return `\${${name}${modifier}${word ?? ''}}`;
    const present = held !== undefined && !(emptyIsUnset && held === '');
    switch (operator) {
      case '-': return held === null ? null : present ? held : word;
      case '+': return held === null ? null : present ? word : '';
      case '?':
        if (!present) throw new Refusal(`${name}: ${word !== null && word !== '' ? word : `is not allowed to be ${held === undefined ? 'unset' : 'empty'}`}`);
        return held;
      case '#': case '%': {
        if (word === null) return null;
        const greedy = word.startsWith(operator);
        const glob = this.#pattern(greedy ? word.slice(1) : word, operator === '%');
        if (held === null || (held === undefined && this.#options.unsetIsUnknown)) return null;
        return operator === '#' ? removePrefix(held ?? '', glob, greedy) : removeSuffix(held ?? '', glob, greedy);
      }
      default: throw unsupported(name, modifier);
    }
  }

  #replacement(name: string, start: number): string | null {
    const all = this.#peek() === '/';
    if (all) this.#at++;
    const mark = this.#refer(name, start, all ? '//' : '/');
    const { value: glob } = this.#until('/', true, true);
    const { value: by } = this.#until('}', true, false);
    mark.end = this.#at;
    const held = this.#environment(name);
    if (held === undefined && this.#options.words !== undefined) return `\${${name}/${glob ?? ''}/${by ?? ''}}`;
    if (glob === null) return null;
    const pattern = this.#pattern(glob, false);
    if (held === null || by === null || (held === undefined && this.#options.unsetIsUnknown)) return null;
    return replacePattern(held ?? '', pattern, by, all);
  }

  #pattern(glob: string, backwards: boolean): string {
    if (!isPattern(glob, backwards)) throw new Refusal(`invalid pattern (${glob.slice(0, 40)}) in substitution`);
    return glob;
  }

  #refer(name: string, start: number, modifier: string | null): { end: number } {
    const reference = { name, start, end: this.#at, modifier };
    this.#references.push(reference);
    return reference;
  }

  #unset(asWritten: string): string | null {
    if (this.#options.words !== undefined) return asWritten;
    return this.#options.unsetIsUnknown ? null : '';
  }

  /** All digits, one special parameter, or letters, digits and `_`; empty if none of these follow. */
  #name(): string {
    const names = /\p{Nd}+|[@*#?\-$!]|[\p{L}\p{Nd}_]+/uy;
    names.lastIndex = this.#at;
    const name = names.exec(this.#text)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }
}

const unsupported = (name: string, modifier: string): Refusal => new Refusal(
  `unsupported modifier (${modifier}) in substitution; ${modifier === '' ? `close \${${name} with }` : `write \${${name}}, or a default as in \${${name}:-…}`}`,
);

/** A text under construction that one unknown piece makes unknown, and that a hostile file cannot grow without end. */
class Value {
  readonly #longest: number;
  #text: string | null = '';

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(piece: string | null): void {
    if (piece === null || this.#text === null || this.#text.length + piece.length > this.#longest) this.#text = null;
    else this.#text += piece;
  }

  get text(): string | null {
    return this.#text;
  }
}
