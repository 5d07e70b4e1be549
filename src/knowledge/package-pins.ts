import { flagsOf, hasArg, hasFlag, plainArgs, spelled, verbOf, type CommandLike, type Place, type Word } from './command.js';
import { installedPackages, managerOf, npmValueFlags, type Manager } from './package-managers.js';
import { installsFromFile, isPinnedPip } from './pip.js';

/** The tools that can be told which version to install (RULES 4.1). */
export type PinnedTool = 'apt' | 'apk' | 'yum' | 'dnf' | 'zypper' | 'pip' | 'npm' | 'gem' | 'go' | 'cargo';

/** What no word tells by itself. */
export interface Known {
  /** Whether a variable is one that the file declares. */
  readonly isDeclared: (name: string) => boolean;
  /** npm's tags that name no version. */
  readonly rejectTags: readonly string[];
}

/** The words of a command that name something to install and no version of it. */
export type Unpinned = (command: CommandLike, known: Known) => readonly Place[];

/** By our own judgement: what nobody can read counts as pinned. */
export const unpinnedIn = (tool: PinnedTool): Unpinned => (command, known) => {
  const without = (places: readonly Place[], kind: Pinnable): readonly Place[] =>
    places.filter(({ word }) => !isPinned(kind, word, known));
  switch (tool) {
    case 'go': return without(goPackages(command), 'go');
    case 'cargo': return without(cargoPackages(command), 'cargo');
    case 'npm': return npmAdds(command) ? without(installedPackages(command), 'npm') : [];
    case 'gem': return hasArg(command, '-v', '--version') || hasFlag(command, 'version') ? [] : without(packagesOf('gem', command), 'gem');
    case 'pip': return managerOf(command) !== 'pip' || installsFromFile(command) || hasFlag(command, 'constraint', 'c') ? []
      : without(installedPackages(command), 'pip');
    case 'yum': case 'dnf': return managerOf(command) !== tool ? []
      : hasArg(command, 'module') ? without(moduleWords(command), 'module') : without(installedPackages(command), tool);
    case 'apt': case 'apk': case 'zypper': return without(packagesOf(tool, command), tool);
  }
};

const packagesOf = (manager: Manager, command: CommandLike): readonly Place[] =>
  (managerOf(command) === manager ? installedPackages(command) : []);

const npmAdds = (command: CommandLike): boolean => command.name === 'npm'
  && ['install', 'i', 'add', 'in'].includes(verbOf(command, npmValueFlags)?.word.value ?? '');

/** `module install nodejs:22`. */
const moduleWords = (command: CommandLike): readonly Place[] =>
  (hasArg(command, 'install') ? plainArgs(command).filter(({ word }) => word.value !== 'module' && word.value !== 'install') : []);

/** Go's flags have one dash and many letters. */
const goPackages = (command: CommandLike): readonly Place[] => {
  if (command.name !== 'go') return [];
  const words: Place[] = [];
  for (let index = 0; index < command.args.length; index++) {
    const word = command.args[index];
    if (word === undefined) break;
    const text = spelled(word);
    if (!text.startsWith('-')) words.push({ word, index });
    else if (goValueFlags.has(text.replace(/^--?/, ''))) index++;
  }
  const verb = words[0]?.word.value;
  // What follows the package of `go run` belongs to the program.
  return verb === 'run' ? words.slice(1, 2) : verb === 'install' || verb === 'get' ? words.slice(1) : [];
};

const goValueFlags: ReadonlySet<string> = new Set([
  'o', 'C', 'p', 'tags', 'ldflags', 'gcflags', 'asmflags', 'mod', 'modfile', 'overlay', 'exec', 'pkgdir', 'buildmode', 'toolexec',
]);

/** The crates of `cargo install`, or the repository it is sent to. */
const cargoPackages = (command: CommandLike): readonly Place[] => {
  if (command.name !== 'cargo' || hasFlag(command, 'version', 'vers', 'path', 'rev', 'tag', 'list')) return [];
  const words = plainArgs(command, cargoValueFlags).filter(({ word }) => !spelled(word).startsWith('+'));
  const verb = words[0]?.word.value;
  if (verb !== 'install' && verb !== 'binstall') return [];
  const git = command.args.findIndex((word) => flagsOf(word)[0] === 'git');
  if (git === -1) return words.slice(1);
  const at = command.args[git]?.text.includes('=') === true ? git : git + 1;
  return command.args.slice(at, at + 1).map((word) => ({ word, index: at }));
};

