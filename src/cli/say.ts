import type { Io } from './io.js';
import { oneLine } from '../text/one-line.js';

/** A word aside to whoever runs the program. Names of files and images may hold anything. */
export const say = ({ stderr }: Io, text: string): void => {
  stderr.write(`imglint: ${oneLine(text)}\n`);
};
