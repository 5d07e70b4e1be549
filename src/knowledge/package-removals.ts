import { hasArg, hasFlag, hasRun, plainArgs, verbOf, type CommandLike, type Word } from './command.js';
import { managersCleanedBy } from './package-caches.js';
import { managerOf, type Manager } from './package-managers.js';
import { remembered } from './remembered.js';
import { toolsCleanedBy } from './tool-caches.js';

/** The packages a command takes away, and by which manager; words may be patterns (`.*-dev`). Null for any other command. */
export const removedPackages = remembered((command: CommandLike): Readonly<{ manager: Manager | 'rpm' | 'dpkg'; words: readonly Word[] }> | null => {
  const manager = managerOf(command);
  const rest = (verbs: readonly string[]): readonly Word[] =>
    plainArgs(command).map(({ word }) => word).filter(({ value }) => value === null || !verbs.includes(value));
  if (manager !== null) {
    const verbs = removing[manager];
    return verbs !== undefined && hasArg(command, ...verbs) ? { manager, words: rest(verbs) } : null;
  }
  if (command.name === 'rpm' && hasFlag(command, 'e', 'erase')) return { manager: 'rpm', words: rest([]) };
  return command.name === 'dpkg' && hasFlag(command, 'P', 'r', 'purge', 'remove') ? { manager: 'dpkg', words: rest([]) } : null;
});

const removing: Readonly<Partial<Record<Manager, readonly string[]>>> = {
  apt: ['purge', 'remove', 'autoremove', 'autopurge'],
  apk: ['del'],
  yum: ['remove', 'erase', 'autoremove'],
  dnf: ['remove', 'erase', 'autoremove'],
  zypper: ['remove', 'rm'],
  npm: ['uninstall', 'prune'],
  pip: ['uninstall'],
  gem: ['uninstall', 'cleanup'],
};

/** Takes bytes away (no-late-cleanup): files, packages or a cache. */
export const isDeletion = (command: CommandLike): boolean =>
  command.name === 'rm' || command.name === 'truncate'
  || (command.name === 'find' && hasArg(command, '-delete'))
  || (managerOf(command) === 'apt' && hasArg(command, 'clean', 'autoclean'))
  || removedPackages(command) !== null
  || managersCleanedBy(command).length > 0
  || toolsCleanedBy(command).length > 0;

/** Takes back what an earlier transaction of dnf did, whatever that was. */
export const isUndo = (command: CommandLike): boolean => managerOf(command) === 'dnf' && hasRun(command, 'history', 'undo');

/** `npm prune --omit=dev` and its like: drops what only development needed. */
export const isPrune = (command: CommandLike): boolean => {
  const verb = verbOf(command)?.word.value;
  const production = hasFlag(command, 'production', 'prod', 'P') || hasRun(command, '--omit', 'dev')
    || hasArg(command, '--omit=dev', '--only=prod', '--only=production');
  if (command.name === 'npm' || command.name === 'pnpm') return verb === 'prune' && production;
  return command.name === 'yarn' && verb === 'install' && production;
};
