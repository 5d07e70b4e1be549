import { placeAt, unknownFolder, type Place } from './places.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { Command, Script, Statement } from '../shell/model.js';
import { isShell } from '../shell/wrappers.js';

/** The working directory before every instruction, by the instruction's index. */
export function workdirsOf(dockerfile: Dockerfile): readonly Place[] {
  const folders: Place[] = dockerfile.instructions.map(({ index }) => unknownFolder(index));
  const ends = new Map<Stage, Place>();
  for (const stage of dockerfile.stages) {
    let folder = (stage.parent && ends.get(stage.parent)) ?? (stage.image.value === 'scratch' ? '/' : unknownFolder(`base${String(stage.index)}`));
    for (const instruction of stage.instructions) {
      folders[instruction.index] = folder;
      folder = workdirAfter(dockerfile, instruction, folder);
    }
    ends.set(stage, folder);
  }
  return folders;
}

/** The working directory behind an instruction. */
export function workdirAfter(dockerfile: Dockerfile, instruction: Instruction, folder: Place): Place {
  const [word] = instruction.words;
  if (instruction.keyword !== 'WORKDIR' || word === undefined) return folder;
  const path = dockerfile.valueOf(word, instruction);
  return (path === null ? null : placeAt(folder, path)) ?? unknownFolder(instruction.index);
}

/** Where each command of a script runs, given where the script starts; null where nobody can tell. */
export function commandFolders(file: string, script: Script, start: Place): ReadonlyMap<Command, Place | null> {
  const folders = new Map<Command, Place | null>();
  let folder: Place | null = start;
  for (const statement of script.statements) {
    const before: Place | null = folder;
    for (const command of statement.commands) {
      folders.set(command, folder);
      if (movers.has(command.name)) folder = command.depth === 0 ? movedTo(folder, command) : null;
    }
    if (staysInside(file, statement)) folder = before;
  }
  return folders;
}

const movers: ReadonlySet<string> = new Set(['cd', 'pushd', 'popd']);

const movedTo = (folder: Place | null, { name, args }: Command): Place | null => {
  const [path] = args;
  if (name !== 'cd' || args.length !== 1 || path === undefined || path.value === null || /^[-~]|[*?[]/.test(path.value)) return null;
  return folder === null ? (path.value.startsWith('/') ? placeAt('/', path.value) : null) : placeAt(folder, path.value);
};

/** A subshell, each member of a pipeline, and another shell leave the script where it was. */
const staysInside = (file: string, { kind, span, commands }: Statement): boolean => kind === 'pipeline' || file[span.start] === '('
  || (kind === 'simple' && commands.some(({ wrappers }) => wrappers.some(isShell)));
