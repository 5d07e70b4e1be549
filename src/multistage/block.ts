import type { Dockerfile, Instruction } from '../dockerfile/model.js';

/** A keyword in the case its author writes them in. */
export const keywordLike = ({ text }: Dockerfile, { keywordSpan: { start, end } }: Instruction, keyword: string): string =>
  (text.slice(start, end) === text.slice(start, end).toLowerCase() ? keyword.toLowerCase() : keyword);
