import { posix } from 'node:path';
import { mountsOf } from '../dockerfile/mount.js';
import { references } from '../dockerfile/lex.js';
import type { Argument, Command } from '../shell/model.js';
import { plainArgs } from '../shell/queries.js';
import type { Build, Step } from './model.js';
import { refuse } from './refusal.js';
import { folderOf, isWithin, within } from './workdir.js';

/** The folder a build command runs in. */
export const folderOfStep = ({ shells, workdirs }: Build, { command, instruction }: Step): string =>
  folderOf(shells, instruction, command, workdirs(instruction)) ?? refuse(`the folder \`${spoken(command)}\` runs in is not known`);

/** A command as people name it: the program and what it is told to do. */
export const spoken = ({ name: program, args, flags }: Command): string => {
  const name = program === 'php' && args[0]?.value?.endsWith('composer.phar') === true ? 'composer' : program;
  if (name === 'cmake') return `cmake --${flags.includes('install') ? 'install' : 'build'}`;
  const words = args.flatMap(({ value }) => (value !== null && /^:?[a-z][\w:-]*$/i.test(value) ? value : []));
  const verb = words.find((word) => verbs.test(word));
  if (words[0] === 'run' || words[0] === 'exec') return [name, ...words.slice(0, 2), ...verb === undefined || words.indexOf(verb) < 2 ? [] : [verb]].join(' ');
  return [name, ...verb !== undefined ? [verb] : silent.test(name) ? [] : words.slice(0, 1)].join(' ');
};
const verbs = /^(?:build|install|package|verify|publish|update|require|assets:precompile|(?:.*:)?(?:build|assemble|bootJar|shadowJar|installDist))$/;
/** Programs whose other words say what they work on. */
const silent = /^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|make|gmake|ninja|meson)(?:-\d+)?$/;

/** What an argument says, also through an ENV that nobody can override. */
export const known = ({ dockerfile }: Build, { instruction, command }: Step, argument: Argument): string => {
  if (argument.value !== null) return argument.value;
  let text = argument.text.replace(/["']/g, '');
  const plain = !text.includes('`') && !text.includes('$(');
  for (const { name, start, end, modifier } of plain ? [...references(text, dockerfile.escape)].reverse() : []) {
    const binding = dockerfile.lookup(name, instruction);
    const isSet = command.assigns.some((assign) => assign.name === name);
    if (modifier !== null || isSet || binding?.kind !== 'env' || binding.value === null) break;
    text = text.slice(0, start) + binding.value + text.slice(end);
  }
  return plain && !text.includes('$') ? text : refuse(`${argument.text} hangs on a variable`);
};

/** The value of a variable for a command: assigned, exported before it, or from ENV and ARG; null where it is set to nobody knows what. */
export const variable = ({ dockerfile, shells }: Build, { command, instruction }: Step, name: string): string | null | undefined => {
  const assigned = command.assigns.findLast((assign) => assign.name === name);
  if (assigned !== undefined) return assigned.value;
  for (const before of shells.commands(instruction)) {
    if (before === command) break;
    const word = before.name === 'export' ? before.args.find(({ prefix }) => prefix.startsWith(`${name}=`) || prefix === name) : undefined;
    if (word !== undefined) return word.value === null ? null : word.value.slice(name.length + 1);
  }
  const binding = dockerfile.lookup(name, instruction);
  return binding === undefined ? undefined : binding.value;
};

/** Where a file ends up that a step made: a later `cp` or `mv` of the same script may put it elsewhere. Refuses what only a mount holds. */
export const settled = (build: Build, { instruction, command }: Step, path: string): string => {
  const { shells, workdirs } = build;
  const commands = shells.commands(instruction);
  let at = path;
  for (const later of commands.slice(commands.indexOf(command) + 1)) {
    if (!['cp', 'mv', 'install'].includes(later.name)) continue;
    const words = plainArgs(later, ['m', 'mode', 'o', 'owner', 'g', 'group', 't', 'target-directory']).map(({ value }) => value);
    const folder = folderOf(shells, instruction, later, workdirs(instruction));
    const [source, target] = [words[0], words[1]];
    if (words.length !== 2 || source == null || target == null) continue;
    const from = within(folder, source);
    const to = within(folder, target);
    if (from === null || to === null || !sameFile(from, at)) continue;
    at = /\/\.?$/.test(target) || knownFolders.has(to) || to === folder ? posix.join(to, posix.basename(from)) : to;
  }
  const mounted = mountsOf(instruction).some(({ target }) => target !== null && isWithin(within(workdirs(instruction), target) ?? '', at));
  return mounted ? refuse(`${at} lies in a mount that is gone when the RUN ends`) : at;
};

/** A pattern stands for the one file that is there. */
const sameFile = (written: string, path: string): boolean => {
  if (written === path) return true;
  const [before = '', after] = written.split('*', 2);
  return after !== undefined && path.startsWith(before) && path.endsWith(after);
};

const knownFolders: ReadonlySet<string> = new Set(['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin', '/opt', '/srv', '/']);

/** The system's own search path. */
export const isOnPath = (path: string): boolean => ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].includes(posix.dirname(path));

/** The file a start word names, seen from where the container starts. */
export const startPath = (build: Build, text: string | null | undefined): string | null =>
  (text?.includes('/') === true ? within(build.workdirs(null), text) : null);

/** Program names of everything the container starts. */
export const startedNames = ({ start }: Build): readonly (string | null)[] => start.programs.map(([program]) => program?.text ?? null);
