import type { CommandLike, Word } from '../../src/knowledge/command.js';
import { parseImageReference, type ImageReference } from '../../src/knowledge/image-reference.js';

/** A command as one writes it, split at blanks; double quotes hold blanks together, a `$` makes a word unknown. */
export const said = (line: string): CommandLike => {
  const [name = '', ...texts] = line.match(/(?:"[^"]*"|[^ "])+/g) ?? [];
  const args: Word[] = texts.map((text) => ({ text, value: text.includes('$') ? null : text.replaceAll('"', '') }));
  const flags = texts.flatMap((text) => {
    if (text === '-' || text === '--' || !text.startsWith('-')) return [];
    return text.startsWith('--') ? [text.slice(2).replace(/=.*/, '')] : Array.from(text.slice(1));
  });
  return { name, args, flags };
};

export const ref = (text: string): ImageReference => {
  const reference = parseImageReference(text);
  if (reference === null) throw new Error(`${text} is no reference`);
  return reference;
};
