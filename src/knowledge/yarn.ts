import { hasFlag, type CommandLike } from './command.js';

/** Whether a yarn is the first one, by its lock, its manifest or its flags; null where nothing says which one it is. */
export const isClassicYarn = (command: CommandLike, read: (name: string) => string | null): boolean | null => {
  const major = /"packageManager"\s{0,9}:\s{0,9}"yarn@(\d+)/.exec(read('package.json') ?? '')?.[1];
  if (major !== undefined) return Number(major) < 2;
  const lock = read('yarn.lock');
  if (lock?.includes('# yarn lockfile v1') === true) return true;
  if (lock?.includes('__metadata:') === true || read('.yarnrc.yml') !== null || hasFlag(command, 'immutable', 'immutable-cache')) return false;
  // Only the first one knows these.
  return hasFlag(command, 'pure-lockfile', 'production', 'prod', 'non-interactive', 'ignore-engines', 'ignore-optional', 'no-progress') ? true : null;
};
