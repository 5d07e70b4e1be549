import type { Dockerfile, Instruction } from './model.js';

/**
 * Where an instruction begins with the comments that stand right above it. What is put before it is put there: a comment that keeps a
 * linter quiet would speak of the newcomer instead.
 */
export const blockStart = ({ lines, text }: Dockerfile, { line }: Instruction): number => {
  let first = line;
  while (first > 1 && /^[ \t]*#/.test(lines.text(first - 1))) first--;
  const start = lines.start(first);
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
};
