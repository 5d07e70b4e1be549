import { maskSecrets } from '../../knowledge/secret-values.js';

/** A name can be any bytes, and what is odd in it does not make its value less of a secret. */
export const maskedVariable = (variable: string): string => {
  const equals = variable.indexOf('=');
  return equals === -1 ? maskSecrets(variable) : variable.slice(0, equals) + maskSecrets(variable.slice(0, equals).replace(/\W/g, '_') + variable.slice(equals)).slice(equals);
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
