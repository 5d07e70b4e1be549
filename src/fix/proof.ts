import type { Comment, Dockerfile, Instruction } from '../dockerfile/model.js';
import { readPragma } from '../engine/pragma.js';
import { firstIndex } from '../engine/sorted.js';
import { contains, type Span, type TextEdit } from '../text/span.js';

/** An edit and whose it is. */
export type RuleEdit = TextEdit & Readonly<{ rule: string }>;

/**
 * Why the edits (in order, without overlap) did more than they meant to, or null if they did not: there is no new error, and
 * every instruction, directive and comment that no edit touched is what it was, where it must now be. A comment goes only with
 * the instruction it is a suppression of, or by a rule that judges comments.
 */
export const objection = (before: Dockerfile, edits: readonly RuleEdit[], after: Dockerfile): string | null =>
  newError(before, after) ?? lostInstruction(before, edits, after) ?? lostDirective(before, edits, after) ?? lostComment(before, edits, after);

const newError = (before: Dockerfile, after: Dockerfile): string | null => {
  const known = counted(errorsIn(before));
  return errorsIn(after).find((message) => !take(known, message)) ?? null;
};

/** Without letter case, for a message may quote a keyword that a fix recased. */
const errorsIn = ({ errors, instructions }: Dockerfile): string[] =>
  [...errors, ...instructions.flatMap((instruction) => [...instruction.errors, ...instruction.trigger?.errors ?? []])]
    .map(({ message }) => message.toLowerCase());

const lostInstruction = (before: Dockerfile, edits: readonly RuleEdit[], after: Dockerfile): string | null => {
  const found = new Map(after.instructions.map((instruction) => [instruction.span.start, instruction]));
  const moved = mover(edits);
  const lost = before.instructions.find((instruction) => {
    const place = moved(instruction.wholeSpan);
    if (place === null || endsInside(before.text, instruction.wholeSpan, edits)) return false;
    const now = found.get(instruction.span.start + place);
    return now === undefined || textOf(after, now) !== textOf(before, instruction);
  });
  return lost ? `it changes the ${lost.keyword} of line ${String(lost.line)}, which it does not mean to` : null;
};

const textOf = ({ text }: Dockerfile, { span, wholeSpan }: Instruction): string => text.slice(span.start, wholeSpan.end);

/** What is inserted behind the last instruction of a file without a final newline is part of it. */
const endsInside = (text: string, { end }: Span, edits: readonly RuleEdit[]): boolean =>
  end === text.length && !text.endsWith('\n') && edits.at(-1)?.span.end === end;

const lostDirective = (before: Dockerfile, edits: readonly RuleEdit[], after: Dockerfile): string | null => {
  const found = new Map(after.directives.map((directive) => [directive.span.start, directive]));
  const moved = mover(edits);
  const lost = before.directives.find(({ span, name, value }) => {
    const place = moved(span);
    if (place === null) return false;
    const now = found.get(span.start + place);
    return now?.name !== name || now.value !== value;
  });
  return lost ? `the directive ${lost.name} is none any more` : null;
};

const lostComment = (before: Dockerfile, edits: readonly RuleEdit[], after: Dockerfile): string | null => {
  const found = new Map(after.comments.map((comment) => [comment.span.start, comment]));
  const moved = mover(edits);
  const touched: Comment[] = [];
  for (const comment of before.comments) {
    const place = moved(comment.span);
    if (place === null) {
      touched.push(comment);
      continue;
    }
    const at = comment.span.start + place;
    if (found.get(at)?.text !== comment.text) return `the comment of line ${String(comment.line)} is none any more`;
    found.delete(at);
  }
  const left = counted([...found.values()].map(({ text }) => text));
  const lost = touched.find((comment) => !take(left, comment.text) && !mayGo(before, comment, edits));
  return lost ? `it loses the comment of line ${String(lost.line)}` : null;
};

const mayGo = (before: Dockerfile, { span }: Comment, edits: readonly RuleEdit[]): boolean => {
  for (const edit of edits.slice(firstBehind(edits, span.start), firstBehind(edits, span.end) + 1)) {
    if (ofComments.has(edit.rule) && edit.span.start < span.end) return true;
  }
  if (readPragma(before.text.slice(span.start, span.end), span.start)?.verb !== 'ignore') return false;
  const { instructions } = before;
  const owner = instructions[firstIndex(instructions.length, (index) => (instructions[index]?.span.start ?? 0) >= span.end)];
  if (!owner) return false;
  const edit = edits[firstBehind(edits, owner.span.start)];
  return edit?.text.trim() === '' && contains(edit.span, owner.span);
};

/** Rules whose subject are comments: one deletes what suppresses nothing, one makes a directive of what was meant as one. */
const ofComments: ReadonlySet<string> = new Set(['no-unused-suppression', 'valid-directive']);

const firstBehind = (edits: readonly RuleEdit[], offset: number): number =>
  firstIndex(edits.length, (index) => (edits[index]?.span.end ?? 0) > offset);

/**
 * For spans asked for in file order: by how much the edits before it move a span that none touches; null for one that an edit
 * touches. What is inserted at its very start moves it.
 */
const mover = (edits: readonly RuleEdit[]): (span: Span) => number | null => {
  let next = 0;
  let shift = 0;
  return ({ start, end }) => {
    for (let edit = edits[next]; edit && edit.span.end <= start; edit = edits[++next]) {
      shift += edit.text.length - (edit.span.end - edit.span.start);
    }
    const edit = edits[next];
    return edit && edit.span.start < end ? null : shift;
  };
};

const counted = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

const take = (counts: Map<string, number>, text: string): boolean => {
  const count = counts.get(text) ?? 0;
  counts.set(text, count - 1);
  return count > 0;
};
