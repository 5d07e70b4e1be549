import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { isBuildPackage } from '../knowledge/build-packages.js';
import { installedPackages, managerOf, virtualName, type Manager } from '../knowledge/package-managers.js';
import { isUndo, removedPackages } from '../knowledge/package-removals.js';
import type { Command, Shells } from '../shell/model.js';
import { hasArg, hasFlag } from '../shell/queries.js';

/** A system package somebody installs. */
export interface Install {
  /** As written, a version included. */
  readonly word: string;
  readonly command: Command;
  readonly instruction: Instruction;
  readonly manager: Manager;
}

const system: ReadonlySet<Manager> = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);

export const installsIn = (dockerfile: Dockerfile, shells: Shells, stage: Stage): readonly Install[] =>
  [...dockerfile.chain(stage)].reverse().flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === 'RUN')
    .flatMap((instruction) => shells.commands(instruction).flatMap((command) => {
      const manager = managerOf(command);
      if (manager === null || !system.has(manager)) return [];
      return installedPackages(command).map(({ word }) => ({ word: word.value ?? word.text, command, instruction, manager }));
    }));

/** The build packages that are still there when their layer is done. */
export const leftBuildPackages = (shells: Shells, installs: readonly Install[]): readonly Install[] =>
  leftIn(shells, installs.filter(({ word }) => isBuildPackage(word)));

/** What is still there when its layer is done; `isSure`: a removal whose words nobody knows has left it. */
export const leftIn = (shells: Shells, installs: readonly Install[], isSure = false): readonly Install[] => {
  const removals = new Map<Instruction, Removal>();
  const removalIn = (instruction: Instruction): Removal => {
    const known = removals.get(instruction) ?? removalOf(shells.commands(instruction), isSure);
    removals.set(instruction, known);
    return known;
  };
  const virtuals = new Map<Command, string | null>();
  const virtualOf = (command: Command): string | null => {
    const known = virtuals.get(command);
    if (known !== undefined) return known;
    const virtual = virtualName(command);
    virtuals.set(command, virtual);
    return virtual;
  };
  return installs.filter(({ word, command, instruction }) => !isTakenAway(word, virtualOf(command), removalIn(instruction)));
};

/** Of the names no more than the question whether one is there. */
type Taken = Omit<Removal, 'names'> & Readonly<{ names: Pick<Removal['names'], 'has'> }>;

/** A package, by itself or with all that were added under one name. */
export const isTakenAway = (word: string, virtual: string | null, { everything, names, patterns }: Taken): boolean => {
  const name = word.split(/[=<>~:]/, 1)[0] ?? word;
  return everything || (virtual !== null && names.has(virtual)) || names.has(name)
    || patterns.some(({ start, end }) => name.startsWith(start) && name.endsWith(end));
};

/** What some commands take away again. Of a pattern (`libx*`, `.*-dev`) the text before its first star and behind its last one. */
export interface Removal {
  readonly everything: boolean;
  readonly names: ReadonlySet<string>;
  readonly patterns: readonly Readonly<{ start: string; end: string }>[];
}

/** A variable in a removal may hold all that was installed, unless one has to be sure. */
export const removalOf = (commands: readonly Command[], isSure = false): Removal => {
  const words = commands.flatMap((command) => removedPackages(command)?.words ?? []);
  const names = words.map(({ value, text }) => value ?? text);
  return {
    everything: (!isSure && words.some(({ value }) => value === null)) || commands.some(isUndo) || sweeps(commands),
    names: new Set(names),
    patterns: names.filter((name) => name.includes('*')).slice(0, mostPatterns).map((name) => name.replaceAll('.*', '*').replace(/\$$/, ''))
      .map((name) => ({ start: name.slice(0, name.indexOf('*')), end: name.slice(name.lastIndexOf('*') + 1) })),
  };
};

/** Each is compared with every package, and nobody writes more. */
const mostPatterns = 50;

/** Marks all as automatic and takes away what nobody needs: what is left was wanted. */
const sweeps = (commands: readonly Command[]): boolean => commands.some(({ name, args }) => name === 'apt-mark' && args[0]?.value === 'auto')
  && commands.some((command) => hasFlag(command, 'auto-remove') || hasArg(command, 'autoremove') || hasArg(command, 'autopurge'));
