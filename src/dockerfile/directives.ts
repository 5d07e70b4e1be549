import { skipSpace } from './blanks.js';
import type { Directive, ParseError } from './model.js';

const form = /^#[\t\n\v\f\r \u0085\u00a0]*([a-zA-Z][a-zA-Z0-9]*)[\t\f\r ]*=[\t\f\r ]*([^\n]*)$/;
const known = new Set(['syntax', 'escape', 'check']);

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
  #open = true;

  constructor(text: string) {
    this.#text = text;
    this.#readFrontend();
  }

  get directives(): readonly Directive[] {
    return [...this.#directives].sort((a, b) => a.span.start - b.span.start);
  }

  /** Takes the parser's next line, blanks before it skipped. */
  read(start: number, end: number): 'directive' | 'other' {
    if (!this.#open) return 'other';
    const found = directiveAt(this.#text, start, end);
    if (found === null) {
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
  const parts = form.exec(text.slice(start, end));
  const name = parts?.[1]?.toLowerCase() ?? '';
  const value = (parts?.[2] ?? '').replace(/[\t\n\f\r ]+$/, '');
  if (value === '' || !known.has(name)) return null;
  const equals = text.indexOf('=', start);
  const valueStart = skipSpace(text, equals + 1, end);
  return {
    name: name === 'syntax' ? 'syntax' : name === 'escape' ? 'escape' : 'check',
    value, span: { start, end }, valueSpan: { start: valueStart, end: valueStart + value.length },
  };
}
