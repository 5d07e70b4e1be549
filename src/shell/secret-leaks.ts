import { mountsOf, type Mount } from '../dockerfile/mount.js';
import type { Argument, Command, Script } from './model.js';
import { mountTargets, plainArgs } from './queries.js';
import { filesOf } from './writes.js';

/** A file of the layer that gets what a secret mount holds. */
export interface Leak {
  readonly file: Argument;
  readonly id: string;
  /** All of the secret, and nothing else. */
  readonly isCopy: boolean;
}

/** A secret as a script knows it: the file it is mounted at, and the variables that hold it. */
interface Held {
  readonly id: string;
  readonly target: string | null;
  readonly names: readonly string[];
}

/** Copies of mounted secrets that outlive their RUN, those that the script deletes again left out. */
export function leaksOf(script: Script): readonly Leak[] {
  const { instruction, commands } = script;
  const secrets = mountsOf(instruction).filter(({ type }) => type === 'secret').map((mount) => heldIn(script, mount));
  const passing = ['/run', '/dev', '/proc', ...mountTargets(instruction, 'tmpfs', 'cache', 'bind', 'secret')];
  const leaks: (Leak & Readonly<{ at: number; from: string }>)[] = [];
  const read = new Map<number, Held>();
  for (const [at, command] of commands.entries()) {
    const copied = copyOf(command, secrets);
    if (copied !== null) leaks.push({ ...copied, isCopy: true, at });
    const held = secrets.find((secret) => prints(command, secret)) ?? read.get(command.pipeline);
    if (held !== undefined) read.set(command.pipeline, held);
    for (const file of held === undefined ? [] : filesOf(command)) {
      leaks.push({ file, id: held?.id ?? '', isCopy: command.name === 'cat' && command.args.length === 1, at, from: held?.target ?? '' });
    }
  }
  const isRemoved = removals(commands);
  return leaks.filter(({ file, from, at }) => !passing.some((folder) => isBelow(pathOf(file), folder)) && !isRemoved(at, pathOf(file), from));
}

const heldIn = ({ text }: Script, { id, target, env }: Mount): Held => {
  const name = id ?? target?.split('/').at(-1) ?? '';
  const file = target ?? (env === null ? `/run/secrets/${name}` : null);
  const names = env === null ? [] : [env];
  const assigned = /\b(\w+)=["']?\$\((?:[ \t]*cat[ \t]+|[ \t]*<[ \t]*)["']?([^\s"')]+)["']?[ \t]*\)/g;
  if (file !== null) for (const [, variable = '', path] of text.matchAll(assigned)) if (path === file) names.push(variable);
  return { id: name, target: file, names };
};

const copiers: ReadonlySet<string> = new Set(['cp', 'mv', 'install', 'rsync']);
const printers: ReadonlySet<string> = new Set([
  'cat', 'sed', 'awk', 'grep', 'head', 'tail', 'base64', 'cut', 'tr', 'envsubst', 'xxd', 'sort', 'tee', 'jq',
]);

const copyOf = (command: Command, secrets: readonly Held[]): Readonly<{ file: Argument; id: string; from: string }> | null => {
  const words = copiers.has(command.name) ? plainArgs(command, ['m', 'mode', 'o', 'owner', 'g', 'group']) : [];
  const file = words.at(-1);
  if (file === undefined || words.length < 2) return null;
  for (const { value } of words.slice(0, -1)) {
    const secret = secrets.find(({ target }) => target !== null && value === target);
    if (secret !== undefined) return { file, id: secret.id, from: value ?? '' };
  }
  return null;
};

/** Hands the secret on to wherever its output goes. */
const prints = ({ name, args, redirects }: Command, { target, names }: Held): boolean => {
  if (name === 'echo' || name === 'printf') {
    return args.some(({ text }) => names.some((each) => isNamed(text, each)) || filesReadIn(text).some((file) => file === target));
  }
  if (target === null || !printers.has(name)) return false;
  return args.some(({ value }) => value === target) || redirects.some((each) => each.operator === '<' && each.target?.value === target);
};

/** `$NAME` or `${NAME…`. */
const isNamed = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const behind = text.charAt(at + name.length);
    if ((text[at - 1] === '$' && !/\w/.test(behind)) || (text.endsWith('${', at) && /[}:]/.test(behind))) return true;
  }
  return false;
};

/** `$(cat file)`, `$(<file)`. */
const filesReadIn = (text: string): readonly (string | undefined)[] =>
  [...text.matchAll(/\$\((?:[ \t]{0,9}cat[ \t]{1,9}|[ \t]{0,9}<[ \t]{0,9})["']?([^\s"')]+)/g)].map(([, file]) => file);

const pathOf = ({ value, text }: Argument): string =>
  (value ?? text).replace(/^["']|["']$/g, '').replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root');
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);

/** Whether a file, or the folder it lies in, is deleted by the script itself: behind a command, or when it ends. */
const removals = (commands: readonly Command[]): (at: number, path: string, from: string) => boolean => {
  const last = new Map<string, number>();
  let traps = '';
  for (const [index, { name, args }] of commands.entries()) {
    if (name === 'trap') traps += args.map(({ value, text }) => value ?? text).join(' ');
    else if (removers.has(name)) for (const arg of args) last.set(pathOf(arg).replace(/\/\*?$/, ''), index);
  }
  return (at, path, from) => {
    const copy = `${path.replace(/\/$/, '')}/${from.slice(from.lastIndexOf('/') + 1)}`;
    const above = path.split('/').slice(0, 20).map((_, depth, parts) => parts.slice(0, depth + 1).join('/')).filter((folder) => folder !== '');
    return [copy, ...above].some((each) => (last.get(each) ?? -1) > at) || (traps.includes('rm') && traps.includes(path));
  };
};

const removers: ReadonlySet<string> = new Set(['rm', 'shred', 'unlink']);
