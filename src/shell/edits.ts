import type { Command, Script, Statement } from './model.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { newlineOf } from '../text/lines.js';
import { contains, deleteAt, insertAt, replaceAt, span, type TextEdit } from '../text/span.js';

/** How the author lays out a script that spans lines. */
interface Layout {
  readonly newline: string;
  readonly escape: string;
  readonly indent: string;
  /** `&&` opens lines instead of ending them. */
  readonly leading: boolean;
}

/** Adds a command behind a script, on a line of its own; null where what stands there forbids it. */
export function appendCommand(dockerfile: Dockerfile, script: Script, command: string): readonly TextEdit[] | null {
  const last = script.statements.at(-1);
  if (!isEditable(script) || last === undefined || last.background) return null;
  if (script.form === 'heredoc') {
    const body = script.instruction.heredocs[0];
    if (body === undefined) return null;
    const { lines, text } = dockerfile;
    const indent = /^[ \t]*/.exec(lines.text(lines.lineAt(last.span.start)))?.[0] ?? '';
    return [insertAt(body.endSpan.start, `${indent}${command}${newlineOf(text)}`)];
  }
  const from = last.span.end;
  return [replaceAt(span(from, script.trailing?.end ?? from), `${and(layoutOf(dockerfile, script))}${command}`)];
}

/** Puts a command before a statement's; null where the statement runs only if another one fails. */
export function prefixStatement(script: Script, statement: Statement, command: string): readonly TextEdit[] | null {
  if (!isEditable(script) || statement.link === '||' || statement.background) return null;
  return [insertAt(statement.span.start, `${command} && `)];
}

/** Takes a statement out of a script together with the connector that it needs no more; null for the only one. */
export function cutStatement(dockerfile: Dockerfile, script: Script, statement: Statement): readonly TextEdit[] | null {
  const at = script.statements.indexOf(statement);
  const before = script.statements[at - 1];
  const after = script.statements[at + 1];
  if (!isEditable(script) || statement.background || !isPlain(statement) || (after !== undefined && !isPlain(after))) return null;
  if (before === undefined && after === undefined) return null;
  // `a; b && c` without b is `a; c`; in all other cases what follows keeps its own connector.
  const keepsLinkBefore = before === undefined || (after?.link === '&&' && statement.link !== '&&');
  const cut = keepsLinkBefore
    ? span(statement.span.start, after?.span.start ?? script.trailing?.end ?? statement.span.end)
    : span(before.span.end, statement.span.end);
  return holdsComment(dockerfile, script, cut) ? null : [deleteAt(cut)];
}

const isPlain = ({ link }: Statement): boolean => link === 'first' || link === '&&' || link === ';' || link === 'newline';

/** Inserts a flag behind a word of a command. */
export const insertFlag = (word: Readonly<{ span: Command['span'] }>, flag: string): TextEdit => insertAt(word.span.end, ` ${flag}`);

/** What deleting an instruction deletes: its lines, and the suppression comments that speak of nothing else. */
export function deleteInstruction({ text, lines, comments }: Dockerfile, { wholeSpan, line }: Instruction): TextEdit {
  const above = new Map(comments.filter(({ inside }) => inside === null).map((comment) => [comment.line, comment]));
  let first = line;
  while (isSuppression(above.get(first - 1)?.text ?? '')) first--;
  return deleteAt(span(first === 1 && text.startsWith('\uFEFF') ? 1 : Math.min(lines.start(first), wholeSpan.start), wholeSpan.end));
}

export const isSuppression = (comment: string): boolean => /^(imglint|hadolint)[ \t]|^check[ \t]*=/.test(comment);

/** Lasting state or an early end in the first script would reach into the second one. */
const reaching = new Set(['cd', 'pushd', 'popd', 'export', 'unset', 'set', 'shopt', 'alias', 'unalias', 'trap', 'umask', 'source', '.', 'exec', 'exit',
  'return', 'eval', 'ulimit', 'declare', 'typeset', 'local', 'readonly', 'hash', 'wait', 'read', 'mapfile', 'readarray', 'getopts', 'let']);

/** Joins the script of a RUN to that of an earlier one and takes the later keyword away; null where it would change what is run. */
export function joinScripts(dockerfile: Dockerfile, first: Script, second: Script): readonly TextEdit[] | null {
  if (![first, second].every((script) => script.form === 'shell' && isEditable(script) && script.instruction.heredocs.length === 0)) return null;
  if (first.comments.length > 0 || first.statements.some(({ background, kind }) => background || kind === 'assignment' || kind === 'function')) return null;
  if (first.commands.some((command) => reaching.has(command.name) || command.name.includes('$'))) return null;
  if (stopsAtErrors(first) && !first.statements.every(({ kind, link }) => kind === 'simple' && (link === 'first' || link === '&&'))) return null;
  const wraps = second.statements.some(({ link, background }) => background || !(link === 'first' || link === '&&'));
  if (wraps && second.comments.length > 0) return null;

  const from = first.statements.at(-1)?.span.end ?? first.span.end;
  const to = second.statements[0]?.span.start ?? second.span.start;
  const end = second.statements.at(-1)?.span.end ?? second.span.end;
  const between = dockerfile.comments.filter(({ span: at }) => contains(span(from, to), at));
  if (between.some(({ text }) => isSuppression(text))) return null;

  const layout = layoutOf(dockerfile, first);
  const { newline, escape, indent, leading } = layout;
  const kept = between.map(({ line }) => `${dockerfile.lines.text(line)}${newline}`).join('');
  const open = wraps ? '{ ' : '';
  const joint = leading ? ` ${escape}${newline}${kept}${indent}&& ${open}` : ` && ${escape}${newline}${kept}${indent}${open}`;
  const close = wraps ? [replaceAt(span(end, second.trailing?.end ?? end), '; }')] : [];
  return [replaceAt(span(from, to), joint), ...close];
}

/** A shell that was told to stop at the first error does so inside a list only at its end. */
const stopsAtErrors = ({ instruction }: Script): boolean => instruction.shell.words.some((word) => /^-[a-zA-Z]*e|^errexit$/.test(word));

const isEditable = ({ form, errors }: Script): boolean => form !== 'exec' && errors.length === 0;

const and = ({ newline, escape, indent, leading }: Layout): string =>
  (leading ? ` ${escape}${newline}${indent}&& ` : ` && ${escape}${newline}${indent}`);

function layoutOf({ text, escape, lines }: Dockerfile, { instruction, statements }: Script): Layout {
  const below = statements.slice(1).filter(({ span: { start } }) => lines.lineAt(start) > instruction.line);
  const leading = below.some(({ linkSpan }) => linkSpan !== null && lineBefore(text, linkSpan.start).trim() === '');
  const last = below.at(-1);
  const at = last === undefined ? null : leading ? last.linkSpan?.start ?? last.span.start : last.span.start;
  const indent = at === null ? '' : lineBefore(text, at);
  return { newline: newlineOf(text), escape, leading, indent: /^[ \t]+$/.test(indent) ? indent : '    ' };
}

const lineBefore = (text: string, offset: number): string => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);

const holdsComment = ({ comments }: Dockerfile, script: Script, cut: TextEdit['span']): boolean =>
  comments.some(({ span: at }) => contains(cut, at)) || script.comments.some((at) => contains(cut, at));
