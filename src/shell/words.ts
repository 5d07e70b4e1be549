import type { Argument } from './model.js';
import { Scribe, spanIn, type Source } from './source.js';
import type { Tree } from './syntax.js';

const unknowable = new Set<Tree.WordPart['type']>(
  ['SimpleExpansion', 'ParameterExpansion', 'CommandExpansion', 'ArithmeticExpansion', 'ProcessSubstitution']);
/** What a backslash protects inside double quotes. */
const escapableInQuotes = '$`"\\\n';

export const argumentOf = (source: Source, word: Tree.Word): Argument => {
  const span = spanIn(source, word.pos, word.end);
  const known = !(word.parts ?? []).some(isUnknown);
  return { value: known ? word.value : null, prefix: known ? word.value : prefixOf(word.parts ?? []), text: word.text, span };
};

/** `NAME=value` where an argument stands (`export A=1`). */
export const assignmentArgument = (source: Source, assignment: Tree.Assignment): Argument => {
  const { name, append, index, value } = assignment;
  const span = spanIn(source, assignment.pos, assignment.end);
  const plain = value.type === 'Word' && index === undefined ? argumentOf(source, value) : null;
  const head = `${name}${append === true ? '+' : ''}=`;
  return {
    value: typeof plain?.value === 'string' ? head + plain.value : null,
    prefix: plain === null ? name : head + plain.prefix,
    text: assignment.text, span,
  };
};

const isUnknown = (part: Tree.WordPart): boolean => unknowable.has(part.type) || ('parts' in part && part.parts?.some(isUnknown) === true);

/** What the parts before the first unknown one give. */
function prefixOf(parts: readonly Tree.WordPart[]): string {
  let prefix = '';
  for (const part of parts) {
    const inside = part.type === 'DoubleQuoted' || part.type === 'LocaleString';
    if (inside) prefix += prefixOf(part.parts);
    else if (!isUnknown(part)) prefix += 'value' in part ? part.value : part.text;
    if (isUnknown(part)) break;
  }
  return prefix;
}

/** The text a word hands on when no variable is in it, for a shell to read again; null where it is not that simple. */
export function literalSource(source: Source, word: Tree.Word): Source | null {
  const scribe = new Scribe();
  const { parts } = word;
  if (parts === undefined) scribe.unescape(source, word.pos, word.end, null);
  for (const part of parts ?? []) {
    switch (part.type) {
      case 'Literal':
      case 'Glob':
        scribe.unescape(source, part.pos, part.end, null);
        break;
      case 'SingleQuoted':
        scribe.copy(source, part.pos + 1, part.end - 1);
        break;
      case 'DoubleQuoted':
        if (part.parts.some(isUnknown)) return null;
        scribe.unescape(source, part.pos + 1, part.end - 1, escapableInQuotes);
        break;
      default:
        return null;
    }
  }
  const literal = scribe.done();
  return literal.text === word.value ? literal : null;
}
