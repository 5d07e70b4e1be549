import { hasArg, hasFlag, plainArgs, spelled, verbOf, type CommandLike, type Place } from './command.js';
import { pipKind, pipPackages } from './pip.js';
import { remembered } from './remembered.js';

export { isCleanOf, silencedByMount, indexUnderMount } from './package-caches.js';

/** The package managers of RULES 1.9 and gem. dnf is also microdnf, tdnf and dnf5; apt also apt-get and aptitude. */
export type Manager = 'apt' | 'apk' | 'yum' | 'dnf' | 'zypper' | 'pacman' | 'pip' | 'npm' | 'yarn' | 'gem';

export const managerOf = (command: CommandLike): Manager | null => {
  const { name } = command;
  if (Object.hasOwn(managers, name)) return managers[name] ?? null;
  const isPip = (name.startsWith('pip') && !name.startsWith('pipenv')) || pipKind(command) !== null
    || (name.startsWith('python') && command.args[0]?.value === '-m' && command.args[1]?.value === 'pip');
  return isPip ? 'pip' : null;
};

const managers: Readonly<Record<string, Manager>> = {
  'apt-get': 'apt', apt: 'apt', aptitude: 'apt', apk: 'apk', yum: 'yum', dnf: 'dnf', microdnf: 'dnf', tdnf: 'dnf', dnf5: 'dnf',
  zypper: 'zypper', pacman: 'pacman', npm: 'npm', yarn: 'yarn', gem: 'gem',
};

/** Installs the packages it names, or (npm, yarn) those of the project. Modules and groups of rpm are not counted. */
export const isInstall = remembered((command: CommandLike): boolean => {
  switch (managerOf(command)) {
    case 'apt': return hasArg(command, 'install');
    case 'apk': return hasArg(command, 'add');
    case 'yum': case 'dnf': return hasArg(command, 'install') && !hasArg(command, 'module', 'group');
    case 'zypper': return hasArg(command, 'install', 'in');
    case 'pacman': return installsByPacman(command);
    case 'pip': return pipKind(command) !== null;
    case 'npm': return npmVerbs.has(verbOf(command, npmValueFlags)?.word.value ?? '');
    case 'yarn': return installsByYarn(command);
    case 'gem': return hasArg(command, 'install', 'i');
    case null: return false;
  }
});

/** Bare yarn installs, unless it is asked who it is. */
const installsByYarn = (command: CommandLike): boolean => {
  const verb = verbOf(command, yarnValueFlags);
  return verb === null ? !hasFlag(command, 'version', 'v', 'help', 'h') : ['install', 'add'].includes(verb.word.value ?? '');
};

/** Leaves files in the manager's cache (RULES 1.9, "writes on"), if no mount catches them. */
export const fillsCache = (command: CommandLike): boolean => {
  switch (managerOf(command)) {
    case 'apt': return hasArg(command, 'update');
    case 'apk': return hasArg(command, 'add', 'update') && !hasFlag(command, 'no-cache');
    case 'dnf': return hasArg(command, 'install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei');
    case 'yum': return hasArg(command, 'install');
    case 'pacman': return syncs(command) && !hasFlag(command, 'c', 'clean');
    case 'pip': return isInstall(command) && !hasArg(command, '--no-cache-dir', '--no-cache');
    default: return isInstall(command);
  }
};

/** Refreshes an index and does nothing else (combine-update-install). */
export const isIndexUpdate = (command: CommandLike): boolean => {
  switch (managerOf(command)) {
    case 'apt': case 'apk': return hasArg(command, 'update');
    case 'yum': case 'dnf': return hasArg(command, 'makecache', 'check-update');
    case 'zypper': return hasArg(command, 'refresh', 'ref');
    case 'pacman': return syncs(command) && hasFlag(command, 'y', 'refresh') && !installsByPacman(command);
    default: return false;
  }
};

/** Uses the index that an update fetched: installs, upgrades or fetches. */
export const usesIndex = (command: CommandLike): boolean => {
  const manager = managerOf(command);
  if (manager === 'pacman') return installsByPacman(command);
  return manager !== null && indexed.has(manager) && hasArg(command, ...indexVerbs);
};

const indexed: ReadonlySet<Manager> = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper']);
const indexVerbs = [
  'install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'reinstall', 'source', 'groupinstall', 'localinstall', 'add', 'in',
  'up', 'patch',
];

