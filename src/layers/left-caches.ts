import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { mountsOf } from '../dockerfile/mount.js';
import { usedAfter } from '../dockerfile/used-after.js';
import { hasFlag, spelled, verbOf } from '../knowledge/command.js';
import { isCleanOf, managerOf, silencedByMount, type Manager } from '../knowledge/package-managers.js';
import { removedPackages } from '../knowledge/package-removals.js';
import { appendCommand } from '../shell/edits.js';
import type { Command, Script, Shells } from '../shell/model.js';
import { mountTargets } from '../shell/mounts.js';
import { withRightsOf } from '../shell/privilege.js';
import { someRun } from '../shell/queries.js';
import type { Span, TextEdit } from '../text/span.js';

/** How a rule reads the commands of a RUN: what fills the cache it is about, and what empties it again. */
export interface CacheReading {
  readonly fills: (command: Command) => boolean;
  /** `by` is what filled it. */
  readonly cleans: (command: Command, by: Command) => boolean;
  /** Mounts keep the cache out of the layer. */
  readonly isMounted: (instruction: Instruction, commands: readonly Command[]) => boolean;
  /** Which of the commands leaves its cache behind: the last that nothing cleans after. */
  readonly left?: (commands: readonly Command[], reading: CacheReading) => Command | null;
  /** Also in stages that reach no image. */
  readonly everyStage?: boolean;
}

/** The message of every rule about a cache that one command empties. */
export const left = '{command} leaves its cache in the layer; end the RUN with {clean}';

export type LeftCacheProblem = Readonly<{ message: 'left'; data: Readonly<Record<'command' | 'clean', string>>; at: Span }>;

type Seen = Readonly<{ dockerfile: Dockerfile; shells: Shells; as: string | null }>;

/** What a rule about one cache says, from how we read a RUN, how hadolint does, and what cleans after a command. */
export function* leftCacheProblems(
  { dockerfile, shells, as }: Seen, ours: CacheReading, asHadolint: CacheReading, cleanFor: (command: Command) => string,
): Iterable<Readonly<{ problem: LeftCacheProblem; edits: readonly TextEdit[] | null }>> {
  const cleanAtEnd = cleaningAtEnd(dockerfile, shells, ours);
  for (const found of leftCaches(dockerfile, shells, as === 'hadolint' ? asHadolint : ours)) {
    const clean = cleanFor(found.command);
    yield {
      problem: { message: 'left', data: { command: shown(found.command), clean }, at: found.command.nameSpan },
      edits: cleanAtEnd(found, clean),
    };
  }
}

/** Name and verb: `dnf install`, `pacman -Syu`. */
export const shown = (command: Command): string =>
  [command.name, (command.name === 'pacman' ? command.args[0] : verbOf(command)?.word)?.value ?? ''].join(' ').trim();

/** A command that leaves its cache in the layer. */
export type LeftCache = Readonly<{ outer: Instruction; script: Script; command: Command }>;

export function* leftCaches(dockerfile: Dockerfile, shells: Shells, reading: CacheReading): Iterable<LeftCache> {
  const { left: leftBy = lastUncleaned } = reading;
  if (!someRun(dockerfile, shells, reading.fills)) return;
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || (reading.everyStage !== true && !dockerfile.ships(outer)) || reading.isMounted(instruction, script.commands)) continue;
    const command = leftBy(script.commands, reading);
    if (command !== null) yield { outer, script, command };
  }
}

/** A package manager's cache as we see it. */
export const cacheOf = (manager: Manager, fills: (command: Command) => boolean): CacheReading => ({
  fills,
  cleans: (command, by) => isCleanOf(manager, command, by.name)
    || (command.name === 'rm' && silencedByMount(manager, command.args.map((word) => spelled(word).replace(/\/\*$/, '')))),
  isMounted: (instruction) => silencedByMount(manager, mountTargets(instruction, 'cache', 'tmpfs')),
});

const lastUncleaned = (commands: readonly Command[], { fills, cleans }: CacheReading): Command | null => {
  for (const name of new Set(commands.filter(fills).map((command) => command.name))) {
    const at = commands.findLastIndex((command) => command.name === name && fills(command));
    const found = commands[at];
    if (found !== undefined && !commands.slice(at + 1).some((command) => cleans(command, found) || mayClean(command))) return found;
  }
  return null;
};

/** `/usr/local/bin/cleanup`, or a script of that name that a shell runs. */
const mayClean = ({ name, args }: Command): boolean => /clean|purge/i.test(name)
  || (/^(?:ba|da|z|a|k)?sh$|^\.$|^source$/.test(name) && args.some(({ text }) => /clean|purge/i.test(text)));

