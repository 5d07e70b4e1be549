import { hidesValue } from './secret-names.js';
import { isUnmistakable } from './unmistakable.js';
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
    /\b(?:docker|podman|buildah|skopeo|nerdctl|crane|oras|cosign|(?:helm|oras)[ \t"',]+registry|crane[ \t"',]+auth)[ \t"',]+login(?![\w.-])/g, either(lettered('p'), named('--password'))),
  command('database password', ['mysql', 'mariadb'], /[\s"]-(?:p|-password=)/,
    /(?<![\w.:-]|(?<!\bbin)\/)(?:mysql|mariadb)(?:-?(?:dump|admin|import|check|show|slap))?(?![\w./:-])/g, either(glued('p'), named('--password'))),
  command('password', ['sshpass'], /[\s"]-p/, /(?<![\w.-])sshpass(?![\w.-])/g, first(lettered('p'))),
  command('password', ['htpasswd'], /[\s"]-[A-Za-z]*b/, /(?<![\w.-])htpasswd(?![\w.-])/g, htpasswd),
  command('AWS secret key', ['aws_secret_access_key'], /\baws\b/, /(?<![\w.-])aws[ \t"',]+configure[ \t"',]+set(?![\w.-])/g, awsSecret),
];

/** What accounts of the image are given: the business of a rule of its own, but nothing to print either. */
export const accountPasswords = (text: string): Iterable<Span> => passwordsOf(accountCommands, text);

/** Of tools that no rule speaks of. */
export const otherPasswords = (text: string): Iterable<Span> => passwordsOf(otherCommands, text);

function* passwordsOf(commands: readonly PasswordCommand[], text: string): Iterable<Span> {
  for (const { hints, find } of commands) if (hints.some((hint) => text.includes(hint))) yield* find(text);
}

/** What follows a word: `config set npmAuthToken x`; behind some there is a user first: `config http-basic.host user x`. */
const behind = (isName: (word: string) => boolean, hasUser: (word: string) => boolean = () => false): Pick => function* (words, text) {
  const plain = words.filter((word) => !said(text, word).startsWith('-'));
  const at = plain.findIndex((word) => isName(said(text, word)));
  const name = plain[at];
  const value = name === undefined ? undefined : plain[at + (hasUser(said(text, name)) ? 2 : 1)];
  if (value !== undefined) yield value;
};

/** The word that stands at a place among those that are no flags. */
const nth = (place: number): Pick => function* (words, text) {
  const word = words.filter((one) => !said(text, one).startsWith('-'))[place];
  if (word !== undefined) yield word;
};

/** Of `user,password` or `user%password`. */
const behindMark = (mark: string, pick: Pick): Pick => function* (words, text) {
  for (const word of pick(words, text)) {
    const at = said(text, word).indexOf(mark);
    if (at > 0) yield span(word.start + at + 1, word.end);
  }
};

/** `openssl rsa -passin pass:x`. */
const passPhrase: Pick = function* (words, text) {
  for (const word of words) if (said(text, word).startsWith('pass:')) yield span(word.start + 'pass:'.length, word.end);
};

/** `cargo login x`: a token, not a host or a name. */
const tokens = (pick: Pick): Pick => function* (words, text) {
  for (const word of pick(words, text)) if (isUnmistakable(said(text, word))) yield word;
};

/** What settings of package managers and clouds are called. */
const isSetting = (word: string): boolean => hidesValue(word) || /(?:^|[:.])_auth$|-(?:oauth|basic)\.|^bearer\./i.test(word);

const other = (hints: readonly string[], start: RegExp, pick: Pick): PasswordCommand => command('password', hints, /[^]/, start, pick);

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

const otherCommands: readonly PasswordCommand[] = [
  other(['login'], /(?<![\w.-])(?:az|oc|az[ \t"',]+acr)[ \t"',]+login(?![\w.-])/g, lettered('p')),
  other(['twine', 'mongo', 'nuget'], /(?<![\w.-])(?:twine|mongo(?:sh|dump|restore|export|import|stat)?|nuget)(?![\w./:-])/g, lettered('p')),
  other(['sqlcmd', 'bcp', 'zip'], /(?<![\w.-])(?:sqlcmd|bcp|unzip|zip)(?![\w./:-])/g, lettered('P')),
  other(['7z'], /(?<![\w.-])7z[ar]?(?![\w./:-])/g, glued('p')),
  other(['redis-cli'], /(?<![\w.-])redis-cli(?![\w./:-])/g, lettered('a')),
  other(['redis-server'], /(?<![\w.-])redis-server(?![\w./:-])/g, named('--requirepass')),
  other(['ldap'], /(?<![\w.-])ldap(?:search|add|modify|delete|passwd|whoami)(?![\w./:-])/g, lettered('w')),
  other(['ssh-keygen'], /(?<![\w.-])ssh-keygen(?![\w./:-])/g, either(lettered('N'), lettered('P'))),
  other(['openssl'], /(?<![\w.-])openssl(?![\w./:-])/g, either(passPhrase, lettered('k'))),
  other(['push'], /(?<![\w.-])(?:gem|nuget)[ \t"',]+push(?![\w.-])/g, lettered('k')),
  other(['doctl'], /(?<![\w.-])doctl(?![\w./:-])/g, lettered('t')),
  other(['smbclient'], /(?<![\w.-])smbclient(?![\w./:-])/g, behindMark('%', either(lettered('U'), named('--user')))),
  other(['lftp'], /(?<![\w.-])lftp(?![\w./:-])/g, behindMark(',', lettered('u'))),
  other(['rabbitmqctl'], /(?<![\w.-])rabbitmqctl[ \t"',]+(?:add_user|change_password)(?![\w.-])/g, nth(1)),
  other(['net user'], /(?<![\w.-])net user(?![\w.-])/g, nth(1)),
  other(['mysqladmin'], /(?<![\w.-])(?:mysql|mariadb-)admin(?![\w./:-])/g, behind((word) => word === 'password')),
  other(['config', 'set'], /(?<![\w.-])(?:(?:npm|yarn|pnpm)[ \t"',]+set|config(?:ure)?(?:[ \t"',]+set)?)(?![\w./=:-])/g, behind(isSetting, (word) => /-basic\./.test(word))),
  other(['bundle'], /(?<![\w.-])bundle[ \t"',]+config(?:[ \t"',]+set)?(?![\w.-])/g, behindMark(':', behind((word) => /\w\.\w/.test(word)))),
  other(['login', 'auth', 'token'], /(?<![\w-])(?:login|auth|authtoken|add-authtoken|auth:token)(?![\w.:/-])/g, tokens(either(nth(0), nth(1)))),
];
