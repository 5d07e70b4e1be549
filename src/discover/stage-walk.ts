import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { makerOf, type Maker } from '../knowledge/heavy-paths.js';
import type { Shells } from '../shell/model.js';

/** A command that writes parts of a project anew, and where it runs. */
export interface Make { readonly maker: Maker; readonly folder: string }

export interface StageWork {
  readonly makes: readonly Make[];
  /** Where COPY --from puts things. */
  readonly brought: ReadonlySet<string>;
}

export interface StageWalk {
  readonly work: ReadonlyMap<Stage, StageWork>;
  /** The folder in the image that a COPY or ADD fills; null where nobody knows. */
  readonly destinations: ReadonlyMap<Instruction, string | null>;
}

/** Follows WORKDIR through every stage, and what is made and brought where. */
export function walkStages(dockerfile: Dockerfile, shells: Shells): StageWalk {
  const work = new Map<Stage, StageWork>();
  const ends = new Map<Stage, string | null>();
  const destinations = new Map<Instruction, string | null>();
  for (const stage of dockerfile.stages) {
    // What the base image sets is one unknown folder like any other, until a WORKDIR says otherwise.
    let cwd: string | null = stage.parent === null ? '/?' : ends.get(stage.parent) ?? null;
    const makes: Make[] = [];
    const brought = new Set<string>();
    for (const instruction of stage.instructions) {
      const { keyword, words, flags } = instruction;
      const last = words.at(-1);
      const target = last === undefined ? null : dockerfile.valueOf(last, instruction);
      if (keyword === 'WORKDIR') cwd = resolved(cwd, target);
      if (keyword === 'COPY' || keyword === 'ADD') {
        const destination = resolved(cwd, target);
        destinations.set(instruction, flags.some(({ name }) => name === 'parents') ? null : destination);
        if (destination !== null && flags.some(({ name }) => name === 'from')) brought.add(destination);
      }
      if (keyword === 'RUN') makes.push(...makesOf(instruction, shells, cwd));
    }
    work.set(stage, { makes, brought });
    ends.set(stage, cwd);
  }
  return { work, destinations };
}

const resolved = (cwd: string | null, path: string | null): string | null => {
  if (path === null || path === '' || (cwd === null && !path.startsWith('/'))) return null;
  const folder = posix.resolve('/', cwd ?? '/', path);
  return folder.length > longest ? null : folder;
};

/** Linux knows no longer path; and folders in folders without end would take a square of time. */
const longest = 4096;

/** What a RUN makes, each where its command runs; what cannot be placed is left out. */
function makesOf(instruction: Instruction, shells: Shells, start: string | null): readonly Make[] {
  const makes: Make[] = [];
  let folder = start;
  for (const command of shells.commands(instruction)) {
    const { name, args, depth } = command;
    if (name === 'cd' || name === 'pushd' || name === 'popd') {
      folder = name !== 'popd' && depth === 0 && args.length === 1 ? resolved(folder, args[0]?.value ?? null) : null;
      continue;
    }
    const maker = makerOf(command);
    if (maker !== null && folder !== null && !args.some(({ text }) => pointsElsewhere.test(text))) makes.push({ maker, folder });
  }
  return makes;
}

/** Flags that name another folder, or one part of a project. */
const pointsElsewhere = new RegExp(`^(?:-[CdfpF]|-pl.*|--(?:${[
  'prefix', 'dir', 'cwd', 'directory', 'working-dir', 'project-dir', 'projects', 'filter', 'manifest-path', 'file', 'package', 'workspace',
].join('|')})(?:=.*)?)$`);
