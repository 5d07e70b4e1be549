import type { Tree } from '../syntax.js';
import type { Stretch } from './bare-text.js';

/** What is open: where it began, whether a comma or `..` makes a list of it, and whether something in it forbids that. */
interface Open { readonly at: number; isList: boolean; isSpoilt: boolean }

/** Where the braces of a word stand that are just braces: no `{a,b}`, no `{1..3}`, no `{}`. Indices into the source's text. */
export const bareBraces = (text: string, word: Tree.Word): readonly number[] => bracesOf(text, word).bare;

/** The brace expansions of a word, those within others too, in the order of the text. */
export const braceLists = (text: string, word: Tree.Word): readonly Stretched[] => [...bracesOf(text, word).lists].sort((a, b) => a.start - b.start);

interface Stretched { readonly start: number; readonly end: number }

function bracesOf(text: string, word: Tree.Word): Readonly<{ bare: readonly number[]; lists: readonly Stretched[] }> {
  const found: number[] = [];
  const lists: Stretched[] = [];
  const open: Open[] = [];
  const closed = closedParts(text, word.parts ?? []);
  let next = 0;
  for (let at = word.pos; at < word.end; at++) {
    const part = closed[next];
    const top = open.at(-1);
    if (part?.start === at) {
      if (part.spoils && top !== undefined) top.isSpoilt = true;
      at = part.end - 1;
      next++;
      continue;
    }
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{' && text[at + 1] === '}' && isOutside(closed[next], at + 1)) {
      if (top !== undefined) top.isSpoilt = true;
      at++;
    } else if (character === '{') open.push({ at, isList: false, isSpoilt: false });
    else if (top === undefined) {
      if (character === '}') found.push(at);
    } else if (character === ',' || (character === '.' && text[at + 1] === '.')) top.isList = true;
    else if (character === '$') top.isSpoilt = true;
    else if (character === '}') {
      open.pop();
      if (top.isList && !top.isSpoilt) {
        lists.push({ start: top.at, end: at + 1 });
        continue;
      }
      found.push(top.at, at);
      const outer = open.at(-1);
      if (outer !== undefined) outer.isSpoilt = true;
    }
  }
  return { bare: [...found, ...open.map(({ at }) => at)].sort((a, b) => a - b), lists };
}

const isOutside = (part: Stretch | undefined, at: number): boolean => part?.start !== at;

/** The parts in which a brace is no brace of the word's own; ShellCheck takes no `$'…'` and `$"…"` between braces. */
const closedParts = (text: string, parts: readonly Tree.WordPart[]): readonly (Stretch & Readonly<{ spoils: boolean }>)[] => parts.flatMap((part) => {
  if (part.type === 'Literal') return [];
  if (part.type === 'BraceExpansion') return closedParts(text, part.parts ?? []);
  return [{ start: part.pos, end: part.end, spoils: part.type === 'AnsiCQuoted' || part.type === 'LocaleString' }];
});
