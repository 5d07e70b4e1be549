import { flagValues, hasArg, hasFlag, plainArgs, spelled, verbOf, type CommandLike, type Word } from './command.js';

/**
 * The folders whose contents a command installs elsewhere, so that they are no longer needed; `.` is the one it runs in. Null for
 * every other command, and for an installation that goes on needing its sources (`pip install -e`).
 */
export const installedFrom = (command: CommandLike): readonly (string | null)[] | null => {
  const { name } = command;
  const inFolder = (...flags: readonly string[]): readonly (string | null)[] => {
    const folders = flagValues(command, ...flags);
    return folders.length === 0 ? ['.'] : folders;
  };
  switch (name) {
    case 'make': case 'gmake': return command.args.some(isInstallTarget) ? inFolder('C', 'directory') : null;
    case 'cmake':
      if (hasFlag(command, 'install')) return flagValues(command, 'install');
      return hasFlag(command, 'build') && flagValues(command, 'target', 't').includes('install') ? flagValues(command, 'build') : null;
    case 'ninja': case 'ninja-build': return hasArg(command, 'install') ? inFolder('C') : null;
    case 'meson': return verbOf(command)?.word.value === 'install' ? inFolder('C') : null;
    case 'python': case 'python2': case 'python3':
      if (!hasArg(command, 'install')) return null;
      if (/(?:^|\/)setup\.py$/.test(command.args[0]?.value ?? '')) return [folderOf(command.args[0]?.value ?? '')];
      return hasArg(command, 'pip') ? projects(command) : null;
    default: return /^pip[\d.]*$/.test(name) && hasArg(command, 'install') ? projects(command) : null;
  }
};

const isInstallTarget = (word: Word): boolean => /^(?:alt)?install(?:[-_.]\w+)*$/.test(spelled(word));

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

const projects = (command: CommandLike): readonly (string | null)[] | null => {
  if (hasFlag(command, 'e', 'editable')) return null;
  const folders = plainArgs(command, pipValueFlags).map(({ word }) => word.value).filter((word) => word === null || /^(?:\.|\/)/.test(word));
  return folders.length === 0 ? null : folders.map((folder) => folder?.replace(/\[.*\]$/, '') ?? null);
};

const pipValueFlags: ReadonlySet<string> = new Set([
  'r', 'requirement', 'c', 'constraint', 'i', 'index-url', 'extra-index-url', 'f', 'find-links', 't', 'target', 'prefix', 'cache-dir',
]);
