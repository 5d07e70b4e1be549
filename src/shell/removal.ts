import { appendCommand } from './edits.js';
import type { Command, Script } from './model.js';
import { withRightsOf } from './privilege.js';
import { hasFlag } from './queries.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { insertAt, type TextEdit } from '../text/span.js';

/** What is to go at the end of a script: words as `rm` takes them, and whether there are folders among them. */
export interface Unwanted {
  readonly words: readonly string[];
  readonly isTree: boolean;
  /** Who made it: who works with other rights also cleans up with them. */
  readonly by: Command;
}

/** `rm -f a b`, as a message says it and as the script gets it. */
export const removalOf = ({ words, isTree }: Omit<Unwanted, 'by'>): string => `rm ${isTree ? '-rf' : '-f'} ${words.join(' ')}`;

/** Deletes at the end of a script: with the `rm` that stands there, else with one of its own; null where the script forbids it. */
export function appendRemoval(dockerfile: Dockerfile, script: Script, unwanted: Unwanted): readonly TextEdit[] | null {
  const last = lastRemoval(script);
  const end = last?.args.at(-1)?.span.end;
  if (last !== null && end !== undefined && hasFlag(last, 'f', 'force') && (!unwanted.isTree || hasFlag(last, 'r', 'R', 'recursive'))
    && withRightsOf(last, '') === withRightsOf(unwanted.by, '')) {
    return [insertAt(end, ` ${unwanted.words.join(' ')}`)];
  }
  return appendCommand(dockerfile, script, withRightsOf(unwanted.by, removalOf(unwanted)));
}

/** A plain `rm` that is run if all is well. */
function lastRemoval({ form, errors, statements }: Script): Command | null {
  const last = statements.at(-1);
  const [command] = last?.commands ?? [];
  if (last === undefined || command?.name !== 'rm' || form === 'exec' || errors.length > 0) return null;
  const isPlain = last.kind === 'simple' && last.commands.length === 1 && command.depth === 0 && !last.background
    && ['first', '&&', ';', 'newline'].includes(last.link);
  return isPlain ? command : null;
}

/** A path that a shell takes as it stands. */
export const isPlainPath = (path: string): boolean => /^[\w./+@%:,=~-]+$/.test(path) && !/^[-~]/.test(path);
