import { runsUnseen } from './unseen.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { hasArg, hasFlag } from '../knowledge/command.js';
import { indexUnderMount, installedPackages, isIndexUpdate, isInstall, managerOf, usesIndex, type Manager } from '../knowledge/package-managers.js';
import type { Command, Script, Shells } from '../shell/model.js';
import { mountTargets } from '../shell/mounts.js';

/** What a RUN does with the index of one manager. */
export interface Visit {
  readonly outer: Instruction;
  readonly script: Script;
  readonly manager: Manager;
  readonly update: Command | null;
  /** The last update is followed by what may use it. */
  readonly isUsedLater: boolean;
  /** The first command that lives on an earlier RUN's index. */
  readonly use: Command | null;
  /** The same, if it installs. */
  readonly install: Command | null;
  /** The last RUN before this one that refreshed the index, in this stage or its parents. */
  readonly updatedBy: Visit | null;
  /** How many RUNs before it nobody can look into, and how often the user changed. */
  readonly unseen: number;
  readonly users: number;
}

/** The visits of one stage, and what it hands on to those built on it. */
export interface Book {
  readonly visits: readonly Visit[];
  /** Those that live on the index of a visit. */
  readonly users: ReadonlyMap<Visit, readonly Visit[]>;
  readonly last: ReadonlyMap<Manager, Visit>;
}

export function bookOf(stage: Stage, parent: Book | null, dockerfile: Dockerfile, shells: Shells): Book {
  const last = new Map<Manager, Visit>(parent?.last);
  const triggered = new Map<Manager, Visit>();
  const visits: Visit[] = [];
  const usersOf = new Map<Visit, Visit[]>();
  let [unseen, users] = [0, 0];
  for (const outer of stage.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword === 'USER') users++;
    if (instruction.keyword !== 'RUN') continue;
    const script = shells.script(instruction);
    if (script !== null && script.errors.length === 0) {
      for (const manager of new Set(script.commands.flatMap((command) => managerOf(command) ?? []))) {
        const updatedBy = (outer.trigger === null ? null : triggered.get(manager)) ?? last.get(manager) ?? null;
        const visit = { outer, updatedBy, unseen, users, ...visitOf(dockerfile, script, manager) };
        visits.push(visit);
        if (updatedBy !== null && visit.use !== null) {
          const known = usersOf.get(updatedBy);
          if (known === undefined) usersOf.set(updatedBy, [visit]);
          else known.push(visit);
        }
        if (visit.update !== null) (outer.trigger === null ? last : triggered).set(manager, visit);
      }
    }
    const hides = (command: Command): boolean => runsUnseen(dockerfile.text, command) || asksIndex(command);
    if (script === null || script.errors.length > 0 || script.commands.some(hides)) unseen++;
  }
  return { visits, users: usersOf, last };
}

function visitOf({ text }: Dockerfile, script: Script, manager: Manager): Pick<Visit, 'script' | 'manager' | 'update' | 'isUsedLater' | 'use' | 'install'> {
  const nothing = { script, manager, update: null, isUsedLater: false, use: null, install: null };
  if (indexUnderMount(manager, mountTargets(script.instruction, 'cache', 'tmpfs'))) return nothing;
  const mine = script.commands.filter((command) => managerOf(command) === manager);
  const first = mine.findIndex(isIndexUpdate);
  const update = mine.findLast(isIndexUpdate) ?? null;
  const later = update === null ? [] : script.commands.slice(script.commands.indexOf(update) + 1);
  const before = first === -1 ? mine : mine.slice(0, first);
  const use = before.find((command) => usesIndex(command) && !fetchesItself(command) && !installsFilesOnly(command)) ?? null;
  return {
    script, manager, update, use,
    isUsedLater: later.some((command) => runsUnseen(text, command)
      || (managerOf(command) === manager && (usesIndex(command) || asksIndex(command)))),
    install: manager === 'apt' && use !== null && isInstall(use) ? use : null,
  };
}

/** Reads the index without installing. */
const asksIndex = (command: Command): boolean => ['apt-cache', 'apt-file', 'apt-mark', 'rpm', 'repoquery'].includes(command.name)
  || (managerOf(command) !== null && hasArg(command, 'download', 'satisfy', 'safe-upgrade', 'search', 'show', 'policy', 'list', 'info', 'repoquery', 'fetch'));

const fetchesItself = (command: Command): boolean => managerOf(command) === 'apk' && hasFlag(command, 'no-cache', 'U', 'update-cache');

const installsFilesOnly = (command: Command): boolean => {
  const words = installedPackages(command);
  return words.length > 0 && words.every(({ word }) => word.value?.endsWith('.deb') === true);
};
