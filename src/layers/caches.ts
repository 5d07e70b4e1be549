import { hasArg, spelled } from '../knowledge/command.js';
import { fillsCache, isCleanOf, isIndexUpdate, managerOf, silencedByMount, usesIndex, type Manager } from '../knowledge/package-managers.js';
import { remembered } from '../knowledge/remembered.js';
import { isCleanOfTool, toolCaches } from '../knowledge/tool-caches.js';
import type { Command } from '../shell/model.js';

/** A cache that commands fill, use and clean: of a package manager (RULES 1.9) or of another tool. */
export interface Cache {
  readonly id: string;
  readonly fills: (command: Command) => boolean;
  /** Reads or writes it. */
  readonly uses: (command: Command) => boolean;
  readonly cleans: (command: Command) => boolean;
  /** The targets of cache and tmpfs mounts keep it out of the layer. */
  readonly isMounted: (targets: readonly string[]) => boolean;
}

const managers: readonly Manager[] = ['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman', 'pip', 'npm', 'yarn'];

const ofManager = (manager: Manager): Cache => ({
  id: manager,
  fills: fillsCache,
  uses: () => true,
  cleans: (command) => isCleanOf(manager, command),
  isMounted: (targets) => silencedByMount(manager, targets),
});

/** What apt downloads and unpacks, beside the lists. */
const aptArchives: Cache = {
  id: 'apt-archives',
  fills: (command) => usesIndex(command) || isIndexUpdate(command),
  uses: () => true,
  cleans: (command) => (managerOf(command) === 'apt' && hasArg(command, 'clean', 'autoclean', 'distclean', 'dist-clean'))
    || (command.name === 'rm' && command.args.some((word) => spelled(word).startsWith('/var/cache/apt'))),
  isMounted: (targets) => targets.some((target) => target.includes('/var/cache/apt')),
};

const byManager: ReadonlyMap<string, readonly Cache[]> = new Map(
  managers.map((manager) => [manager, manager === 'apt' ? [ofManager(manager), aptArchives] : [ofManager(manager)]]),
);

const ofTools: readonly Cache[] = toolCaches.map((cache) => ({
  id: cache.tool,
  fills: cache.fills,
  uses: cache.fills,
  cleans: (command) => isCleanOfTool(cache, command),
  isMounted: (targets) => cache.folders.length > 0 && targets.some((target) => cache.folders.some((folder) => target.includes(folder))),
}));

const all: readonly Cache[] = [...[...byManager.values()].flat(), ...ofTools];

/** The caches a command empties. */
export const cleanedBy = remembered((command: Command): readonly Cache[] => all.filter(({ cleans }) => cleans(command)));

/** The caches of the program a command runs. */
export const usedBy = remembered((command: Command): readonly Cache[] =>
  [...byManager.get(managerOf(command) ?? '') ?? [], ...ofTools.filter(({ uses }) => uses(command))]);

/** All it takes away are caches. */
export const isPureClean = (command: Command): boolean => {
  if (command.name !== 'rm') return cleanedBy(command).length > 0;
  const [flags, words] = [command.args.filter(({ text }) => text.startsWith('-')), command.args.filter(({ text }) => !text.startsWith('-'))];
  return words.length > 0 && words.every((word) => cleanedBy({ ...command, args: [...flags, word] }).length > 0);
};
