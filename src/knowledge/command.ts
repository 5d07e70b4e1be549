/** A command as far as facts about package managers and tools go; what `src/shell` gives fits. */
export interface CommandLike {
  /** Quotes and directory removed: `apt-get`. */
  readonly name: string;
  /** Everything after the name. */
  readonly args: readonly Word[];
  /** Letters of bundles and names of long flags, as RULES 1.8 has them. */
  readonly flags: readonly string[];
}

export interface Word {
  /** Quote-removed; null where it holds a variable or substitution. */
  readonly value: string | null;
  /** As written. */
  readonly text: string;
}

/** An argument and where it stands among the arguments. */
export type Place = Readonly<{ word: Word; index: number }>;

/** What the word says, as far as one can see. */
export const spelled = (word: Word): string => word.value ?? word.text.replace(/^["']/, '');

export const hasArg = (command: CommandLike, ...values: readonly string[]): boolean =>
  command.args.some(({ value }) => value !== null && values.includes(value));

export const hasFlag = (command: CommandLike, ...names: readonly string[]): boolean =>
  command.flags.some((flag) => names.includes(flag));

/** Whether the values stand next to each other, anywhere. */
export const hasRun = (command: CommandLike, ...values: readonly string[]): boolean =>
  command.args.some((_, at) => values.every((value, i) => command.args[at + i]?.value === value));

/** A variable that is called after flags may hold any of them. */
export const mayHoldFlags = ({ value, text }: Word): boolean => value === null && /\$\{?\w*(?:opt|flag|arg)/i.test(text);

/** The flags one argument gives: `-abc` a, b and c; `--name=v` name; `-` and `--` none. */
export const flagsOf = (word: Word): readonly string[] => {
  const text = spelled(word);
  if (!text.startsWith('-') || text === '-' || text === '--') return [];
  return text.startsWith('--') ? [text.slice(2).split('=', 1)[0] ?? ''] : [...text.slice(1)];
};

/**
 * The arguments that give no flag and are no flag's value (RULES 1.8: plain args, drop value of F). `--` is dropped. A value glued to
 * its letter (`-m755`) takes no argument with it.
 */
export const plainArgs = (command: CommandLike, valueFlags: ReadonlySet<string> = noFlags): readonly Place[] => {
  const plain: Place[] = [];
  for (let index = 0; index < command.args.length; index++) {
    const word = command.args[index];
    if (word === undefined) continue;
    const text = spelled(word);
    const flags = flagsOf(word);
    if (flags.length === 0) {
      if (text !== '--') plain.push({ word, index });
    } else if (!text.includes('=') && flags.findIndex((flag) => valueFlags.has(flag)) === flags.length - 1) index++;
  }
  return plain;
};

/** The first plain argument: the verb of most tools. */
export const verbOf = (command: CommandLike, valueFlags?: ReadonlySet<string>): Place | null => plainArgs(command, valueFlags)[0] ?? null;

/** The value a flag is given, glued (`-ofile`, `--output=file`) or as the next argument; null where there is none to read. */
export const flagValue = (command: CommandLike, ...names: readonly string[]): string | null => flagValues(command, ...names)[0] ?? null;

/** The same for a flag that may be given more than once. */
export const flagValues = (command: CommandLike, ...names: readonly string[]): readonly (string | null)[] =>
  command.args.flatMap((word, index) => {
    for (const name of names) {
      const glued = name.length === 1 ? afterLetter(word, name) : afterName(word, name);
      if (glued === null) continue;
      return [glued !== '' ? (word.value === null ? null : glued) : command.args[index + 1]?.value ?? null];
    }
    return [];
  });

/** What a bundle of letters has after the letter: the rest of the argument, empty at its end; null if the letter is not in it. */
const afterLetter = (word: Word, letter: string): string | null => {
  const text = spelled(word);
  const at = text.startsWith('-') && !text.startsWith('--') ? text.indexOf(letter, 1) : -1;
  return at === -1 || !/^-[A-Za-z]*$/.test(text.slice(0, at)) ? null : text.slice(at + 1);
};

const afterName = (word: Word, name: string): string | null => {
  const text = spelled(word);
  if (text === `--${name}`) return '';
  return text.startsWith(`--${name}=`) ? text.slice(name.length + 3) : null;
};

const noFlags: ReadonlySet<string> = new Set();
