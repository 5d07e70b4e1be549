import { flagValue, flagValues, hasFlag, plainArgs, verbOf, type CommandLike } from './command.js';
import { downloadedFiles } from './downloads.js';
import { remembered } from './remembered.js';

/**
 * The paths a command makes, files or whole folders (RULES, no-late-cleanup (c) and no-late-permission-change); null for one nobody
 * can name. Paths without a leading slash start in the working directory.
 */
export const producedPaths = remembered((command: CommandLike): readonly (string | null)[] => {
  const words = (valueFlags?: ReadonlySet<string>): readonly (string | null)[] =>
    plainArgs(command, valueFlags).map(({ word }) => word.value);
  const last = (valueFlags?: ReadonlySet<string>): readonly (string | null)[] => words(valueFlags).slice(-1);
  switch (command.name) {
    case 'curl': case 'wget': case 'aria2c': return downloadedFiles(command);
    case 'git': return verbOf(command, gitValueFlags)?.word.value === 'clone' ? clonedFolder(words(gitValueFlags).slice(1)) : [];
    case 'tar': case 'bsdtar': return extracts(command) ? flagValues(command, 'C', 'directory', 'cd') : [];
    case 'unzip': return flagValues(command, 'd');
    case 'mkdir': return words(new Set(['m', 'mode']));
    case 'make': return flagValues(command, 'C', 'directory');
    case 'touch': case 'mktemp': return command.name === 'touch' ? words(new Set(['d', 't', 'r', 'date', 'reference'])) : [];
    case 'cp': case 'mv': case 'ln': {
      const target = flagValue(command, 't', 'target-directory');
      return target === null ? last(new Set(['S', 'suffix'])) : [target];
    }
    case 'install': {
      const flags = new Set(['m', 'mode', 'o', 'owner', 'g', 'group', 'S', 'suffix']);
      return hasFlag(command, 'd', 'directory') ? words(flags) : last(flags);
    }
    case 'useradd': case 'adduser': return homeOf(command);
    default: return [];
  }
});

const gitValueFlags: ReadonlySet<string> = new Set([
  'b', 'branch', 'depth', 'c', 'config', 'C', 'o', 'origin', 'reference', 'j', 'jobs', 'filter', 'shallow-since', 'shallow-exclude',
]);

/** `git clone URL [D]`: without D the folder is called after the repository. */
const clonedFolder = ([url, folder]: readonly (string | null)[]): readonly (string | null)[] => {
  if (folder !== undefined) return [folder];
  if (url === undefined) return [];
  if (url === null) return [null];
  const path = url.endsWith('/') ? url.slice(0, -1) : url;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
  return [name.endsWith('.git') ? name.slice(0, -'.git'.length) : name];
};

/** tar takes its letters with and without a dash. */
const extracts = (command: CommandLike): boolean =>
  hasFlag(command, 'x', 'extract', 'get') || (command.args[0]?.value?.includes('x') === true && /^[A-Za-z]+$/.test(command.args[0].value));

const homeOf = (command: CommandLike): readonly (string | null)[] => {
  const makes = command.name === 'adduser' ? !hasFlag(command, 'H', 'no-create-home') : hasFlag(command, 'm', 'create-home');
  if (!makes) return [];
  const given = command.name === 'adduser' ? flagValues(command, 'h', 'home') : flagValues(command, 'd', 'home-dir', 'home');
  if (given.length > 0) return given;
  const name = plainArgs(command, userValueFlags).at(-1)?.word.value;
  return name === undefined ? [] : [name === null ? null : `/home/${name}`];
};

const userValueFlags: ReadonlySet<string> = new Set([
  'u', 'uid', 'g', 'gid', 'G', 'groups', 's', 'shell', 'c', 'comment', 'gecos', 'k', 'skel', 'ingroup',
]);
