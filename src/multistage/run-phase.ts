import type { Instruction } from '../dockerfile/model.js';
import { managerOf } from '../knowledge/package-managers.js';
import { hasFlag } from '../shell/queries.js';
import { foldersMade, pathsChanged, userMakers } from './carry.js';
import type { Build, Copy, Plan } from './model.js';
import { refuse } from './refusal.js';
import { mayBring, type SourceCopy } from './sources.js';
import { isWithin } from './workdir.js';

const system: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);

/** What the run phase does must work without the build; says whether it needs a shell, and whether it installs packages. */
export const checkRunPhase = (build: Build, plan: Plan, copies: readonly Copy[]): Readonly<{ runs: boolean; installs: boolean }> => {
  const kept = build.phases.run.filter((instruction) => plan.leaves?.(instruction) !== true);
  const runs = kept.filter(({ keyword }) => keyword === 'RUN');
  const there = new Set<string>();
  let installs = false;
  for (const instruction of kept) {
    if (instruction.keyword === 'ONBUILD') refuse('ONBUILD runs in somebody else’s build, which may need the kit');
    if (instruction.keyword === 'WORKDIR') there.add(build.workdirs(null) ?? '/');
    if (instruction.keyword === 'RUN' && checkRun(build, instruction, copies, there)) installs = true;
  }
  return { runs: runs.length > 0, installs };
};

/** Whether it installs packages. */
const checkRun = (build: Build, instruction: Instruction, copies: readonly Copy[], there: Set<string>): boolean => {
  const { shells, workdirs } = build;
  const script = shells.script(instruction);
  if (script === null || script.errors.length > 0 || script.commands.length === 0) return refuse('a RUN after the build cannot be read');
  const folder = workdirs(instruction);
  let installs = false;
  for (const command of script.commands) {
    const isSystem = system.has(managerOf(command) ?? '');
    installs ||= isSystem;
    const tidies = installs && (command.name === 'rm' || command.name === 'find');
    const isPlain = isSystem || tidies || allowed.has(command.name) || userMakers.has(command.name) || (command.name === 'install' && hasFlag(command, 'd', 'directory'));
    if (!isPlain) refuse(`\`${command.name}\` runs after the build, and what it works on would stay behind`);
    for (const path of foldersMade(command, folder)) there.add(path);
    if (command.name !== 'chown' && command.name !== 'chmod') continue;
    for (const path of pathsChanged(command, folder)) {
      if (path === null) refuse(`what \`${command.name}\` changes hangs on a variable`);
      else if (!isThere(build, path, copies, there)) refuse(`\`${command.name}\` needs ${path}, which would stay behind`);
    }
  }
  return installs;
};

const allowed: ReadonlySet<string> = new Set(['mkdir', 'chown', 'chmod', 'ln', 'set', 'true', 'touch']);

/** Whether a path is in the new stage: copied from the old one or the context, made there, or the folder it works in. */
const isThere = (build: Build, path: string, copies: readonly Copy[], made: ReadonlySet<string>): boolean =>
  copies.some(({ to }) => isWithin(to, path) || isWithin(path, to)) || [...made].some((folder) => isWithin(path, folder) || isWithin(folder, path))
  || isWithin(path, build.workdirs(build.phases.build.at(-1) ?? null) ?? '/')
  || runCopies(build).some((copy) => mayBring(copy, path) || (copy.destination !== null && isWithin(path, copy.destination)))
  || systemFolders.some((folder) => isWithin(path, folder));

const systemFolders = ['/var/run', '/var/log', '/var/cache', '/var/lib', '/home', '/etc', '/tmp', '/opt', '/srv', '/usr/local/bin'];

export const runCopies = ({ sources, phases }: Build): readonly SourceCopy[] => {
  const run = new Set(phases.run);
  return sources.filter(({ instruction }) => run.has(instruction));
};
