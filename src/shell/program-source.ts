import { isInterpreter } from '../knowledge/downloads.js';
import { isShell } from './wrappers.js';
import type { Argument, Command } from './model.js';

/** Where a shell or a language gets the program it runs. */
export type ProgramSource =
  | Readonly<{ kind: 'stdin' }>
  | Readonly<{ kind: 'file'; file: Argument }>
  /** The text itself is an argument: `sh -c text`, `eval text`. */
  | Readonly<{ kind: 'text'; texts: readonly Argument[] }>;

/** Null for a command that is no interpreter, and for one that runs a module or nothing. */
export const programSource = (command: Command): ProgramSource | null => {
  const { name, args } = command;
  if (name === 'eval') return { kind: 'text', texts: args };
  if (!isInterpreter(name)) return null;
  const inline = args.findIndex((arg) => givesText(name, arg));
  if (inline !== -1) return { kind: 'text', texts: args.slice(inline + 1, inline + 2) };
  if (name.startsWith('python') && args.some(({ prefix }) => prefix === '-m')) return null;
  const file = operand(command);
  if (file !== null && !stdin.has(file.prefix)) return { kind: 'file', file };
  return file === null && args.some(({ prefix }) => prefix === '--version' || prefix === '--help') ? null : readsInput(command);
};

const stdin: ReadonlySet<string> = new Set(['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** What is piped to it, unless it is given another input; a heredoc is the Dockerfile's own. */
const readsInput = ({ redirects }: Command): ProgramSource | null => {
  const input = redirects.find(({ operator, descriptor }) => operator.startsWith('<') && (descriptor ?? 0) === 0);
  if (input === undefined) return { kind: 'stdin' };
  return input.target === null ? null : input.operator === '<<<' ? { kind: 'text', texts: [input.target] } : { kind: 'file', file: input.target };
};

/** Letters behind which the program itself stands. */
const textFlags: Readonly<Record<string, RegExp>> = {
  perl: /^-[a-zA-Z]*[eE]/, ruby: /^-[a-zA-Z]*e/, node: /^(?:-[a-z]*[ep]|--eval|--print)\b/, php: /^-[a-zA-Z]*r/,
};
const givesText = (name: string, { prefix }: Argument): boolean => {
  const flag = Object.hasOwn(textFlags, name) ? textFlags[name] : isShell(name) || name.startsWith('python') ? /^-[a-zA-Z]*c/ : null;
  return flag?.test(prefix) === true;
};

/** The first word that is no flag. `-s` and php's `--` leave the program to standard input. */
function operand({ name, args }: Command): Argument | null {
  const shell = isShell(name);
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === undefined) break;
    const { prefix } = arg;
    if (prefix === '--') return name === 'php' ? null : args[at + 1] ?? null;
    if (prefix === '-' || !/^[-+]/.test(prefix)) return arg;
    if (shell && /^-[a-zA-Z]*s/.test(prefix)) return null;
    if (shell && /^[-+][a-zA-Z]*[oO]$/.test(prefix)) at++;
  }
  return null;
}