const cargoValueFlags: ReadonlySet<string> = new Set([
  'git', 'branch', 'root', 'registry', 'index', 'features', 'F', 'target', 'target-dir', 'bin', 'example', 'profile', 'jobs', 'j', 'config',
  'color', 'Z', 'C', 'strategies', 'targets',
]);

/** What a word may name: a package of a manager, or something that is versioned otherwise. */
type Pinnable = Manager | 'module' | 'go' | 'cargo';

/**
 * Whether a package word names its version (RULES 1.9 and 4.1). What nobody can read counts as pinned; rpm packages only if the
 * variable is one that the file declares.
 */
export const isPinned = (kind: Pinnable, word: Word, { isDeclared, rejectTags }: Known = trusting): boolean => {
  const text = spelled(word);
  const has = (...marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));
  if (word.value === null && kind !== 'yum' && kind !== 'dnf') return true;
  switch (kind) {
    // A dash at the end takes the package away.
    case 'apt': return has('=', '/') || text.endsWith('.deb') || text.endsWith('-');
    case 'apk': return has('=', '~', '<', '>') || text.endsWith('.apk');
    case 'yum': case 'dnf': return isPinnedRpm(text, isDeclared);
    case 'module': return has(':');
    case 'zypper': return has('=', '<', '>') || text.endsWith('.rpm');
    // The second is uv's.
    case 'pip': return isPinnedPip(text) || /^[\w.-]+@\d/.test(text);
    case 'npm': case 'yarn': return isPinnedNpm(text) && !hasTag(text, rejectTags);
    case 'gem': return has(':') || text.endsWith('.gem');
    case 'go': return isPinnedGo(text);
    case 'cargo': return has('@');
    case 'pacman': return true;
  }
};

const trusting: Known = { isDeclared: () => true, rejectTags: [] };

/** `zlib-1.3` is, `zlib-devel` is not: after the name come a version and perhaps a release. A name with digits fools it. */
const isPinnedRpm = (text: string, isDeclared: Known['isDeclared']): boolean => {
  if (text.endsWith('.rpm')) return true;
  // Of `$PACKAGES` nobody knows what it is, and `kernel-devel-$(uname -r)` has a version; `php-$V` has one if there is a V.
  if (/[$`]/.test(text)) return !/-\$\{?\w/.test(text) || [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => isDeclared(name));
  return hasRpmVersion(text);
};

/** One of the parts behind the name starts with a digit, and all of them could stand in a version. */
export const hasRpmVersion = (text: string): boolean => {
  const [, ...parts] = text.split('-');
  return parts.every((part) => /^[0-9A-Za-z.~^_:+]*$/.test(part)) && parts.some((part) => /^\d/.test(part));
};

const isPinnedNpm = (text: string): boolean => {
  if (/^git(?:\+ssh|\+https?)?:\/\//.test(text)) return text.includes('#');
  if (/\.(?:tar|tar\.gz|tgz)$/.test(text) || /^(?:\/|\.{1,2}(?:\/|$)|~\/|file:)/.test(text)) return true;
  const slash = text.startsWith('@') ? text.indexOf('/') : -1;
  // `user/repository#commit`
  if (slash === -1 && text.includes('/') && text.includes('#')) return true;
  return text.startsWith('@') && slash === -1 ? text.slice(1).includes('@') : text.slice(slash + 1).includes('@');
};

/** `serve@latest` */
export const hasTag = (text: string, tags: readonly string[]): boolean => tags.includes(text.slice(text.lastIndexOf('@') + 1));

/** What is no host is Go's own, or lies here; a file lies here, too. */
const isPinnedGo = (text: string): boolean => /^[./]/.test(text) || text.endsWith('.go')
  || !(text.split('/', 1)[0] ?? '').split('@', 1)[0]?.includes('.')
  || (text.includes('@') && !/@(?:latest|none)$/.test(text));
