import { skipSpace } from './blanks.js';
import type { Directive, ParseError } from './model.js';

const key = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=/;
const isKnown = (name: string): name is Directive['name'] => name === 'syntax' || name === 'escape' || name === 'check';
const isBlank = (character: string | undefined): boolean => character !== undefined && '\t\f\r '.includes(character);

/**
 * The lines at the very top that may steer the parser. BuildKit reads them twice: the parser (for `escape`) sees an
 * indented line but no line after a `#!`; the frontend (for `syntax` and `check`) sees it the other way round.
 */
export class DirectiveZone {
  escape: '\\' | '`' = '\\';
  readonly errors: ParseError[] = [];
  readonly #text: string;
  readonly #directives: Directive[] = [];
  readonly #seen = new Set<string>();
  readonly #isKey: (written: string) => boolean;
  #open = true;

  constructor(text: string, isKey: (written: string) => boolean) {
    this.#text = text;
    this.#isKey = isKey;
    this.#readFrontend();
  }

  get directives(): readonly Directive[] {
    return [...this.#directives].sort((a, b) => a.span.start - b.span.start);
  }

  /** Takes the parser's next line, blanks before it skipped. */
  read(start: number, end: number): 'directive' | 'other' {
    if (!this.#open) return 'other';
    const found = directiveAt(this.#text, start, end);
    if (found === null || !this.#isKey(this.#text.slice(found.span.start, found.valueSpan.start))) {
      this.#open = false;
      return 'other';
    }
    const { name, value } = found;
    if (this.#seen.has(name)) {
      this.errors.push({ message: `only one ${name} directive is allowed`, span: found.span });
      return 'directive';
    }
    this.#seen.add(name);
    if (name === 'escape') {
      if (value === '\\' || value === '`') this.escape = value;
      else this.errors.push({ message: `the escape character is \\ or \`, not ${value.slice(0, 20)}`, span: found.valueSpan });
      this.#directives.push(found);
    }
    return 'directive';
  }

  #readFrontend(): void {
    const text = this.#text;
    let start = text.startsWith('\uFEFF') ? 1 : 0;
    const endOf = (from: number): number => {
      const newline = text.indexOf('\n', from);
      return newline === -1 ? text.length : newline;
    };
    if (text.startsWith('#!', start)) start = endOf(start) + 1;
    const seen = new Set<string>();
    while (start < text.length) {
      const end = endOf(start);
      let stop = end;
      while (stop > start && text[stop - 1] === '\r') stop--;
      const found = directiveAt(text, start, stop);
      if (found === null || seen.has(found.name)) return;
      seen.add(found.name);
      if (found.name !== 'escape') this.#directives.push(found);
      start = end + 1;
    }
  }
}

function directiveAt(text: string, start: number, end: number): Directive | null {
  if (text[start] !== '#') return null;
  const nameStart = skipSpace(text, start + 1, end);
  const found = key.exec(text.slice(nameStart, end));
  const name = found?.[1]?.toLowerCase() ?? '';
  if (found === null || !isKnown(name)) return null;
  let from = nameStart + found[0].length;
  let to = end;
  // Of nothing but blanks the last one is the value; nothing at all is no directive.
  while (from < to - 1 && isBlank(text[from])) from++;
  while (to > from + 1 && isBlank(text[to - 1])) to--;
  return from === to ? null : { name, value: text.slice(from, to), span: { start, end }, valueSpan: { start: from, end: to } };
}
