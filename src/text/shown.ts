import { oneLine } from './one-line.js';

/** A value in a message: in quotes where it would not be seen for one word, and cut where it is long. */
export const shown = (value: string): string => {
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return value === '' || /\s/.test(value) ? `"${oneLine(short)}"` : oneLine(short);
};

const longest = 60;
