import { isBlank } from './blanks.js';

/** A text that was meant as a JSON array of strings and is none. Indices count in the text. */
export interface JsonAttempt {
  readonly fault: string;
  /** What makes it JSON; null where nobody can tell what was meant. */
  readonly edits: readonly Edit[] | null;
}

/** An insertion belongs to the character before it or to the one behind: where a line is continued between the two, they are far apart. */
export interface Edit { readonly start: number; readonly end: number; readonly text: string; readonly after: boolean }

interface Token { readonly kind: 'quoted' | 'bare' | 'comma'; readonly start: number; readonly end: number }

const closing: Readonly<Record<string, string>> = { '"': '"', '\'': '\'', '\u201c': '\u201d\u201c"', '\u201d': '\u201d\u201c"', '\u2018': '\u2019\u2018\'', '\u2019': '\u2019\u2018\'' };

/** Null for what is no attempt: `[ -f x ] && y` is a test of the shell, and `[a-z]*` a glob where paths stand. */
export const jsonAttempt = (text: string, ofPaths: boolean): JsonAttempt | null => {
  if (!text.startsWith('[') || text.startsWith('[[') || /\{\{|<%|\$\{\{/.test(text)) return null;
  const read = tokensOf(text);
  if (read === null) return ofPaths || !/^\[[ \t]*["'][^"']*["'][ \t]*,/.test(text) ? null : { fault: 'a quote never closed', edits: null };
  const { tokens, close } = read;
  const rest = close === null ? '' : text.slice(close + 1).trim();
  const words = tokens.filter(({ kind }) => kind !== 'comma');
  const [first] = words;
  if (first === undefined || /^[&|;]/.test(rest)) return null;

  const hasComma = words.length < tokens.length;
  const isGlued = words.length === 1 && first.start === 1 && close === first.end && /^[\w./-]+$/.test(text.slice(first.start, first.end));
  const hasBare = words.some(({ kind }) => kind === 'bare');
  const isUnbalanced = words.some(({ kind, start, end }) => kind === 'bare' && text.slice(start, end).includes('"')) && rest === '' && close !== null;
  if (first.kind === 'quoted' && isUnbalanced && !hasComma && /,[ \t]*["']/.test(text)) return { fault: 'a quote missing', edits: null };
  const isMeant = first.kind === 'quoted' ? hasComma || (!hasBare && close !== null) : !ofPaths && rest === '' && close !== null && (hasComma || isGlued);
  if (!isMeant || (close === null && !hasComma)) return null;
  if (rest !== '') return { fault: 'text behind the ]', edits: null };
  const faults = mend(text, tokens, close);
  return { fault: faults[0]?.fault ?? 'a character that has no place there', edits: proven(text, faults.flatMap(({ edits }) => edits)) };
};

function tokensOf(text: string): Readonly<{ tokens: readonly Token[]; close: number | null }> | null {
  const tokens: Token[] = [];
  for (let at = 1; at < text.length;) {
    const character = text.charAt(at);
    const quotes = closing[character];
    const start = at;
    if (character === ']') return { tokens, close: at };
    if (isBlank(text.charCodeAt(at))) at++;
    else if (character === ',') tokens.push({ kind: 'comma', start, end: ++at });
    else if (quotes !== undefined) {
      at++;
      while (at < text.length && !quotes.includes(text.charAt(at))) at += text[at] === '\\' ? 2 : 1;
      if (at >= text.length) return null;
      tokens.push({ kind: 'quoted', start, end: ++at });
    } else {
      while (at < text.length && !/[\s,\]]/.test(text.charAt(at))) at++;
      tokens.push({ kind: 'bare', start, end: at });
    }
  }
  return { tokens, close: null };
}

interface Fault { readonly fault: string; readonly edits: readonly Edit[] }

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text, after: false });
const behind = (start: number, text: string): Edit => ({ start, end: start, text, after: true });

function mend(text: string, tokens: readonly Token[], close: number | null): readonly Fault[] {
  const faults: Fault[] = [];
  tokens.forEach((token, index) => {
    const { kind, start, end } = token;
    const before = tokens[index - 1];
    if (kind === 'comma') {
      const isLoose = before === undefined || before.kind === 'comma' || index === tokens.length - 1;
      if (isLoose) faults.push({ fault: 'a comma too many', edits: [edit(start, end, '')] });
      return;
    }
    if (before !== undefined && before.kind !== 'comma') faults.push({ fault: 'a comma missing', edits: [behind(before.end, ',')] });
    if (kind === 'bare') {
      faults.push({ fault: `no quotes around ${text.slice(start, end)}`, edits: [edit(start, start, '"'), ...escapes(text, start, end, false), behind(end, '"')] });
      return;
    }
    const isDouble = text[start] === '"';
    if (!isDouble) faults.push({ fault: 'other quotes than "', edits: [edit(start, start + 1, '"'), edit(end - 1, end, '"')] });
    const inner = escapes(text, start + 1, end - 1, isDouble);
    if (inner.length > 0) faults.push({ fault: 'a \\ that escapes nothing', edits: inner });
  });
  if (close === null) faults.push({ fault: 'no ] at the end', edits: [behind(text.length, ']')] });
  return faults;
}

/** What stands in a string as itself and has to be escaped. Between double quotes some of it is already. */
function escapes(text: string, from: number, to: number, escaped: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = from; at < to; at++) {
    const character = text[at];
    if (character === '"' || (character === '\\' && !escaped)) edits.push(edit(at, at, '\\'));
    else if (character === '\t') edits.push(edit(at, at + 1, '\\t'));
    else if (character === '\\') {
      const next = text.charAt(at + 1);
      if (next === '\'') edits.push(edit(at, at + 1, ''));
      else if (!/["\\/bfnrt]/.test(next)) edits.push(edit(at, at, '\\'));
      at++;
    }
  }
  return edits;
}

function proven(text: string, edits: readonly Edit[]): readonly Edit[] | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const mended = sorted.map(({ start, text: put }, index) => text.slice(sorted[index - 1]?.end ?? 0, start) + put).join('') + text.slice(sorted.at(-1)?.end ?? 0);
  try {
    return Array.isArray(JSON.parse(mended)) && sorted.length > 0 ? sorted : null;
  } catch {
    return null;
  }
}
