import { hasArg, hasFlag, hasRun, spelled, type CommandLike } from './command.js';
import type { Manager } from './package-managers.js';

/** What a package manager leaves behind, and what takes it away again (RULES 1.9). */
interface Cache {
  /** A recursive rm of one of these, or of a folder above, cleans. */
  readonly folders: readonly string[];
  /** Where the files lie in an image. */
  readonly paths: readonly string[];
  /** The manager's own way to clean. `by` is the name of the command that filled the cache, where that matters. */
  readonly cleans: (command: CommandLike, by: string | null) => boolean;
  /** Texts in the target of a cache or tmpfs mount: any of these keeps the cache out of the image. */
  readonly mounts: readonly string[];
}

/** Whether the command empties the manager's cache. `by` is the command that filled it: `microdnf clean all` does nothing for dnf. */
export const isCleanOf = (manager: Manager, command: CommandLike, by: string | null = null): boolean => {
  const cache = caches[manager];
  return cache !== undefined && (removesAll(command, cache.folders) || cache.cleans(command, by));
};

/** Every manager whose cache the command empties. */
export const managersCleanedBy = (command: CommandLike): readonly Manager[] => cached.filter((manager) => isCleanOf(manager, command));

/** Whether mounts on these targets keep the manager's cache out of the image. */
export const silencedByMount = (manager: Manager, targets: readonly string[]): boolean => {
  const mounted = (text: string): boolean => targets.some((target) => target.includes(text) || (manager !== 'apt' && isBelowEnd(text, target)));
  if (manager === 'apt' && mounted('/var/lib/apt') && mounted('/var/cache/apt')) return true;
  return caches[manager]?.mounts.some(mounted) ?? false;
};

/** `.cache/yarn` and `/root/.cache`, `/var/cache/yum` and `/var/cache`: the folder above is mounted. */
const isBelowEnd = (text: string, target: string): boolean => {
  const folder = withoutSlashes(target);
  const end = text.startsWith('/') ? folder : folder.slice(folder.lastIndexOf('/') + 1);
  return end !== '' && text.startsWith(`${end}/`);
};

/** Whether the index itself lies on a mount, so that another RUN finds it there. */
export const indexUnderMount = (manager: Manager, targets: readonly string[]): boolean =>
  (indexes[manager] ?? []).some((index) => targets.some((target) => isAtOrBelow(index, target)));

/** Where the manager's cache lies in an image. */
export const cachePaths = (manager: Manager): readonly string[] => caches[manager]?.paths ?? [];

/** RULES 1.8: a recursive rm of one of the folders, of all in it, or of a folder above. */
export const removesAll = (command: CommandLike, folders: readonly string[]): boolean =>
  command.name === 'rm' && hasFlag(command, 'r', 'R', 'recursive')
  && command.args.some((word) => {
    const path = withHome(spelled(word));
    const removed = path.endsWith('/*') ? path.slice(0, -1) : path;
    return removed !== '' && !removed.startsWith('-') && folders.some((folder) => isAtOrBelow(folder, removed));
  });

const isAtOrBelow = (path: string, folder: string): boolean => {
  const parent = withoutSlashes(folder);
  return path === parent || path.startsWith(`${parent}/`);
};

const withoutSlashes = (path: string): string => {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
};

/** `$HOME/.npm` is `~/.npm`. */
const withHome = (text: string): string => text.replace(/^\$(?:HOME|\{HOME\})(?=\/|$)/, '~');

const cleansAll = (...names: readonly string[]) => (command: CommandLike, by: string | null): boolean =>
  (by === null ? names.includes(command.name) : command.name === by) && hasArg(command, 'clean') && hasArg(command, 'all');

const dnfNames = ['dnf', 'microdnf', 'tdnf', 'dnf5'];
const never = (): boolean => false;
const aptLists = '/var/lib/apt/lists';

