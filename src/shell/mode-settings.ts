import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { permissionChange } from '../knowledge/permissions.js';
import type { Span } from '../text/span.js';
import type { Command, Shells } from './model.js';
import { flagValue, plainArgs } from './queries.js';
import { runCommands } from './run-commands.js';

/** A mode that the Dockerfile gives to files in so many words. */
export interface ModeSetting {
  readonly mode: string;
  /** Where the mode stands; the whole word where it is part of one (`-m755`). */
  readonly at: Span;
  /** The mode is all that stands there, so that it can be replaced. */
  readonly isAlone: boolean;
  /** What gets it; null for a path that nobody can know. */
  readonly paths: readonly (string | null)[];
  /** It can only be folders. */
  readonly isForFolders: boolean;
  readonly by: 'chmod' | 'install' | 'mkdir' | 'COPY' | 'ADD';
  readonly instruction: Instruction;
  readonly outer: Instruction;
}

/** Those of chmod, install -m, mkdir -m and of COPY and ADD --chmod, in the order of the file. */
export const modeSettings = (dockerfile: Dockerfile, shells: Shells): readonly ModeSetting[] =>
  [...modesOfCommands(dockerfile, shells), ...modesOfCopies(dockerfile)].sort((a, b) => a.at.start - b.at.start);

function* modesOfCommands(dockerfile: Dockerfile, shells: Shells): Iterable<ModeSetting> {
  for (const { command, instruction, outer } of runCommands(dockerfile, shells)) {
    const { name } = command;
    if (name !== 'chmod' && name !== 'install' && name !== 'mkdir') continue;
    const found = name === 'chmod' ? ofChmod(command) : ofFlag(command);
    if (found === null) continue;
    const { start, end } = found.at;
    yield { isAlone: dockerfile.text.slice(start, end) === found.mode, by: name, instruction, outer, ...found };
  }
}

type Found = Pick<ModeSetting, 'mode' | 'at' | 'paths' | 'isForFolders'>;

const ofChmod = (command: Command): Found | null => {
  const change = permissionChange(command);
  const word = command.args.find((arg) => arg === change?.what);
  if (change === null || word?.value == null) return null;
  return { mode: word.value, at: word.span, paths: known(change.paths), isForFolders: false };
};

const ofFlag = (command: Command): Found | null => {
  const word = flagValue(command, 'm', 'mode');
  if (word?.value == null) return null;
  const isForFolders = command.name === 'mkdir' || command.flags.some((flag) => flag === 'd' || flag === 'directory');
  const paths = plainArgs(command, ['m', 'mode', 'o', 'owner', 'g', 'group', 't', 'target-directory', 'S', 'suffix', 'Z', 'context']);
  return { mode: word.value, at: word.span, paths: known(isForFolders ? paths : paths.slice(-1)), isForFolders };
};

const known = (words: readonly Readonly<{ value: string | null }>[]): readonly (string | null)[] => words.map(({ value }) => value);

function* modesOfCopies(dockerfile: Dockerfile): Iterable<ModeSetting> {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const { flags, words } = instruction;
    const by = instruction.keyword === 'COPY' ? 'COPY' : instruction.keyword === 'ADD' ? 'ADD' : null;
    if (by === null || flags.length === 0) continue;
    const value = flags.find(({ name }) => name === 'chmod')?.value ?? null;
    const mode = value === null ? null : dockerfile.valueOf(value, instruction);
    const target = words.at(-1);
    if (value === null || mode === null || target === undefined) continue;
    const paths = [dockerfile.valueOf(target, instruction)];
    yield { mode, at: value.span, isAlone: value.text === mode, paths, isForFolders: false, by, instruction, outer };
  }
}
