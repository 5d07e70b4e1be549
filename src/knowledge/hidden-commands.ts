import { command, either, glued, lettered, named, said, type PasswordCommand, type Pick } from './password-command.js';
import { hidesValue } from './secret-names.js';
import { isUnmistakable } from './unmistakable.js';
import { span, type Span } from '../text/span.js';

/** What accounts of the image are given: the business of a rule of its own, but nothing to print either. */
export const accountPasswords = (text: string): Iterable<Span> => passwordsOf([accountCommand], text);

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

const accountCommand = command('password', ['useradd', 'usermod'], /[\s"]-(?:[A-Za-z]*p|-password)/,
  /(?<![\w.-])user(?:add|mod)(?![\w.-])/g, either(lettered('p'), named('--password')));

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
