import type { Tree } from '../syntax.js';
import { bareText, escapesIn, plainWords } from './bare-text.js';
import { placeOf } from './places.js';
import type { CheckedScript } from './script.js';
import { isA, type Site } from './site.js';

/** A backslash outside quotes before a character that means nothing special: it is as good as not there. */
export interface IdleEscape {
  readonly word: Site<Tree.Word>;
  /** Where the backslash stands in the word's source. */
  readonly at: number;
  readonly character: string;
}

/** Those that protect nothing; ask with `script.derived(idleEscapes)`. */
export const idleEscapes = (script: CheckedScript): readonly IdleEscape[] => (!/\\[^\s$"'`\\]/.test(script.text) ? [] : plainWords(script, /\\/).flatMap((word) => {
  const { node, source: { text } } = word;
  if (isOperator(word)) return [];
  return bareText(node).flatMap((stretch) => [...escapesIn(text, stretch)]
    .filter(({ at, character }) => !hasUse(character) && !(at === node.pos && /[\p{L}\p{N}_:]/u.test(character) && isNameOf(word)))
    .map(({ at, character }) => ({ word, at, character })));
}));

const hasUse = (character: string): boolean => /[\s.@+,~!#$*?[\]{}()<>|&;'"`\\]/.test(character);

/** `\ls`, which no alias replaces. */
const isNameOf = ({ node, parent }: Site<Tree.Word>): boolean => isA(parent, 'Command') && parent.node.name === node;

/** `[ a \= b ]`. */
const isOperator = (word: Site<Tree.Word>): boolean => isA(word.parent, 'Command') && word.parent.node.name?.text === '[' && placeOf(word) === 'argument'
  && /^(?:[=!]?=|=~|-[a-zA-Z]+)$/.test(word.node.value);
