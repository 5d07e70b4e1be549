import { cleanedBy } from './caches.js';
import { deletedPaths, type Deleted } from './deleted-paths.js';
import { isAtOrBelow, type Place } from './places.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { managerOf } from '../knowledge/package-managers.js';
import { cutStatement } from '../shell/edits.js';
import type { Argument, Command, Script } from '../shell/model.js';
import { hasArg, hasFlag } from '../shell/queries.js';
import { removeWords } from '../shell/word-edits.js';
import type { TextEdit } from '../text/span.js';

/** Whether a command deletes what a cache mount holds, or everything around the mount. */
export function emptiesMount(command: Command, target: Place): boolean {
  if (command.name === 'rm') return hasFlag(command, 'r', 'R', 'recursive') && pathsOf(command).some((word) => deletes(command, word, target));
  // Of what is in there `autoclean` takes only what nobody can download again.
  if (command.name === 'find' || hasArg(command, 'autoclean')) return false;
  if (managerOf(command) === 'apt' && hasArg(command, 'distclean', 'dist-clean')) return target.includes('/var/lib/apt');
  return cleanedBy(command).some((cache) => cache.isMounted([target]));
}

/**
 * Takes the command out, or of its words those that name what is mounted; null where something in the layer would stay with it.
 * `writesTo` says whether all that the command's tool keeps lies on a mount.
 */
export function cutEmptying(
  dockerfile: Dockerfile, script: Script, command: Command, targets: readonly Place[], writesTo: (tool: string) => boolean,
): readonly TextEdit[] | null {
  const statement = script.statements[command.statement];
  if (script.form === 'exec' || statement?.kind !== 'simple' || statement.commands.length !== 1 || command.depth > 0) return null;
  if (command.name !== 'rm') {
    const isAll = command.wrappers.length === 0 && cleanedBy(command).every(({ id }) => writesTo(id));
    return isAll ? cutStatement(dockerfile, script, statement) : null;
  }
  const useless = pathsOf(command).filter((word) => targets.some((target) => deletes(command, word, target)));
  const isInside = (word: Argument): boolean => {
    const folder = deletedBy(command, word)?.folder;
    return folder !== undefined && targets.some((target) => isAtOrBelow(folder, target));
  };
  if (!useless.every(isInside)) return null;
  if (useless.length === pathsOf(command).length) return cutStatement(dockerfile, script, statement);
  const edits = useless.map((word) => removeWords(dockerfile, script, word.span));
  return edits.every((edit) => edit !== null) ? edits : null;
}

/** The mount's folder, one around it, or in it one that is known for a cache. */
function deletes(command: Command, word: Argument, target: Place): boolean {
  const deleted = deletedBy(command, word);
  if (deleted === undefined || deleted.isPattern || deleted.folder === '') return false;
  if (isAtOrBelow(target, deleted.folder)) return true;
  const flags = command.args.filter(({ prefix }) => prefix.startsWith('-'));
  return isAtOrBelow(deleted.folder, target) && cleanedBy({ ...command, args: [...flags, word] }).length > 0;
}

const deletedBy = (command: Command, word: Argument): Deleted | undefined => deletedPaths({ ...command, args: [word] })?.[0];

const pathsOf = ({ args }: Command): readonly Argument[] => args.filter(({ prefix }) => !prefix.startsWith('-'));
