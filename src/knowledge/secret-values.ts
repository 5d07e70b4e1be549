import { looksSecret } from './credentials.js';
import { valuesBehind } from './given-values.js';
import { rememberedText } from './remembered.js';
import { namedSecrets } from './named-secrets.js';
import { pipedSecrets } from './piped-secrets.js';
import { repeatsOf, unmistakable } from './repeated-secrets.js';
import { accountPasswords, otherPasswords } from './secret-commands.js';
import { endsInSecret, hidesValue, saysAboutSecret } from './secret-names.js';
import { suspectsIn } from './secrets.js';
import { isUnmistakable } from './unmistakable.js';
import { unquoted } from '../text/command-words.js';
import { plainViews } from '../text/plain-views.js';
import type { Span } from '../text/span.js';

/**
 * The text with every secret in it overwritten, as long as it was, so that places stay true. What a reader needs to see is the line,
 * not the password in it, and what we print ends up in logs.
 */
export const maskSecrets = (text: string): string => overwrite(text, hiddenSpans(text));

/** The same for a sentence about a file, in which `ENV TOKEN can` is no instruction. */
export const maskSecretsInSentence = rememberedText((text) => overwrite(text, inViews(text, hiddenInSentence)));

/** The same for what a person gave a program that could not use it, such as `user:password@host` without what would make an address of it. */
export const maskSecretsInMistake = (text: string): string => overwrite(maskSecretsInSentence(text), [...userInfo(text)]);

