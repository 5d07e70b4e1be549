import type { Dockerfile } from '../dockerfile/model.js';
import { flagsOf } from './flags.js';
import type { Argument, Command, Shells } from './model.js';
import { runCommands } from './run-commands.js';

export { hasArg, hasFlag } from '../knowledge/command.js';
export { cacheMount, mountTargets, runFlagsKey } from './mounts.js';

/**
 * The arguments that give no flag, `--` left out; those with variables among them. The word after a flag of `dropValuesOf` is
 * its value and left out too, unless the flag's own word has a `=`.
 */
export function plainArgs({ args, literalDashes }: Command, dropValuesOf: readonly string[] = []): readonly Argument[] {
  const plain: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === undefined) break;
    const flags = flagsOf(arg);
    if (flags.length === 0 && (arg.value !== '--' || literalDashes === true)) plain.push(arg);
    if (!arg.text.includes('=') && flags.some((flag) => dropValuesOf.includes(flag))) at++;
  }
  return plain;
}

/**
 * What the first of the flags is given: `--name=v`, `--name v`, `-n v`, or `-nv`, where all that follows the letter in its bundle
 * is the value (`-qO-` gives `O` a `-`). So ask only for flags that take one. Of a glued value the span is that of the whole word.
 * Null if the flag is absent, or the last word and so without a value.
 */
export function flagValue({ args }: Command, ...names: readonly string[]): Argument | null {
  for (const [index, arg] of args.entries()) {
    const { prefix } = arg;
    const found = flagsOf(arg).find((flag) => names.includes(flag));
    if (found === undefined) continue;
    const end = prefix.startsWith('--') ? 2 + found.length : prefix.indexOf(found) + 1;
    const isGlued = end < prefix.length || arg.value === null;
    return isGlued ? tailOf(arg, prefix.startsWith('--') ? end + 1 : end) : args[index + 1] ?? null;
  }
  return null;
}

const tailOf = ({ value, prefix, text, span }: Argument, from: number): Argument =>
  ({ value: value === null ? null : value.slice(from), prefix: prefix.slice(from), text, span });

/** Whether any RUN, or RUN of a trigger, holds such a command: most files have nothing that a rule about one tool would look at. */
export const someRun = (dockerfile: Dockerfile, shells: Shells, isSo: (command: Command) => boolean): boolean =>
  runCommands(dockerfile, shells).some(({ command }) => isSo(command));
