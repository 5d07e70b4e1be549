import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { flagValue } from '../knowledge/command.js';
import { projectOf, sourceCopies, type Files, type Project } from '../multistage/sources.js';
import { folderOf, workdirsOf, type Workdirs } from '../multistage/workdir.js';
import type { Command, Shells } from '../shell/model.js';

/** A file of the context as a command finds it in the folder it runs in; null where there is none to read. */
export type ProjectFiles = (instruction: Instruction, command: Command | null, name: string) => string | null;

export const projectFiles = (dockerfile: Dockerfile, shells: Shells, context: Files | null): ProjectFiles => {
  const views = new Map<Stage, View | null>();
  return (instruction, command, name) => {
    const { stage } = instruction;
    if (context === null || stage === null) return null;
    let view = views.get(stage);
    if (view === undefined) views.set(stage, view = viewOf(dockerfile, stage, context));
    const workdir = view?.workdirs(instruction) ?? null;
    const folder = command === null ? workdir : moved(command, folderOf(shells, instruction, command, workdir));
    return view === null || folder === null ? null : view.project.read(posix.resolve(folder, name));
  };
};

type View = Readonly<{ workdirs: Workdirs; project: Project }>;

/** Each stage of a chain looks at all of it, and nobody stacks this many. */
const longestChain = 50;

/** What is copied later does not count for a command, but a manifest is hardly copied twice. */
const viewOf = (dockerfile: Dockerfile, stage: Stage, context: Files): View | null => {
  const chain = dockerfile.chain(stage);
  const root = chain.at(-1)?.image.reference ?? null;
  if (root === null || chain.length > longestChain) return null;
  const workdirs = workdirsOf(dockerfile, stage, root);
  return { workdirs, project: projectOf(context, sourceCopies(dockerfile, stage, workdirs)) };
};

/** Installers can be sent to another folder. */
const moved = (command: Command, folder: string | null): string | null => {
  const target = ['prefix', 'cwd', 'dir', 'C', 'directory', 'working-dir', 'd'].filter((name) => command.flags.includes(name))
    .map((name) => flagValue(command, name))[0];
  return target === undefined ? folder : target === null || folder === null ? null : posix.resolve(folder, target);
};