/** hadolint takes any `rm -rf` for cleaning, and any rm of one path. */
export const removesAsHadolint = ({ name, args }: Command, path: string): boolean =>
  name === 'rm' && args.some(({ value }) => value === '-rf' || value === path);

/** What hadolint looks at: the first command of each kind, whatever follows them. Of the tools of `names` each is on its own. */
export const firstUncleaned = (...names: readonly string[]) => (commands: readonly Command[], { fills, cleans }: CacheReading): Command | null => {
  for (const name of names) {
    const filled = commands.findIndex((command) => command.name === name && fills(command));
    const found = commands[filled];
    if (found !== undefined && commands.findIndex((command) => cleans(command, found)) <= filled) return found;
  }
  return null;
};

/** Ends a RUN with a command that cleans; null where that might break something, or would do nothing. */
export type CleaningAtEnd = (found: LeftCache, clean: string) => readonly TextEdit[] | null;

export const cleaningAtEnd = (dockerfile: Dockerfile, shells: Shells, ours: CacheReading): CleaningAtEnd => {
  const laterUses = new Map<string, LaterUse>();
  const laterUse = (command: Command): LaterUse => {
    const known = laterUses.get(command.name) ?? laterUseOf(dockerfile, shells, ours, command);
    laterUses.set(command.name, known);
    return known;
  };
  return (found, clean) => {
    const { outer, script, command } = found;
    // Others find fault with what is clean.
    if (lastUncleaned(script.commands, ours) === null || !isSafe(found, clean)) return null;
    const { isLivedOn, isCleanedAfter } = laterUse(command);
    return isLivedOn || isCleanedAfter(outer) ? null : appendCommand(dockerfile, script, withRightsOf(command, asWritten(dockerfile, command, clean)));
  };
};

interface LaterUse {
  /** A command wants what is in the cache. */
  readonly isLivedOn: boolean;
  /** A RUN that does nothing but clean is to be moved here, not repeated. */
  readonly isCleanedAfter: (outer: Instruction) => boolean;
}

const laterUseOf = (dockerfile: Dockerfile, shells: Shells, { cleans }: CacheReading, command: Command): LaterUse => {
  const isUsedAfter = usedAfter(dockerfile, (instruction) => {
    const commands = instruction.keyword === 'RUN' ? shells.commands(instruction) : [];
    return commands.length > 0 && commands.every((other) => cleans(other, command)) ? ['cleaning'] : [];
  });
  return {
    isLivedOn: someRun(dockerfile, shells, (other) => other.name === command.name && hasFlag(other, 'cacheonly', 'C', 'offline', 'prefer-offline')),
    isCleanedAfter: (outer) => isUsedAfter(outer, 'cleaning'),
  };
};

const isSafe = ({ script, command }: LeftCache, clean: string): boolean =>
  // What a mount caches is to be kept; and what another user's cache holds is not ours to empty.
  !mountsOf(script.instruction).some(({ type }) => type === 'cache') && !command.wrappers.some((name) => users.has(name))
  && isSureToRun(script, command) && (clean.startsWith('rm ') || !mayBeGone(script, command));

/** A program called by its path may be found nowhere else. */
const asWritten = ({ text }: Dockerfile, { name, nameSpan }: Command, clean: string): string => {
  const written = text.slice(nameSpan.start, nameSpan.end);
  return clean.startsWith(`${name} `) && /^[\w./-]+$/.test(written) ? `${written}${clean.slice(name.length)}` : clean;
};

const users: ReadonlySet<string> = new Set(['su', 'su-exec', 'gosu', 'setpriv', 'runuser']);

/** In a branch, or beside an `||`, it may be one of several tools of which only some are there. */
const isSureToRun = ({ statements }: Script, { statement, depth }: Command): boolean =>
  depth === 0 && statements[statement]?.link !== '||' && statements[statement + 1]?.link !== '||';

/** What brought the tool may have been taken away by the end of the script. */
const mayBeGone = ({ commands }: Script, command: Command): boolean => !systemManagers.has(managerOf(command))
  && commands.slice(commands.indexOf(command) + 1).some((later) => removedPackages(later) !== null
    || ((later.name === 'rm' || later.name === 'mv') && later.args.some(({ text }) => /node|\/bin|\/opt|\/usr/.test(text) || text.includes(command.name))));

const systemManagers: ReadonlySet<Manager | null> = new Set<Manager>(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);