const caches: Readonly<Partial<Record<Manager, Cache>>> = {
  apt: {
    folders: [aptLists],
    paths: ['/var/lib/apt/lists/*', '/var/cache/apt/*.bin', '/var/cache/apt/archives/*.deb'],
    cleans: (command) => (command.name === 'apt-get' && hasArg(command, 'dist-clean', 'distclean')) || findsAndDeletes(command, aptLists),
    mounts: [aptLists],
  },
  apk: {
    folders: ['/var/cache/apk'],
    paths: ['/var/cache/apk/*', '/etc/apk/cache/*', '/lib/apk/cache/*'],
    cleans: never,
    mounts: ['/var/cache/apk'],
  },
  yum: {
    folders: ['/var/cache/yum', '/var/cache/dnf'],
    paths: ['/var/cache/yum/*'],
    cleans: cleansAll('yum'),
    mounts: ['/var/cache/yum'],
  },
  dnf: {
    folders: ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum'],
    paths: ['/var/cache/dnf/*', '/var/cache/libdnf5/*'],
    cleans: cleansAll(...dnfNames),
    mounts: ['/var/cache/libdnf5', '.cache/libdnf5', '/var/cache/dnf'],
  },
  zypper: {
    folders: [],
    paths: ['/var/cache/zypp/*'],
    cleans: (command) => command.name === 'zypper' && hasArg(command, 'clean', 'cc'),
    mounts: ['/var/cache/zypp'],
  },
  pacman: {
    folders: ['/var/cache/pacman/pkg'],
    paths: ['/var/cache/pacman/pkg/*', '/var/lib/pacman/sync/*'],
    cleans: (command) => command.name === 'pacman' && hasFlag(command, 'S', 'sync')
      && command.flags.filter((flag) => flag === 'c' || flag === 'clean').length >= 2,
    mounts: ['/var/cache/pacman'],
  },
  pip: {
    folders: ['/root/.cache/pip', '~/.cache/pip'],
    paths: ['*/.cache/pip'],
    cleans: (command) => (command.name.startsWith('pip') && hasRun(command, 'cache', 'purge'))
      || (command.name.startsWith('python') && hasRun(command, '-m', 'pip', 'cache', 'purge')),
    mounts: ['.cache/pip'],
  },
  npm: {
    folders: ['/root/.npm/_cacache', '~/.npm/_cacache'],
    paths: ['*/.npm/_cacache'],
    cleans: (command) => command.name === 'npm' && ['clean', 'clear', 'rm'].some((verb) => hasRun(command, 'cache', verb)) && hasFlag(command, 'force', 'f'),
    mounts: ['.npm'],
  },
  yarn: {
    folders: ['/usr/local/share/.cache/yarn', '~/.cache/yarn'],
    paths: ['/usr/local/share/.cache/yarn', '*/.cache/yarn', '*/.yarn/berry/cache'],
    cleans: (command) => command.name === 'yarn' && hasRun(command, 'cache', 'clean'),
    mounts: ['.cache/yarn', '.yarn'],
  },
};

const cached: readonly Manager[] = ['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman', 'pip', 'npm', 'yarn'];

/** What an update fetches. */
const indexes: Readonly<Partial<Record<Manager, readonly string[]>>> = {
  apt: [aptLists], apk: ['/var/cache/apk'], yum: ['/var/cache/yum'], dnf: ['/var/cache/dnf', '/var/cache/libdnf5'],
  zypper: ['/var/cache/zypp'], pacman: ['/var/lib/pacman/sync'],
};

const findsAndDeletes = (command: CommandLike, folder: string): boolean => {
  if (command.name !== 'find' || !hasArg(command, '-delete')) return false;
  // What find looks through stands before its first test.
  const starts = command.args.slice(0, command.args.findIndex((word) => /^[-(!]/.test(spelled(word))));
  return starts.some(({ value }) => value?.replace(/\/\*?$/, '') === folder);
};
