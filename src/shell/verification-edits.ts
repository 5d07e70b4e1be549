import type { Dockerfile, Instruction, Pair } from '../dockerfile/model.js';
import type { SwitchedOff } from '../knowledge/verification-off.js';
import { deleteAt, span, type Span, type TextEdit } from '../text/span.js';
import { deleteInstruction, removeStatement } from './edits.js';
import type { RunCommand } from './run-commands.js';
import { blanksFrom, removeWords } from './word-edits.js';

/** Where the words stand: all of a command that does nothing else, else just them. */
export const spanOfWords = ({ command }: RunCommand, { from, to }: SwitchedOff): Span =>
  span(command.args[from]?.span.start ?? command.nameSpan.start, command.args[to]?.span.end ?? command.nameSpan.end);

/** Takes them out, with the command where it is for nothing else; null where that cannot be done. */
export const withoutWords = (dockerfile: Dockerfile, found: RunCommand, off: SwitchedOff): readonly TextEdit[] | null => {
  const { command, script, outer } = found;
  if (off.isAll) {
    const statement = script.statements[command.statement];
    if (statement?.commands.length !== 1 || statement.kind !== 'simple' || script.form === 'exec') return null;
    return removeStatement(dockerfile, outer, script, statement);
  }
  const { start, end } = spanOfWords(found, off);
  const edit = removeWords(dockerfile, script, { start, end });
  return edit === null ? null : [edit];
};

/** Takes a variable out of an ENV or ARG, and with the last one the instruction; null where a comment would go with it. */
export const withoutPair = (dockerfile: Dockerfile, outer: Instruction, pair: Pair): readonly TextEdit[] | null => {
  const { pairs, wholeSpan } = outer.trigger ?? outer;
  const at = pairs.indexOf(pair);
  const [before, next] = [pairs[at - 1], pairs[at + 1]];
  if (pairs.length === 1) {
    const holdsComment = /\n[ \t]*#/.test(dockerfile.text.slice(wholeSpan.start, wholeSpan.end));
    return holdsComment ? null : [deleteInstruction(dockerfile, outer)];
  }
  const isBeside = (left: Pair | undefined, right: Pair | undefined): boolean =>
    left !== undefined && right !== undefined && blanksFrom(dockerfile, right.span.start) === left.span.end;
  if (before !== undefined) return isBeside(before, pair) ? [deleteAt(span(before.span.end, pair.span.end))] : null;
  return isBeside(pair, next) ? [deleteAt(span(pair.span.start, next?.span.start ?? pair.span.end))] : null;
};
