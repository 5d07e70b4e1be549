import { blanksBefore, layoutOf, onNewLine } from './layout.js';
import type { Command, Script, Statement } from './model.js';
import { stopsAtErrors } from './strict.js';
import { isForNext } from './suppressions.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { newlineOf } from '../text/lines.js';
import { contains, deleteAt, insertAt, replaceAt, span, type Span, type TextEdit } from '../text/span.js';

export { fitsOneArgument, joinScripts } from './join.js';
export { isSuppression } from './suppressions.js';

/** Adds a command behind a script, on a line of its own; null where what stands there forbids it. */
export function appendCommand(dockerfile: Dockerfile, script: Script, command: string): readonly TextEdit[] | null {
  const last = script.statements.at(-1);
  const connector = last === undefined || last.background || !isEditable(script) ? null : connectorBehind(script);
  if (last === undefined || connector === null) return null;
  if (script.form === 'heredoc') return appendLine(dockerfile, script, last, command, connector);
  const { end } = last.span;
  // Behind `cat <<E` the line that the body follows must stay one line.
  const joint = script.instruction.heredocs.length > 0 ? ` ${connector} `.replace(' ;', ';') : onNewLine(layoutOf(dockerfile, script), connector);
  return [replaceAt(span(end, script.trailing?.end ?? end), `${joint}${command}`)];
}

/** A last line of a heredoc. Where errors do not stop the shell, `&&` keeps the failure of the line before. */
function appendLine(
  { text, lines }: Dockerfile, { instruction, trailing }: Script, last: Statement, command: string, connector: '&&' | ';',
): readonly TextEdit[] | null {
  const body = instruction.heredocs[0];
  if (body === undefined || body.endSpan.start === body.endSpan.end) return null;
  // A line that goes on into the terminator.
  if (/\\\r?\n$/.test(text.slice(last.span.end, body.endSpan.start))) return null;
  const indent = /^[ \t]*/.exec(lines.text(lines.lineAt(last.span.start)))?.[0] ?? '';
  const line = insertAt(body.endSpan.start, `${indent}${command}${newlineOf(text)}`);
  return connector === ';' ? [line] : [replaceAt(span(last.span.end, trailing?.end ?? last.span.end), ' &&'), line];
}

/**
 * What joins a command to the end of a script so that it runs only if all is well. Where errors stop the shell, `&&` would keep them
 * from stopping a loop or a group before it, and `;` would hide that of a list.
 */
function connectorBehind(script: Script): '&&' | ';' | null {
  const stops = stopsAtErrors(script);
  if (stops === null) return null;
  if (!stops) return '&&';
  const { statements } = script;
  const start = statements.findLastIndex(({ link }) => link !== '&&' && link !== '||');
  const list = statements.slice(start);
  if (list.length === 1) return ';';
  const isSimple = list.every(({ kind, commands }) => kind !== 'compound' && commands.every(({ depth }) => depth === 0));
  return isSimple && statements.every(({ kind }) => kind !== 'function') ? '&&' : null;
}

/** Puts a command before a statement's; null where that statement would no longer run exactly if all before it went well. */
export function prefixStatement(dockerfile: Dockerfile, script: Script, statement: Statement, command: string): readonly TextEdit[] | null {
  const at = script.statements.indexOf(statement);
  if (!isEditable(script) || at === -1 || statement.background || statement.link === '||' || statement.link === '&') return null;
  const rest = script.statements.slice(at + 1);
  const insert = (joint: string): readonly TextEdit[] => [insertAt(statement.span.start, `${command}${joint}`)];
  if (rest.every(({ link }) => link === '&&')) return insert(' && ');
  if (statement.link === '&&' || stopsAtErrors(script, at) !== true) return null;
  const indent = script.form === 'heredoc' ? blanksBefore(dockerfile.text, statement.span.start) : null;
  return insert(indent === null ? '; ' : `${newlineOf(dockerfile.text)}${indent}`);
}

/** Takes a statement out of a script together with the connector that it needs no more; null for the only one. */
export function cutStatement(dockerfile: Dockerfile, script: Script, statement: Statement): readonly TextEdit[] | null {
  const at = script.statements.indexOf(statement);
  const before = script.statements[at - 1];
  const after = script.statements[at + 1];
  if (!isEditable(script) || statement.background || statement.opensHeredoc || !isPlain(statement)) return null;
  if (before === undefined && after === undefined) return null;
  if (script.statements.slice(at + 1).find(({ link }) => link !== '&&')?.link === '||') return null;
  // `a; b && c` without b is `a; c`; in all other cases what follows keeps its own connector.
  const keepsLinkBefore = before === undefined || (after?.link === '&&' && statement.link !== '&&');
  if (!keepsLinkBefore && before.opensHeredoc) return null;
  const cut = keepsLinkBefore
    ? span(statement.span.start, after?.span.start ?? script.trailing?.end ?? statement.span.end)
    : span(before.span.end, statement.span.end);
  return holdsComment(dockerfile, script, cut) ? null : [deleteAt(cut)];
}

const isPlain = ({ link }: Statement): boolean => link === 'first' || link === '&&' || link === ';' || link === 'newline';

/** Takes a statement out, with the whole instruction where it is all that is run; null where a comment would go with it. */
export function removeStatement(dockerfile: Dockerfile, outer: Instruction, script: Script, statement: Statement): readonly TextEdit[] | null {
  const isAlone = script.statements.length === 1 || isAllButSettings(script, statement);
  if (isAlone && !holdsComment(dockerfile, script, outer.wholeSpan)) return [deleteInstruction(dockerfile, outer)];
  return cutStatement(dockerfile, script, statement);
}

/** A `set -e` alone is nothing to run. */
const isAllButSettings = ({ statements }: Script, statement: Statement): boolean => statements.length < 4 && isPlain(statement) && !statement.background && !statement.opensHeredoc
  && statements.every((other) => other === statement || (other.kind === 'simple' && !other.background && other.commands.every(({ name }) => name === 'set')));

/** Inserts a flag behind a word of a command. */
export const insertFlag = (word: Readonly<{ span: Command['span'] }>, flag: string): TextEdit => insertAt(word.span.end, ` ${flag}`);

/** What deleting an instruction deletes: its lines, and the suppression comments that speak of nothing else. */
export function deleteInstruction({ text, lines }: Dockerfile, { wholeSpan, line, comments }: Instruction): TextEdit {
  let first = line;
  for (const comment of [...comments].reverse()) {
    if (comment.line !== first - 1 || !isForNext(comment.text)) break;
    first--;
  }
  return deleteAt(span(first === 1 && text.startsWith('\uFEFF') ? 1 : Math.min(lines.start(first), wholeSpan.start), wholeSpan.end));
}

const isEditable = ({ form, errors }: Script): boolean => form !== 'exec' && errors.length === 0;

/** A comment of the shell, or a line of the Dockerfile that is one. */
function holdsComment({ lines }: Dockerfile, script: Script, cut: Span): boolean {
  for (let line = lines.lineAt(cut.start) + 1; line <= lines.lineAt(cut.end); line++) {
    if (lines.start(line) < cut.end && /^[ \t]*#/.test(lines.text(line))) return true;
  }
  return script.comments.some((at) => contains(cut, at));
}
