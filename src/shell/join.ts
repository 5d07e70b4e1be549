import { carriesOver } from './carry-over.js';
import { layoutOf } from './layout.js';
import type { Script } from './model.js';
import { isSuppression } from './suppressions.js';
import { isShell } from './wrappers.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { replaceAt, span, type TextEdit } from '../text/span.js';

/** Joins the script of a RUN to that of the one before and takes the later keyword away; null where it would change what is run. */
export function joinScripts(dockerfile: Dockerfile, first: Script, second: Script): readonly TextEdit[] | null {
  const [last, next] = [first.statements.at(-1), second.statements[0]];
  const end = second.statements.at(-1);
  if (last === undefined || next === undefined || end === undefined) return null;
  if (![first, second].every((script) => isPlain(script) && startsAfresh(dockerfile, script.instruction))) return null;
  if (first.comments.length > 0 || end.background || carriesOver(dockerfile.text, first, second)) return null;
  const wraps = second.statements.some(({ link }) => link !== 'first' && link !== '&&');
  if (wraps && second.comments.length > 0) return null;

  const between = commentLines(dockerfile, last.span.end, next.span.start);
  if (between.some((line) => isSuppression(line.trimStart().slice(1).trimStart()))) return null;

  const { newline, escape, indent, leading } = layoutOf(dockerfile, first, second);
  const kept = between.map((line) => line + newline).join('');
  const open = wraps ? '{ ' : '';
  const joint = leading ? ` ${escape}${newline}${kept}${indent}&& ${open}` : ` && ${escape}${newline}${kept}${indent}${open}`;
  const close = wraps ? [replaceAt(span(end.span.end, second.trailing?.end ?? end.span.end), '; }')] : [];
  return [replaceAt(span(last.span.end, next.span.start), joint), ...close];
}

/** How much two scripts come to when one shell is given both as one argument: Linux takes 128 KiB, and a character may be four bytes. */
export const fitsOneArgument = (characters: number): boolean => characters <= 30_000;

const isPlain = ({ form, errors, instruction }: Script): boolean => form === 'shell' && errors.length === 0 && instruction.heredocs.length === 0;

/** A shell that reads a profile when it starts may learn from the RUN before; one we do not know may have no `&&`. */
const startsAfresh = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const [program = '', ...flags] = instruction.shell.words;
  const name = program.slice(program.lastIndexOf('/') + 1);
  return isShell(name) && name !== 'zsh' && flags.every((flag) => !/^-(?:[a-zA-Z]*[il]|-)/.test(flag) || flag === '--norc' || flag === '--noprofile')
    && dockerfile.lookup('BASH_ENV', instruction) === undefined;
};

/** Whole lines between two instructions that stand next to each other, those inside the second one's first line included. */
function commentLines({ lines }: Dockerfile, from: number, to: number): readonly string[] {
  const found: string[] = [];
  for (let line = lines.lineAt(from) + 1; line < lines.lineAt(to); line++) {
    const text = lines.text(line);
    if (/^[ \t]*#/.test(text)) found.push(text);
  }
  return found;
}
