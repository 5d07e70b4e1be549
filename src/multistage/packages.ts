import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { isBuildPackage } from '../knowledge/build-packages.js';
import { installedPackages, managerOf, virtualName, type Manager } from '../knowledge/package-managers.js';
import { isUndo, removedPackages } from '../knowledge/package-removals.js';
import type { Command, Shells } from '../shell/model.js';

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

/** What is still there when its layer is done. */
export const leftIn = (shells: Shells, installs: readonly Install[]): readonly Install[] => {
  const removals = new Map<Instruction, Removal>();
  const removalIn = (instruction: Instruction): Removal => {
    const known = removals.get(instruction) ?? removalOf(shells.commands(instruction));
    removals.set(instruction, known);
    return known;
  };
  return installs.filter(({ word, command, instruction }) => {
    const { everything, names, patterns } = removalIn(instruction);
    const virtual = virtualName(command);
    const name = word.split(/[=<>~:]/, 1)[0] ?? word;
    return !everything && !(virtual !== null && names.has(virtual)) && !names.has(name) && !patterns.some((prefix) => name.startsWith(prefix));
  });
};

interface Removal { readonly everything: boolean; readonly names: ReadonlySet<string>; readonly patterns: readonly string[] }

/** A variable in a removal may hold all that was installed. */
const removalOf = (commands: readonly Command[]): Removal => {
  const words = commands.flatMap((command) => removedPackages(command)?.words ?? []);
  const names = words.flatMap(({ value }) => value ?? []);
  return {
    everything: words.some(({ value }) => value === null) || commands.some(isUndo),
    names: new Set(names),
    patterns: names.flatMap((name) => (name.endsWith('*') ? name.slice(0, -1) : [])),
  };
};
