import { hasArg, hasRun, plainArgs, spelled, type CommandLike, type Place } from './command.js';

/** RULES 4.1: `pip`, `pip3.12`, `pipx` and `python -m pip` that install, and uv's pip and tool. */
export const isPipInstall = (command: CommandLike): boolean => pipKind(command) !== null;

/** Which installer a pip install is; null for everything else. pipenv is none of them. */
export const pipKind = (command: CommandLike): 'pip' | 'pipx' | 'uv' | null => {
  const { name } = command;
  if (name.startsWith('pip') && !name.startsWith('pipenv')) {
    return !hasArg(command, 'install') ? null : name.startsWith('pipx') ? 'pipx' : 'pip';
  }
  if (name.startsWith('python')) return hasRun(command, '-m', 'pip', 'install') ? 'pip' : null;
  return name === 'uv' && (hasRun(command, 'pip', 'install') || hasRun(command, 'tool', 'install')) ? 'uv' : null;
};

/** What a pip install names, requirement files and constraints aside; a VCS or archive URL counts, the values of flags do not. */
export const pipPackages = (command: CommandLike): readonly Place[] => {
  const verb = command.args.findIndex(({ value }) => value === 'install');
  return plainArgs(command, pipValueFlags).filter(({ index }) => index > verb);
};

/** RULES 4.1, pin-pip-versions. A word that starts with a dot is local. */
export const isPinnedPip = (word: string): boolean => {
  if (word.startsWith('.') || ['==', '>=', '<=', '>', '<', '!=', '~='].some((operator) => word.includes(operator))) return true;
  if (vcs.test(word)) return word.slice(pathStart(word)).includes('@');
  return word.endsWith('.whl') || word.endsWith('.tar.gz') || word.includes('/');
};

/** Where a URL's path begins, so that `user@host` is no version. */
const pathStart = (url: string): number => {
  const authority = url.indexOf('://');
  const slash = url.indexOf('/', authority === -1 ? 0 : authority + 3);
  return slash === -1 ? url.length : slash;
};

const vcs = new RegExp(`^(?:${[
  'git', 'git\\+(?:file|https?|ssh|git)', 'hg\\+(?:file|https?|ssh|static-http)', 'svn', 'svn\\+(?:svn|https?|ssh)', 'bzr\\+(?:https?|ssh|s?ftp|lp)',
].join('|')}):`);

/** Every package word of a pip install reads a file, a folder or a constraint: nothing to pin here. */
export const installsFromFile = (command: CommandLike): boolean =>
  command.args.some((word) => ['-r', '--requirement', '.'].includes(spelled(word)));

const pipValueFlags: ReadonlySet<string> = new Set([
  'abi', 'b', 'build', 'e', 'editable', 'extra-index-url', 'f', 'find-links', 'i', 'index-url', 'implementation', 'no-binary',
  'only-binary', 'platform', 'prefix', 'progress-bar', 'proxy', 'python', 'python-version', 'root', 'root-user-action', 'src', 't',
  'target', 'trusted-host', 'upgrade-strategy', 'r', 'requirement', 'c', 'constraint',
  // uv's own
  'p', 'with',
]);
