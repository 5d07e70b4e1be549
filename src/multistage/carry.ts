import { references } from '../dockerfile/lex.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';
import { isBuildOnlyVariable } from '../knowledge/build-variables.js';
import type { Command } from '../shell/model.js';
import { hasFlag, plainArgs } from '../shell/queries.js';
import type { Build, Copy, Plan } from './model.js';
import { isWithin, within } from './workdir.js';

/** What says something about the image, not about how it is built. */
const metadata: ReadonlySet<string> = new Set(['LABEL', 'MAINTAINER', 'EXPOSE', 'VOLUME', 'STOPSIGNAL', 'HEALTHCHECK', 'ENTRYPOINT', 'CMD']);
const isMetadata = ({ keyword }: Instruction): boolean => metadata.has(keyword);

/** What of the build phase the new stage says as well or instead, in the order of the file. */
export interface Carried {
  readonly instruction: Instruction;
  /** It stands in the old stage no more. */
  readonly isMoved: boolean;
  /** The part of its script that is said again, if not all of it is. */
  readonly script?: string;
}

export const carriedFrom = (build: Build, plan: Plan, copies: readonly Copy[]): readonly Carried[] => {
  const { inherited, build: building } = build.phases;
  const all = [...inherited, ...building];
  const lastUser = all.findLast(({ keyword }) => keyword === 'USER');
  const repeats = new Set(plan.repeats ?? []);
  const made = new Set<string>();
  return all.flatMap((instruction): readonly Carried[] => {
    if (plan.leaves?.(instruction) === true) return [];
    if (isMetadata(instruction)) return [{ instruction, isMoved: instruction.stage === build.stage }];
    const isKept = instruction === lastUser || repeats.has(instruction) || instruction.keyword === 'SHELL'
      || (instruction.keyword === 'RUN' && preparesSystem(build, instruction, copies, made));
    if (isKept) return [{ instruction, isMoved: false }];
    const script = instruction.keyword === 'RUN' ? usersMade(build, instruction) : null;
    return script === null ? [] : [{ instruction, isMoved: false, script }];
  });
};

export const userMakers: ReadonlySet<string> = new Set(['useradd', 'groupadd', 'adduser', 'addgroup', 'usermod']);

/** A RUN that makes users, or folders outside of the working directory: the running program needs them, whoever built it. */
const preparesSystem = (build: Build, instruction: Instruction, copies: readonly Copy[], made: Set<string>): boolean => {
  const { shells, workdirs } = build;
  const commands = shells.commands(instruction);
  const folder = workdirs(instruction);
  const exists = (path: string): boolean => path === folder || made.has(path) || copies.some(({ to }) => isWithin(to, path));
  const isNeeded = commands.some(({ name }) => userMakers.has(name)) || commands.some((command) => foldersMade(command, folder).some((path) => !belongsTo(build, path)));
  if (commands.length === 0 || !isNeeded) return false;
  const here = new Set(commands.flatMap((command) => foldersMade(command, folder)));
  const works = commands.every((command) => {
    if (userMakers.has(command.name) || command.name === 'mkdir') return true;
    return (command.name === 'chown' || command.name === 'chmod') && pathsChanged(command, folder).every((path) => path !== null && (here.has(path) || exists(path)));
  });
  if (works) for (const path of here) made.add(path);
  return works;
};

/** The statements of a longer script that make users; Alpine knows useradd only where somebody installed it. */
const usersMade = ({ dockerfile: { text }, shells, distro, installs }: Build, instruction: Instruction): string | null => {
  const script = shells.script(instruction);
  const made = (script?.statements ?? []).filter(({ kind, background, commands }) =>
    kind === 'simple' && !background && commands.length > 0 && commands.every(({ name, depth }) => userMakers.has(name) && depth === 0));
  const needsShadow = made.some(({ commands }) => commands.some(({ name }) => /^(?:user|group)(?:add|mod)$/.test(name)));
  if (made.length === 0 || script?.form === 'exec' || (needsShadow && distro?.family === 'alpine' && !installs.some(({ word }) => word === 'shadow'))) return null;
  const lines = made.map(({ span: { start, end } }) => text.slice(start, end));
  return lines.some((line) => /[\n\r]/.test(line)) ? null : lines.join(' && ');
};

export const foldersMade = (command: Command, folder: string | null): readonly string[] =>
  (command.name === 'mkdir' ? plainArgs(command, ['m', 'mode']).flatMap(({ value }) => (value === null ? [] : within(folder, value) ?? [])) : []);

/** The working directory makes itself, and what is below it is the build's. */
const belongsTo = ({ workdirs }: Build, path: string): boolean => {
  const workdir = workdirs(null) ?? '/';
  return isWithin(path, workdir) || isWithin(workdir, path) || path.startsWith('/go/') || path.startsWith('/usr/src/');
};

/** All but the mode or owner in front. */
export const pathsChanged = (command: Command, folder: string | null): readonly (string | null)[] =>
  plainArgs(command, ['reference']).slice(hasFlag(command, 'reference') ? 0 : 1).map(({ value }) => (value === null ? null : within(folder, value)));

/** ENV and ARG of the build phase for the new stage: everything that is not for building alone, and what others name. */
export const variablesFor = (build: Build, plan: Plan, texts: readonly string[]): Readonly<{ args: readonly string[]; env: readonly string[] }> => {
  const { dockerfile, phases } = build;
  const before = [...phases.inherited, ...phases.build].filter((instruction) => plan.leaves?.(instruction) !== true);
  const wanted = new Set(texts.flatMap((text) => namesIn(text)));
  const env = before.filter(({ keyword }) => keyword === 'ENV').reverse().flatMap((instruction) => {
    const kept = instruction.pairs.filter(({ key }) => !isBuildOnlyVariable(key.text) || wanted.has(key.text));
    for (const { value } of kept) for (const name of namesIn(value?.text ?? '')) wanted.add(name);
    return kept.length === 0 ? [] : [kept.length === instruction.pairs.length ? textOf(dockerfile, instruction) : partOf(dockerfile, instruction, kept)];
  }).reverse();
  const isWanted = ({ pairs }: Instruction): boolean => pairs.some(({ key }) => wanted.has(key.text));
  const args = before.filter((instruction) => instruction.keyword === 'ARG' && isWanted(instruction)).map((instruction) => textOf(dockerfile, instruction));
  return { args: [...new Set(args)], env };
};

const textOf = ({ text }: Dockerfile, { span }: Instruction): string => text.slice(span.start, span.end);

const partOf = ({ text }: Dockerfile, { keywordSpan }: Instruction, pairs: Instruction['pairs']): string =>
  `${text.slice(keywordSpan.start, keywordSpan.end)} ${pairs.map(({ span }) => text.slice(span.start, span.end)).join(' ')}`;

const namesIn = (text: string): readonly string[] => references(text, '\\').map(({ name }) => name);
