import { unquoted, wordsFrom } from '../text/command-words.js';
import type { Span } from '../text/span.js';

/** A command that is given a password on its command line, in any text that may hold such. */
export interface PasswordCommand {
  /** Texts of which one is there if such a command is. */
  readonly hints: readonly string[];
  readonly kind: string;
  readonly find: (text: string) => Iterable<Span>;
}

/** A part of a word, by where it stands. */
export type Pick = (words: readonly Span[], text: string) => Iterable<Span>;

/** `flags` is a look at the whole text that costs less than reading the words of every command. */
export const command = (kind: string, hints: readonly string[], flags: RegExp, start: RegExp, pick: Pick): PasswordCommand => ({
  kind, hints,
  * find(text) {
    if (!flags.test(text)) return;
    start.lastIndex = 0;
    for (let found = start.exec(text); found !== null; found = start.exec(text)) {
      const words = [...wordsFrom(text, start.lastIndex)];
      if (!isValue(text, found.index)) yield* pick(words, text);
      start.lastIndex = Math.max(words.at(-1)?.end ?? 0, start.lastIndex);
    }
  },
});

/** What a flag of another program is given: `--driver mysql`; not what a shell is told to run, as the history of an image has it. */
const isValue = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(at - 40, 0), at);
  return /(?:^|\s)-[\w-]*[ =]$/.test(before) && !/(?:^|[\s/])(?:ba|da|a|z|k)?sh(?: -\w+| pipefail)* -\w*c $/.test(before);
};

export const said = (text: string, { start, end }: Span): string => text.slice(start, end);

/** What a flag is given: `--name value`, `--name=value`. */
export const named = (flag: string): Pick => function* (words, text) {
  for (const [index, word] of words.entries()) {
    const written = said(text, word);
    const next = words[index + 1];
    if (written === flag && next !== undefined) yield next;
    else if (written.startsWith(`${flag}=`)) yield unquoted(text, word.start + flag.length + 1, word.end);
  }
};

/** What a letter is given: `-n value`, also at the end of a bundle, and `-nvalue`. */
export const lettered = (letter: string): Pick => {
  const bundle = new RegExp(`^-[A-Za-z]*${letter}$`);
  return function* (words, text) {
    for (const [index, word] of words.entries()) {
      const written = said(text, word);
      const next = words[index + 1];
      if (bundle.test(written) && next !== undefined) yield next;
      else if (written.startsWith(`-${letter}`)) yield unquoted(text, word.start + 2, word.end);
    }
  };
};

/** Only what stands glued to the letter: `-p` alone asks for a password. */
export const glued = (letter: string): Pick => function* (words, text) {
  for (const word of words) {
    if (said(text, word).startsWith(`-${letter}`) && word.end - word.start > 4) yield unquoted(text, word.start + 2, word.end);
  }
};

export const either = (...picks: readonly Pick[]): Pick => function* (words, text) {
  for (const pick of picks) yield* pick(words, text);
};
