import { cleanedBy, isPureClean } from './caches.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { cutStatement } from '../shell/edits.js';
import type { Command, Script } from '../shell/model.js';
import { deleteAt, span, type TextEdit } from '../text/span.js';

/** Takes what empties some tools' caches out of a script; null where that does more, or is not to be taken out alone. */
export function cutCleaning(dockerfile: Dockerfile, script: Script, tools: ReadonlySet<string>): readonly TextEdit[] | null {
  const isTheirs = (id: string): boolean => tools.has(id === 'apt-archives' ? 'apt' : id);
  const found = script.commands.filter((command) => cleanedBy(command).some(({ id }) => isTheirs(id)));
  const [only] = found;
  if (only === undefined) return [];
  const isAlone = (command: Command): boolean => {
    const statement = script.statements[command.statement];
    return statement?.kind === 'simple' && statement.commands.length === 1 && command.depth === 0;
  };
  const isSure = found.every((command) => isAlone(command) && isPureClean(command) && cleanedBy(command).every(({ id }) => isTheirs(id)));
  if (script.form === 'exec' || !isSure) return null;
  const statement = script.statements[only.statement];
  if (found.length > 1 || statement === undefined) return cutTail(dockerfile, script, found);
  return cutStatement(dockerfile, script, statement);
}

/** Several that stand one after the other at the end of a script. */
function cutTail(dockerfile: Dockerfile, script: Script, commands: readonly Command[]): readonly TextEdit[] | null {
  const tail = script.statements.slice(-commands.length);
  const before = script.statements.at(-commands.length - 1);
  const last = tail.at(-1);
  const isTail = tail.every((statement, at) => statement.link === '&&' && statement.commands[0] === commands[at]
    && cutStatement(dockerfile, script, statement) !== null);
  return isTail && before !== undefined && last !== undefined ? [deleteAt(span(before.span.end, last.span.end))] : null;
}
