import type { Dockerfile } from '../dockerfile/model.js';
import type { Script, Statement } from '../shell/model.js';
import { contains, deleteAt, span, type TextEdit } from '../text/span.js';
import { refuse } from './refusal.js';

/** Takes statements out of a script, each with the connector it needs no more; empty if none would be left. */
export const cutStatements = (dockerfile: Dockerfile, script: Script, some: ReadonlySet<Statement>): readonly TextEdit[] => {
  const { statements } = script;
  if (statements.every((statement) => some.has(statement))) return [];
  const edits: TextEdit[] = [];
  for (let first = 0; first < statements.length; first++) {
    const from = statements[first];
    if (from === undefined || !some.has(from)) continue;
    let last = first;
    while (some.has(statements[last + 1] ?? from) && statements[last + 1] !== undefined) last++;
    const [before, after, to] = [statements[first - 1], statements[last + 1], statements[last] ?? from];
    const around = [...statements.slice(first, last + 1), ...after === undefined ? [] : [after]];
    if (around.some(({ link, background }) => background || !plain.has(link))) refuse('a command that would have to go is part of a larger one');
    // What comes first has no connector; else each keeps the one in front of it.
    const cut = before === undefined ? span(from.span.start, after?.span.start ?? to.span.end) : span(before.span.end, to.span.end);
    if (dockerfile.comments.some(({ span: at }) => contains(cut, at)) || script.comments.some((at) => contains(cut, at))) refuse('what would have to go holds a comment');
    edits.push(deleteAt(cut));
    first = last;
  }
  return edits;
};

const plain: ReadonlySet<string> = new Set(['first', '&&', ';', 'newline']);
