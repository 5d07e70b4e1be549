import { givesSecret } from '../../knowledge/secret-names.js';
import { maskSecrets } from '../../knowledge/mask-secrets.js';
import { withoutUnseen } from '../../text/plain-views.js';

/**
 * `NAME=value`. A name can be any bytes, and what is odd in it does not make its value less of a secret: a colour in its midst is as good
 * as a blank, or as nothing.
 */
export const maskedVariable = (variable: string, isSecret = false): string => {
  const equals = variable.indexOf('=');
  if (equals === -1) return maskSecrets(variable);
  if (isSecret) return variable.slice(0, equals + 1) + variable.slice(equals + 1).replace(/\S/g, '*');
  const written = variable.slice(0, equals);
  const names = new Set([written, withoutUnseen(written), withoutUnseen(written, '_')].map((name) => name.replace(/\W/g, '_')));
  return `${written}=${[...names].reduce(maskedValue, variable.slice(equals + 1))}`;
};

/** All of it, also behind blanks and quotes: here nothing but its end ends it. */
const maskedValue = (value: string, name: string): string => {
  const masked = maskSecrets(`${name}=${value}`).slice(name.length + 1);
  return givesSecret(name) && masked !== value ? value.replace(/\S/g, '*') : masked;
};

/** The words of one command: whether one of them is a password hangs on those before it. Each is whole in an array, and bare in a line. */
export const maskedWords = (words: readonly string[]): readonly string[] => {
  const inLine = maskedApart(words, '', ' ');
  const inArray = maskedApart(words.map((word) => word.replace(/["\\]/g, '\'')), '"', '", "');
  return words.map((word, index) => maskSecrets(starred(starred(word, inLine[index]), inArray[index])));
};

/** A word with the stars that a view of it has. */
const starred = (word: string, view = ''): string => word.replace(/\S/g, (character, at: number) => (view[at] === '*' ? '*' : character));

const maskedApart = (words: readonly string[], edge: string, between: string): readonly string[] => {
  const masked = maskSecrets(edge + words.join(between) + edge);
  let end = edge.length - between.length;
  return words.map((word) => {
    const start = end + between.length;
    end = start + word.length;
    return masked.slice(start, end);
  });
};
