import type { Dockerfile, Instruction, Pair } from './model.js';
import { deleteAt, span, type TextEdit } from '../text/span.js';

/** Takes one of several pairs out of an ENV, LABEL or ARG; null for the only one, and where a comment would go with it. */
export function cutPair({ comments }: Dockerfile, { pairs }: Instruction, pair: Pair): TextEdit | null {
  const at = pairs.indexOf(pair);
  const [before, after] = [pairs[at - 1], pairs[at + 1]];
  if (before === undefined && after === undefined) return null;
  const cut = after === undefined ? span(before?.span.end ?? pair.span.start, pair.span.end) : span(pair.span.start, after.span.start);
  return comments.some((comment) => cut.start <= comment.span.start && comment.span.start < cut.end) ? null : deleteAt(cut);
}
