import { paint } from './chalk.js';

const { bold, cyan, green, red } = paint;

/** A unified diff in the colours people know from git. */
export const coloredDiff = (diff: string): string => diff.split('\n').map((line) => {
  if (line.startsWith('+++') || line.startsWith('---')) return bold(line);
  if (line.startsWith('@@')) return cyan(line);
  if (line.startsWith('+')) return green(line);
  return line.startsWith('-') ? red(line) : line;
}).join('\n');