function* userInfo(text: string): Iterable<Span> {
  for (const { index, 0: all, 1: password = '' } of text.matchAll(/(?<![^\s"'=(/])[\w.-]{1,200}:([^\s/:@"']{1,500})(?=@(?!sha\d{3}:)[\w.[])/g)) {
    yield { start: index + all.length - password.length, end: index + all.length };
  }
}

/** What is hidden in a text and cannot be mistaken for anything else: it is the same secret wherever it stands. */
export const hiddenValues = (text: string): readonly string[] => unmistakable(hiddenSpans(text).map(({ start, end }) => text.slice(start, end)));

/** Hides what is known from elsewhere. */
export const hideAlso = (values: readonly string[]) => (text: string): string => overwrite(text, [...repeatsOf(values.slice(0, mostKnown), text)]);

/** More of them no image and no file gives away. */
const mostKnown = 256;

/**
 * The same for pieces of a file, such as the texts of edits. One may begin in the middle of a command, so lines that the file has are
 * looked up there.
 */
export const maskSecretsInPieces = (file: string): (piece: string) => string => {
  let lines: ReadonlyMap<string, string> | undefined;
  return (piece) => (piece.trim() === '' ? piece : likeIn(maskedPiece(piece), piece, lines ??= maskedLines(file)));
};

/** A fix writes the same few words into file after file. */
const maskedPiece = rememberedText(maskSecrets);

/** The same for the diff of a file, whose first column belongs to the diff. */
export const maskSecretsInDiff = (diff: string, file: string): string => {
  const bodies = diff.replace(/^[-+ ]/gm, ' ');
  const masked = likeIn(maskSecrets(bodies), bodies, maskedLines(file)).split('\n');
  return diff.split('\n').map((line, index) => line.slice(0, 1) + (masked[index] ?? '').slice(1)).join('\n');
};

/** The lines that hold something to hide, without the blanks around them, and what is left to see. */
const maskedLines = (file: string): ReadonlyMap<string, string> => {
  const masked = maskSecrets(file).split('\n');
  return new Map(file.split('\n').flatMap((line, index) => (line === masked[index] ? [] : [[line.trim(), masked[index]?.trim() ?? ''] as const])));
};

const likeIn = (masked: string, piece: string, lines: ReadonlyMap<string, string>): string => {
  if (lines.size === 0) return masked;
  const original = piece.split('\n');
  return masked.split('\n').map((line, index) => {
    const seen = lines.get(original[index]?.trim() ?? '');
    return seen === undefined ? line : (original[index] ?? '').replace(/\S.*\S|\S/s, () => seen);
  }).join('\n');
};

/** Also where a value stands again. Blanks stay, and so does what begins with a variable: that is no secret itself. */
const overwrite = (text: string, found: readonly Span[]): string => {
  if (found.length === 0) return text;
  const hidden = [...found, ...repeatsOf(unmistakable(found.map(({ start, end }) => text.slice(start, end))), text)];
  let masked = '';
  let done = 0;
  for (const { start, end } of hidden.sort((a, b) => a.start - b.start)) {
    if (end <= done || text[start] === '$') continue;
    const from = Math.max(start, done);
    masked += text.slice(done, from) + text.slice(from, end).replace(/\S/g, '*');
    done = end;
  }
  return masked + text.slice(done);
};

/** Also as it reads without what a terminal does not show: `PASS\x1b[31mWORD=` is as good a name as any. */
const inViews = (text: string, find: (text: string) => Iterable<Span>): readonly Span[] =>
  [...find(text), ...plainViews(text).flatMap((view) => Array.from(find(view.text), ({ start, end }) => ({ start: view.at(start), end: view.at(end - 1) + 1 })).filter(({ start, end }) => end > start))];

/** A report asks for its file's again and again: for the lines, for the pieces of fixes, for what messages may not say. */
const hiddenSpans = (text: string): readonly Span[] => {
  if (last?.text !== text) last = { text, spans: inViews(text, hiddenOrEnv) };
  return last.spans;
};

let last: Readonly<{ text: string; spans: readonly Span[] }> | null = null;

function* hiddenOrEnv(text: string): Iterable<Span> {
  yield* hiddenIn(text, false);
  yield* legacyEnv(text);
}

const hiddenInSentence = (text: string): Iterable<Span> => hiddenIn(text, true);

/** More than `secretsIn`: also what is given to a name that sounds like a secret, and what is no secret to speak of. */
function* hiddenIn(text: string, isSentence: boolean): Iterable<Span> {
  yield* suspectsIn(text);
  yield* accountPasswords(text);
  yield* namedSecrets(text, { isSentence });
  if (!isSentence) yield* inCommands(text);
  for (const { hints, find } of given) if (hints.test(text)) yield* find(text);
  for (const { index, 0: all, 1: user = '' } of text.matchAll(tokenInUrl)) {
    if (isUnmistakable(user)) yield { start: index + all.length - user.length, end: index + all.length };
  }
}

/** What a sentence that speaks of `npm config set` or of a login would be full of. */
function* inCommands(text: string): Iterable<Span> {
  yield* otherPasswords(text);
  yield* pipedSecrets(text);
}

const given = [
  { hints: /bearer|basic/i, find: valuesBehind(String.raw`\b(?:Bearer|Basic)[ \t]+(?=[A-Za-z0-9._~+/-]{12})`, 'i') },
  { hints: /passw/i, find: valuesBehind(String.raw`(?:\b|\\n)login[ \t]+[^\s"'\\]{1,200}(?:[ \t]|\\n|\r?\n){1,20}passw(?:or)?d[ \t]+`) },
  { hints: /identified|password/i, find: valuesBehind(String.raw`\b(?:IDENTIFIED(?:[ \t]+WITH[ \t]+\w+)?[ \t]+(?:BY|AS)|PASSWORD)[ \t]+(?=\\?["'])`, 'i') },
  { hints: /\bsetx?\b|SetEnvironmentVariable/, find: setVariables },
  { hints: /hooks\.slack|webhooks/, find: valuesBehind(String.raw`\b(?:hooks\.slack\.com/services|discord(?:app)?\.com/api/webhooks)/`) },
];

/** `set -x NAME value` of fish, `setx NAME value` and its like of Windows. */
function* setVariables(text: string): Iterable<Span> {
  for (const value of valuesBehind(String.raw`(?:\bset(?:x|[ \t]+-\w+)[ \t]+|SetEnvironmentVariable\(["'])([A-Za-z_]\w{0,200})(?:["'],[ \t]*|[ \t]+)`)(text)) {
    if (hidesValue(value.groups[0] ?? '')) yield value;
  }
}

/** `https://token@host`, `https://token:x-oauth-basic@host`. */
const tokenInUrl = /(?<=:\/\/)([^\s/:@"'<>]{12,500})(?=(?::[^\s/@"']{0,500})?@)/g;

/** `ENV NAME value`. */
function* legacyEnv(text: string): Iterable<Span> {
  for (const { 1: name = '', 2: value = '', index, 0: all } of text.matchAll(legacy)) {
    const start = index + all.length - value.length;
    if ((looksSecret(name) || endsInSecret(name)) && !saysAboutSecret(name)) yield unquoted(text, start, start + value.trimEnd().length);
  }
}

/** Blanks, also those at which a line goes on, with the comments between. */
const blanks = String.raw`(?:[ \t]|[\\\x60][ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)+`;
const legacy = new RegExp(String.raw`^[ \t]*(?:ONBUILD${blanks})?ENV${blanks}([A-Za-z_][A-Za-z0-9_]*)${blanks}((?!=)\S[^\n]*)`, 'gim');