const syncs = (command: CommandLike): boolean => hasFlag(command, 'S', 'sync');
const installsByPacman = (command: CommandLike): boolean => syncs(command)
  && !hasFlag(command, 'c', 'clean', 's', 'search', 'i', 'info', 'l', 'list')
  && (hasFlag(command, 'u', 'sysupgrade') || plainArgs(command, pacmanValueFlags).length > 0);

/** The package words of an install command, each with its place among the arguments; empty for any other command. */
export const installedPackages = remembered((command: CommandLike): readonly Place[] => {
  if (!isInstall(command)) return [];
  const words = (verbs: readonly string[], valueFlags: ReadonlySet<string>): readonly Place[] =>
    plainArgs(command, valueFlags).filter(({ word }) => word.value === null || !verbs.includes(word.value));
  switch (managerOf(command)) {
    case 'apt': return words(['install'], aptValueFlags);
    case 'apk': return words(['add'], apkValueFlags).filter(({ word }) => !spelled(word).startsWith('!'));
    case 'yum': case 'dnf': return words(['install'], rpmValueFlags);
    case 'zypper': return words(['install', 'in'], zypperValueFlags);
    case 'pacman': return words([], pacmanValueFlags);
    case 'pip': return pipPackages(command);
    case 'npm': return plainArgs(command, npmValueFlags).slice(1);
    case 'yarn': return plainArgs(command, yarnValueFlags).slice(1);
    case 'gem': return gemWords(command);
    case null: return [];
  }
});

/** The name `apk add` gives to the packages it adds, so that `apk del` can take all of them. */
export const virtualName = (command: CommandLike): string | null => {
  if (managerOf(command) !== 'apk') return null;
  for (const [index, word] of command.args.entries()) {
    const text = spelled(word);
    if (text.startsWith('--virtual=')) return text.slice('--virtual='.length);
    if (text === '--virtual' || /^-[A-Za-z]*t$/.test(text)) return command.args[index + 1]?.value ?? null;
  }
  return null;
};

/** Values that stand in an argument of their own (RULES 1.9, default mode). */
export const aptValueFlags: ReadonlySet<string> = new Set(['t', 'target-release', 'o', 'c', 'option', 'config-file', 'default-release']);
const apkValueFlags: ReadonlySet<string> = new Set([
  't', 'virtual', 'X', 'repository', 'p', 'root', 'repositories-file', 'keys-dir', 'cache-dir',
]);
export const rpmValueFlags: ReadonlySet<string> = new Set([
  'c', 'config', 'enablerepo', 'disablerepo', 'repo', 'repoid', 'releasever', 'installroot', 'setopt', 'x', 'exclude',
]);
export const zypperValueFlags: ReadonlySet<string> = new Set(['t', 'type', 'r', 'repo', 'from']);
const pacmanValueFlags: ReadonlySet<string> = new Set([
  'root', 'r', 'dbpath', 'b', 'cachedir', 'config', 'ignore', 'overwrite', 'assume-installed',
]);
export const npmValueFlags: ReadonlySet<string> = new Set([
  'loglevel', 'registry', 'prefix', 'cache', 'userconfig', 'w', 'workspace', 'omit', 'include',
]);
export const yarnValueFlags: ReadonlySet<string> = new Set([
  'cwd', 'cache-folder', 'registry', 'network-timeout', 'modules-folder', 'mutex',
]);
const npmVerbs: ReadonlySet<string> = new Set(['install', 'i', 'add', 'in', 'ci', 'clean-install']);

/** RULES 4.1: words up to `--` after the verb; a value flag takes the next word with it, an unknown flag does too. */
const gemWords = (command: CommandLike): readonly Place[] => {
  const words: Place[] = [];
  let started = false;
  for (let index = 0; index < command.args.length; index++) {
    const word = command.args[index];
    if (word === undefined || word.value === '--') break;
    const text = spelled(word);
    if (text.startsWith('-')) {
      if (!text.includes('=') && !gemSwitches.has(text)) index++;
    } else if (started) words.push({ word, index });
    else started = text === 'install' || text === 'i';
  }
  return words;
};

const gemSwitches: ReadonlySet<string> = new Set([
  '-N', '--no-document', '--no-user-install', '--user-install', '--conservative', '--force', '-f', '--local', '-l', '--remote', '-r',
  '--both', '-b', '--prerelease', '--pre', '-q', '--quiet', '--silent', '-V', '--verbose', '--minimal-deps', '--development', '--no-ri',
  '--no-rdoc',
]);
