import type { Dockerfile } from '../dockerfile/model.js';
import { deleteAt, span, type Span, type TextEdit } from '../text/span.js';
import type { Argument, Command, Script } from './model.js';

/** Takes words out of a command, with the blanks before them; null where a script is no text to edit, or a comment stands in the way. */
export const removeWords = (dockerfile: Dockerfile, { form }: Script, first: Span, last: Span = first): TextEdit | null => {
  const start = form === 'exec' ? null : blanksFrom(dockerfile, first.start);
  return start === null ? null : deleteAt(span(start, last.end));
};

/** Where the blanks before a word begin, also those of the lines it continues; null if a comment stands between. */
export function blanksFrom({ text, escape }: Dockerfile, start: number): number | null {
  for (let from = start; ;) {
    let at = from;
    while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
    const line = text[at - 1] === '\n' ? (text[at - 2] === '\r' ? at - 2 : at - 1) : at;
    if (line === at) return at;
    if (text[line - 1] !== escape && text[line - 1] !== '\\') return null;
    from = line - 1;
  }
}

/**
 * Takes one letter out of a bundle of flags, or the word that is nothing else; null where it is part of a value. `valued` are the
 * letters that take what follows them.
 */
export function removeLetter(dockerfile: Dockerfile, script: Script, arg: Argument, letter: string, valued: string): TextEdit | null {
  const at = letterAt(arg, letter, valued);
  if (at === null || script.form === 'exec' || arg.span.end - arg.span.start !== arg.text.length) return null;
  return arg.text.length === 2 ? removeWords(dockerfile, script, arg.span) : deleteAt(span(arg.span.start + at, arg.span.start + at + 1));
}

/** Where a letter stands in a bundle of flags as a flag of its own. */
export function letterAt({ prefix, text }: Argument, letter: string, valued: string): number | null {
  if (!/^-[A-Za-z]/.test(prefix) || !text.startsWith('-')) return null;
  for (let at = 1; at < prefix.length; at++) {
    const found = prefix.charAt(at);
    if (found === letter) return at;
    if (valued.includes(found) || !/\w|#/.test(found)) return null;
  }
  return null;
}

/** From the command's name to one of its words: what there is to read of a long command. */
export const upTo = ({ nameSpan }: Command, last: Readonly<{ span: Span }> | undefined): Span => span(nameSpan.start, last?.span.end ?? nameSpan.end);
