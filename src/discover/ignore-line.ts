/** The line of an ignore file that names just this path, whatever characters are in it. */
export const ignoreLine = (path: string): string => (isPlain(path) ? path : path
  .replace(/[\\*?[\]^{}|]/g, '\\$&')
  // A line cannot hold a line break, and blanks at its ends or a mark in front would mean something else.
  .replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]|^\s|\s$/gu, '?')
  .replace(/^[!#]/, '\\$&'));

const isPlain = (path: string): boolean => !/[\\*?[\]\p{Cc}\p{Zl}\p{Zp}\uFEFF]|^[!#\s]|\s$/u.test(path);
