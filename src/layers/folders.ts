import { placeAt, unknownFolder, type Place } from './places.js';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { Command, Script, Statement } from '../shell/model.js';
import { isShell } from '../shell/wrappers.js';

/** The working directory before every instruction, by the instruction's index. */
export function workdirsOf(dockerfile: Dockerfile): readonly Place[] {
  let folders = known.get(dockerfile);
  if (folders === undefined) known.set(dockerfile, folders = followWorkdirs(dockerfile));
  return folders;
}

const known = new WeakMap<Dockerfile, readonly Place[]>();

function followWorkdirs(dockerfile: Dockerfile): readonly Place[] {
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
  const place = path === null ? null : placeAt(folder, path);
  return place === null || place.length > longest ? unknownFolder(instruction.index) : place;
}

/** Linux knows no longer path. */
const longest = 4096;

/** Where each command of a script runs, given where the script starts; null where nobody can tell. */
export const commandFolders = (file: string, script: Script, start: Place): ReadonlyMap<Command, Place | null> =>
  foldersIn(file, script, start).of;

/** The same, and where the script ends. */
export function foldersIn(file: string, script: Script, start: Place): Readonly<{ of: ReadonlyMap<Command, Place | null>; end: Place | null }> {
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
  return { of: folders, end: folder };
}

/** A path of a command as a place, given where the command runs; null where nobody can tell. */
export const placeIn = (folder: Place | null, path: string | null): Place | null => {
  if (path === null || path === '' || path.startsWith('~')) return null;
  if (folder !== null) return placeAt(folder, path);
  return path.startsWith('/') ? placeAt('/', path) : null;
};

const movers: ReadonlySet<string> = new Set(['cd', 'pushd', 'popd']);

const movedTo = (folder: Place | null, { name, args }: Command): Place | null => {
  const [path] = args;
  if (name !== 'cd' || args.length !== 1 || path === undefined || path.value === null || /^[-~]|[*?[]/.test(path.value)) return null;
  return folder === null ? (path.value.startsWith('/') ? placeAt('/', path.value) : null) : placeAt(folder, path.value);
};

/** A subshell, each member of a pipeline, and another shell leave the script where it was. */
const staysInside = (file: string, { kind, span, commands }: Statement): boolean => kind === 'pipeline' || file[span.start] === '('
  || (kind === 'simple' && commands.some(({ wrappers }) => wrappers.some(isShell)));
