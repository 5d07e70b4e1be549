import type { Script } from './model.js';
import { span, type Span } from '../text/span.js';

/** A variable that the shell replaces. */
export interface ShellVariable {
  readonly name: string;
  readonly at: Span;
  /** `:-`, `#` …: whatever follows the name in braces; empty if nothing does. */
  readonly modifier: string;
}

const variable = /\$(?:([A-Za-z_]\w*)|\{[#!]?([A-Za-z_]\w*)(:?[-+=?]|[#%/:^,@[]?))/y;
const heredoc = /<<-?[ \t]*(?:(["'])(.+?)\1|\\?([^\s;&|<>()"'\\]+))/y;

/** What a script reads of its environment or its own variables, in the order of the text. Single quotes, quoted heredocs and comments hide it. */
export function variablesIn({ text, at: offset }: Script): readonly ShellVariable[] {
  if (!text.includes('$')) return [];
  const found: ShellVariable[] = [];
  const pending: { readonly end: string; readonly expands: boolean }[] = [];
  let inDouble = false;

  const read = (at: number): number => {
    variable.lastIndex = at;
    const match = variable.exec(text);
    if (match === null) return at + 1;
    const end = at + match[0].length + (match[2] !== undefined && !match[3] && text[at + match[0].length] === '}' ? 1 : 0);
    found.push({ name: match[1] ?? match[2] ?? '', modifier: match[3] ?? '', at: span(offset(at), offset(end - 1) + 1) });
    return end;
  };
  /** From the first line of a heredoc's body to behind its last. */
  const pass = (from: number): number => {
    let at = from;
    for (const { end, expands } of pending.splice(0)) {
      while (at < text.length) {
        const newline = text.indexOf('\n', at);
        const stop = newline === -1 ? text.length : newline;
        const isEnd = text.slice(at, stop).trim() === end;
        for (let each = at; expands && !isEnd && each < stop;) each = text[each] === '\\' ? each + 2 : text[each] === '$' ? read(each) : each + 1;
        at = stop + 1;
        if (isEnd) break;
      }
    }
    return at;
  };
  for (let at = 0; at < text.length;) {
    const character = text[at];
    if (character === '\\') at += 2;
    else if (character === '$') at = read(at);
    else if (character === '"') {
      inDouble = !inDouble;
      at++;
    } else if (inDouble) at++;
    else if (character === '\'') {
      const close = text.indexOf('\'', at + 1);
      at = close === -1 ? text.length : close + 1;
    } else if (character === '#' && (at === 0 || /[\s;&|(]/.test(text.charAt(at - 1)))) {
      const newline = text.indexOf('\n', at);
      at = newline === -1 ? text.length : newline;
    } else if (character === '<' && text[at + 1] === '<') {
      heredoc.lastIndex = at;
      const match = text[at + 2] === '<' ? null : heredoc.exec(text);
      if (match !== null) pending.push({ end: match[2] ?? match[3] ?? '', expands: match[1] === undefined && !match[0].includes('\\') });
      at += match === null ? (text[at + 2] === '<' ? 3 : 2) : match[0].length;
    } else if (character === '\n' && pending.length > 0) at = pass(at + 1);
    else at++;
  }
  return found;
}

/** Names that a script sets itself in one way or another. Null where it runs a file or a text that may set any. */
export const assignedIn = ({ text, commands }: Script): ReadonlySet<string> | null => {
  if (commands.some(({ name }) => name === 'source' || name === '.' || name === 'eval')) return null;
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(/(?<![\w$-])([A-Za-z_]\w*)\+?=/g)) names.add(name);
  for (const [, rest = ''] of text.matchAll(/\b(?:for|select|read|mapfile|readarray|getopts|export|declare|local|typeset|readonly|printf -v)[ \t]+([^;&|\n]*)/g)) {
    for (const [name] of rest.matchAll(/[A-Za-z_]\w*/g)) names.add(name);
  }
  return names;
};
