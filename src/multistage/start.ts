import { posix } from 'node:path';
import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import type { Shells } from '../shell/model.js';
import type { Span } from '../text/span.js';

/** A word of a command the container starts. */
export interface StartWord {
  /** Null where it holds a variable. */
  readonly text: string | null;
  readonly span: Span;
  /** A string of exec form, its quotes in the span. */
  readonly json: boolean;
  readonly instruction: Instruction;
}

/** How the image starts, as far as the file says it. */
export interface Start {
  readonly entrypoint: Instruction | null;
  readonly cmd: Instruction | null;
  readonly healthcheck: Instruction | null;
  /** The programs that are started, each with its arguments. */
  readonly programs: readonly (readonly StartWord[])[];
  readonly healthPrograms: readonly (readonly StartWord[])[];
  /** Something goes through a shell. */
  readonly needsShell: boolean;
}

export const startOf = (dockerfile: Dockerfile, shells: Shells, stage: Stage): Start => {
  const starts = known.get(shells) ?? new WeakMap<Stage, Start>();
  known.set(shells, starts);
  let start = starts.get(stage);
  if (start === undefined) starts.set(stage, start = readStart(dockerfile, shells, stage));
  return start;
};

const known = new WeakMap<Shells, WeakMap<Stage, Start>>();

const readStart = (dockerfile: Dockerfile, shells: Shells, stage: Stage): Start => {
  const said = (keyword: string): Instruction | null => {
    for (const { instructions } of dockerfile.chain(stage)) {
      const found = instructions.findLast((instruction) => instruction.keyword === keyword);
      if (found !== undefined) return found;
    }
    return null;
  };
  const [entrypoint, cmd, check] = [said('ENTRYPOINT'), said('CMD'), said('HEALTHCHECK')];
  const healthcheck = check?.words[0]?.text.toUpperCase() === 'NONE' ? null : check;
  const read = (instruction: Instruction | null): readonly (readonly StartWord[])[] =>
    (instruction === null ? [] : programsIn(dockerfile, shells, instruction));

  const main = argv(entrypoint);
  const joined = entrypoint !== null && main !== null && !isShell(main) ? [[...main, ...argv(cmd) ?? []]] : null;
  return {
    entrypoint, cmd, healthcheck,
    programs: (joined ?? read(entrypoint ?? cmd)).flatMap(unwrapped),
    healthPrograms: read(healthcheck),
    needsShell: [entrypoint, cmd, healthcheck].some((instruction) => instruction !== null && usesShell(instruction)),
  };
};

/** A small program that starts another and takes care of signals and of what that leaves behind. */
export const isInit = (program: readonly StartWord[]): boolean => /^(?:tini(?:-static)?|dumb-init|catatonit)$/.test(posix.basename(program[0]?.text ?? ''));

/** What is started by a small init counts as started by itself as well: `tini -- app`. */
const unwrapped = (program: readonly StartWord[]): readonly (readonly StartWord[])[] => {
  if (!isInit(program)) return [program];
  const dashes = program.findIndex(({ text }) => text === '--');
  const first = dashes === -1 ? program.findIndex(({ text }, at) => at > 0 && text?.startsWith('-') !== true && !/^-[per]$|^--rewrite$/.test(program[at - 1]?.text ?? '')) : dashes + 1;
  return first <= 0 || first >= program.length ? [program] : [program.slice(0, first), program.slice(first)];
};

/** The words of exec form. */
const argv = (instruction: Instruction | null): readonly StartWord[] | null => {
  if (instruction === null || (instruction.json === null && instruction.keyword !== 'HEALTHCHECK')) return null;
  const words = instruction.keyword === 'HEALTHCHECK' ? instruction.words.slice(1) : instruction.json ?? [];
  if (words.length === 0 || (instruction.keyword === 'HEALTHCHECK' && !isQuoted(instruction))) return null;
  return words.map(({ text, span }) => ({ text, span, json: true, instruction }));
};

const isQuoted = ({ words }: Instruction): boolean => {
  const [, word] = words;
  return word !== undefined && word.span.end - word.span.start >= word.text.length + 2;
};

const isShell = (words: readonly StartWord[]): boolean =>
  /^(?:sh|bash|ash|dash|zsh)$/.test(posix.basename(words[0]?.text ?? '')) && words.some(({ text }) => /^-[a-z]*c$/.test(text ?? ''));

const programsIn = (dockerfile: Dockerfile, shells: Shells, instruction: Instruction): readonly (readonly StartWord[])[] => {
  const words = argv(instruction);
  if (words !== null && !isShell(words)) return [words];
  return shells.commands(instruction).map(({ nameSpan, args }) => [
    { text: plain(dockerfile.text.slice(nameSpan.start, nameSpan.end)), span: nameSpan, json: false, instruction },
    ...args.map(({ value, span }) => ({ text: value, span, json: false, instruction })),
  ]);
};

const plain = (name: string): string | null => (/[$`\\]/.test(name) ? null : name.replace(/["']/g, ''));

const usesShell = (instruction: Instruction): boolean => {
  const words = argv(instruction);
  if (words === null || isShell(words)) return true;
  const [program] = words;
  return /^(?:sh|bash|ash|dash|zsh|curl|wget)$/.test(posix.basename(program?.text ?? ''));
};
