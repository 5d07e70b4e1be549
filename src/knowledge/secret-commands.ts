import { unquoted, wordsFrom } from '../text/command-words.js';
import { span, type Span } from '../text/span.js';

/** The passwords that commands of some tools are given on their command lines. */
export interface PasswordCommand {
  /** Texts of which one is there if such a command is. */
  readonly hints: readonly string[];
  readonly kind: string;
  readonly find: (text: string) => Iterable<Span>;
}

/** A part of a word, by where it stands. */
type Pick = (words: readonly Span[], text: string) => Iterable<Span>;

/** `flags` is a look at the whole text that costs less than reading the words of every command. */
const command = (kind: string, hints: readonly string[], flags: RegExp, start: RegExp, pick: Pick): PasswordCommand => ({
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

const said = (text: string, { start, end }: Span): string => text.slice(start, end);

/** What a flag is given: `--name value`, `--name=value`. */
const named = (flag: string): Pick => function* (words, text) {
  for (const [index, word] of words.entries()) {
    const written = said(text, word);
    const next = words[index + 1];
    if (written === flag && next !== undefined) yield next;
    else if (written.startsWith(`${flag}=`)) yield unquoted(text, word.start + flag.length + 1, word.end);
  }
};

/** What a letter is given: `-n value`, also at the end of a bundle, and `-nvalue`. */
const lettered = (letter: string): Pick => {
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
const glued = (letter: string): Pick => function* (words, text) {
  for (const word of words) {
    if (said(text, word).startsWith(`-${letter}`) && word.end - word.start > 4) yield unquoted(text, word.start + 2, word.end);
  }
};

const either = (...picks: readonly Pick[]): Pick => function* (words, text) {
  for (const pick of picks) yield* pick(words, text);
};

/** A tool that runs another one, whose flags are its own. */
const first = (pick: Pick): Pick => function* (words, text) {
  for (const found of pick(words, text)) {
    yield found;
    return;
  }
};

/** Of `user:password` the password; of the two alike neither hides anything. */
const behindUser = (pick: Pick): Pick => function* (words, text) {
  for (const word of pick(words, text)) {
    const written = said(text, word);
    const colon = written.indexOf(':');
    if (colon > 0 && written.slice(0, colon) !== written.slice(colon + 1)) yield span(word.start + colon + 1, word.end);
  }
};

/** `htpasswd -b file user password`, or with `-n` without the file. */
const htpasswd: Pick = function* (words, text) {
  const written = words.map((word) => said(text, word));
  const letters = written.filter((word) => /^-\w/.test(word)).join('');
  const plain = words.filter((_, index) => written[index]?.startsWith('-') !== true);
  const word = plain[letters.includes('n') ? 1 : 2];
  if (letters.includes('b') && word !== undefined) yield word;
};

const awsSecret: Pick = function* (words, text) {
  const at = words.findIndex((word) => said(text, word) === 'aws_secret_access_key');
  const word = words[at + 1];
  if (at !== -1 && word !== undefined) yield word;
};

export const passwordCommands: readonly PasswordCommand[] = [
  command('password', ['curl'], /[\s"](?:-[A-Za-z]*[uU]|--user|--proxy-user)/, /(?<![\w.-])curl(?![\w.-])/g,
    behindUser(either(lettered('u'), named('--user'), lettered('U'), named('--proxy-user')))),
  command('password', ['wget'], /--[a-z-]*password/, /(?<![\w.-])wget(?![\w.-])/g,
    either(named('--password'), named('--http-password'), named('--ftp-password'), named('--proxy-password'))),
  command('registry password', ['login'], /[\s"]-(?:[A-Za-z]*p|-password)/,
    /\b(?:docker|podman|buildah|skopeo|nerdctl|crane|helm registry)[ \t"',]+login(?![\w.-])/g, either(lettered('p'), named('--password'))),
  command('database password', ['mysql', 'mariadb'], /[\s"]-(?:p|-password=)/,
    /(?<![\w.:-]|(?<!\bbin)\/)(?:mysql|mariadb)(?:-?(?:dump|admin|import|check|show|slap))?(?![\w./:-])/g, either(glued('p'), named('--password'))),
  command('password', ['sshpass'], /[\s"]-p/, /(?<![\w.-])sshpass(?![\w.-])/g, first(lettered('p'))),
  command('password', ['htpasswd'], /[\s"]-[A-Za-z]*b/, /(?<![\w.-])htpasswd(?![\w.-])/g, htpasswd),
  command('AWS secret key', ['aws_secret_access_key'], /\baws\b/, /(?<![\w.-])aws[ \t"',]+configure[ \t"',]+set(?![\w.-])/g, awsSecret),
];

/** What accounts of the image are given: the business of a rule of its own, but nothing to print either. */
export function* accountPasswords(text: string): Iterable<Span> {
  for (const { hints, find } of accountCommands) if (hints.some((hint) => text.includes(hint))) yield* find(text);
}

/** `echo user:password | chpasswd`, `echo password | passwd --stdin user`. */
const piped: Pick = function* (words, text) {
  const end = words.at(-1)?.end ?? 0;
  if (!/^["']?[ \t\\`\r\n]*\|[ \t]*(?:sudo[ \t]+)?(?:chpasswd|passwd)\b/.test(text.slice(end, end + 100))) return;
  for (const word of words) {
    const written = said(text, word);
    if (!written.startsWith('-')) yield span(word.start + written.indexOf(':') + 1, word.end);
  }
};

const accountCommands: readonly PasswordCommand[] = [
  command('password', ['useradd', 'usermod'], /[\s"]-(?:[A-Za-z]*p|-password)/,
    /(?<![\w.-])user(?:add|mod)(?![\w.-])/g, either(lettered('p'), named('--password'))),
  command('password', ['passwd'], /\|/, /(?<![\w.-])(?:echo|printf)(?![\w.-])/g, piped),
];
