import type { Argument } from './model.js';

/** How to find the command behind a wrapper's own words. */
interface Wrapper {
  /** Short flags whose value may be the next word. */
  readonly letters?: string;
  /** Long flags whose value is the next word when no `=` follows them. */
  readonly names?: readonly string[];
  /** Flags with which it runs nothing, or not what its words say. */
  readonly stops?: readonly string[];
  /** Any flag of its own means that it runs nothing. */
  readonly flagless?: boolean;
  /** Words of its own before the command. */
  readonly operands?: number;
  /** Takes `NAME=value` before the command. */
  readonly assigns?: boolean;
}

const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>(Object.entries({
  builtin: { flagless: true },
  busybox: { flagless: true },
  command: { stops: ['v', 'V'] },
  doas: { letters: 'uCa', stops: ['L', 's'] },
  eatmydata: {},
  env: { letters: 'uC', names: ['unset', 'chdir'], stops: ['S', 'split-string', 'help', 'version'], assigns: true },
  exec: { letters: 'a' },
  gosu: { flagless: true, operands: 1 },
  ionice: { letters: 'cnpPu', names: ['class', 'classdata', 'pid', 'pgid', 'uid'], stops: ['p', 'pid', 'P', 'pgid', 'u', 'uid'] },
  nice: { letters: 'n', names: ['adjustment'] },
  nohup: { flagless: true },
  setpriv: {
    names: ['ambient-caps', 'inh-caps', 'bounding-set', 'ruid', 'euid', 'reuid', 'rgid', 'egid', 'regid', 'groups', 'securebits', 'pdeathsig',
      'ptracer', 'selinux-label', 'apparmor-profile', 'landlock-access', 'landlock-rule', 'seccomp-filter'],
    stops: ['d', 'dump'],
  },
  'su-exec': { flagless: true, operands: 1 },
  sudo: {
    letters: 'ughpCTUDRrta',
    names: ['user', 'group', 'host', 'prompt', 'close-from', 'command-timeout', 'other-user', 'chdir', 'chroot', 'role', 'type', 'auth-type'],
    stops: ['l', 'list', 'e', 'edit', 'v', 'validate', 'K', 'remove-timestamp', 'V', 'version', 'help'],
    assigns: true,
  },
  time: { letters: 'fo', names: ['format', 'output'] },
  timeout: { letters: 'ks', names: ['kill-after', 'signal'], operands: 1 },
  xargs: {
    letters: 'adEILnPs',
    names: ['arg-file', 'delimiter', 'max-args', 'max-procs', 'max-chars', 'process-slot-var'],
  },
}));

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh']);

/** Whether a program reads scripts that we can read too. */
export const isShell = (name: string): boolean => shells.has(name);

/** Without its directory: `/usr/bin/apt-get` is `apt-get`. Null for what nobody can know, and for what names no program. */
export const programOf = (word: Argument | undefined): string | null => {
  const value = word?.value ?? '';
  const name = value.slice(value.lastIndexOf('/') + 1);
  return name === '' ? null : name;
};

/** What a command line comes down to once its wrappers are looked through. */
export interface Unwrapped {
  /** Outermost first. */
  readonly wrappers: readonly string[];
  /** Index of the word that names the command. */
  readonly at: number;
  /** Indices of the `NAME=value` words that wrappers took. */
  readonly assigns: readonly number[];
  /** The command is a shell that reads another text: the word at an index, or its standard input. Null if it is none. */
  readonly script: number | 'stdin' | null;
}

/** Looks through `sudo`, `env`, `timeout` … as far as every step is certain. */
export function unwrap(words: readonly Argument[]): Unwrapped {
  const names: string[] = [];
  const assigns: number[] = [];
  let at = 0;
  for (;;) {
    const name = programOf(words[at]);
    const found = (script: Unwrapped['script']): Unwrapped => ({ wrappers: names, at, assigns, script });
    if (name === null) return found(null);
    if (shells.has(name)) return found(shellScript(words, at + 1));
    if (name === 'su') return found(suScript(words, at + 1));
    const wrapper = wrappers.get(name);
    const taken: number[] = [];
    const next = wrapper === undefined ? null : commandBehind(wrapper, words, at + 1, taken);
    if (next === null) return found(null);
    names.push(name);
    assigns.push(...taken);
    at = next;
  }
}

/** The index of the word the wrapper runs; null if there is none, or no telling. */
function commandBehind(wrapper: Wrapper, words: readonly Argument[], from: number, assigns: number[]): number | null {
  let at = from;
  for (; words[at]?.prefix.startsWith('-'); at++) {
    const { value, prefix } = words[at] ?? { value: '', prefix: '' };
    if (value === '--') {
      at++;
      break;
    }
    if (wrapper.flagless === true || stops(wrapper, prefix)) return null;
    if (value !== null && takesNext(wrapper, value)) at++;
  }
  at += wrapper.operands ?? 0;
  while (wrapper.assigns === true && /^[A-Za-z_]\w*=/.test(words[at]?.prefix ?? '')) assigns.push(at++);
  return programOf(words[at]) === null ? null : at;
}

const longName = (flag: string): string => flag.slice(2).split('=', 1)[0] ?? '';

function stops({ letters = '', stops: stopping = [] }: Wrapper, flag: string): boolean {
  if (flag.startsWith('--')) return stopping.includes(longName(flag));
  for (const letter of flag.slice(1)) {
    if (stopping.includes(letter)) return true;
    if (letters.includes(letter)) return false;
  }
  return false;
}

/** Whether the value of a flag is the next word. In a bundle what follows a letter is its value, so only the last one can ask for it. */
function takesNext({ letters = '', names = [] }: Wrapper, flag: string): boolean {
  if (flag.startsWith('--')) return !flag.includes('=') && names.includes(flag.slice(2));
  const first = [...flag].findIndex((letter, index) => index > 0 && letters.includes(letter));
  return first !== -1 && first === flag.length - 1;
}

/** Where `sh`'s own words say its script is. */
function shellScript(words: readonly Argument[], from: number): number | 'stdin' | null {
  let isText = false;
  let isStdin = false;
  for (let at = from; at < words.length; at++) {
    const value = words[at]?.value ?? null;
    if (value === null) return null;
    const isFlag = /^[-+]./.test(value);
    if (value === '-' || value === '--' || !isFlag) {
      const operand = isFlag || value === '-' ? at + 1 : at;
      if (isText) return operand < words.length ? operand : null;
      return isStdin || operand >= words.length ? 'stdin' : null;
    }
    if (value === '--rcfile' || value === '--init-file') at++;
    if (value.startsWith('--')) continue;
    if (value.startsWith('-')) {
      isText ||= value.includes('c');
      isStdin ||= value.includes('s');
    }
    if (/[oO]/.test(value)) at++;
  }
  return isText ? null : 'stdin';
}

/** `su [user] -c text`, wherever the flag stands. */
function suScript(words: readonly Argument[], from: number): number | null {
  for (let at = from; at < words.length; at++) {
    const value = words[at]?.value;
    if (value === '--command' || value === '--session-command' || /^-[a-zA-Z]*c$/.test(value ?? '')) return at + 1 < words.length ? at + 1 : null;
    if (value === '-s' || value === '--shell' || value === '-g' || value === '--group') at++;
  }
  return null;
}
