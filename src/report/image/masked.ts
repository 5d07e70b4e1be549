import { maskSecrets } from '../../knowledge/secret-values.js';
import { withoutUnseen } from '../../text/plain-views.js';

/** A name can be any bytes, and what is odd in it does not make its value less of a secret: a colour in its midst is as good as a blank, or as nothing. */
export const maskedVariable = (variable: string): string => {
  const equals = variable.indexOf('=');
  if (equals === -1) return maskSecrets(variable);
  const written = variable.slice(0, equals);
  const names = new Set([written, withoutUnseen(written), withoutUnseen(written, '_')].map((name) => name.replace(/\W/g, '_')));
  return written + [...names].reduce((value, name) => maskSecrets(`${name}${value}`).slice(name.length), variable.slice(equals));
};

/** The words of one command: whether one of them is a password hangs on those before it. */
export const maskedWords = (words: readonly string[]): readonly string[] => {
  const masked = maskSecrets(words.join(' '));
  let end = -1;
  return words.map((word) => {
    const start = end + 1;
    end = start + word.length;
    return maskSecrets(masked.slice(start, end));
  });
};
