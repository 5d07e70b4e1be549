import type { Dockerfile, Instruction } from '../dockerfile/model.js';

/** Where an instruction begins with the comments that stand right above it. */
export const blockStart = ({ lines, text }: Dockerfile, { line }: Instruction): number => {
  let first = line;
  while (first > 1 && /^[ \t]*#/.test(lines.text(first - 1))) first--;
  const start = lines.start(first);
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
};

/** A keyword in the case its author writes them in. */
export const keywordLike = ({ text }: Dockerfile, { keywordSpan: { start, end } }: Instruction, keyword: string): string =>
  (text.slice(start, end) === text.slice(start, end).toLowerCase() ? keyword.toLowerCase() : keyword);
