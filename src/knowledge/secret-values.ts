import { looksSecret } from './credentials.js';
import { valuesBehind } from './given-values.js';
import { rememberedText } from './remembered.js';
import { accountPasswords } from './secret-commands.js';
import { suspectsIn } from './secrets.js';
import { unquoted } from '../text/command-words.js';
import { plainViews } from '../text/plain-views.js';
import type { Span } from '../text/span.js';

/**
 * The text with every secret in it overwritten, as long as it was, so that places stay true. What a reader needs to see is the line,
 * not the password in it, and what we print ends up in logs.
 */
export const maskSecrets = (text: string): string => overwrite(text, inViews(text, hiddenOrEnv));

/** The same for a sentence about a file, in which `ENV TOKEN can` is no instruction. */
export const maskSecretsInSentence = rememberedText((text) => overwrite(text, inViews(text, hiddenIn)));

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

/** Blanks stay, and so does what begins with a variable: that is no secret itself. */
const overwrite = (text: string, hidden: readonly Span[]): string => {
  let masked = '';
  let done = 0;
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
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

function* hiddenOrEnv(text: string): Iterable<Span> {
  yield* hiddenIn(text);
  yield* legacyEnv(text);
}

/** More than `secretsIn`: also what is given to a name that sounds like a secret, and what is no secret to speak of. */
function* hiddenIn(text: string): Iterable<Span> {
  yield* suspectsIn(text);
  yield* accountPasswords(text);
  for (const value of assigned(text)) if (looksSecret(value.groups[0] ?? '') && !isJustSaid(text, value)) yield value;
  for (const find of given) yield* find(text);
}

/** `write ENV TOKEN=value`. */
const isJustSaid = (text: string, { start, end }: Span): boolean => text.slice(start, end) === 'value';

const assigned = valuesBehind(String.raw`\b([A-Za-z_][A-Za-z0-9_]*)=`);

const given = [
  valuesBehind(String.raw`\b(?:Bearer|Basic)[ \t]+(?=[A-Za-z0-9._~+/-]{12})`, 'i'),
  valuesBehind(String.raw`--(?:password|passwd|token|secret|api-key)[= \t]`),
];

/** `ENV NAME value`. */
function* legacyEnv(text: string): Iterable<Span> {
  for (const { 1: name = '', 2: value = '', index, 0: all } of text.matchAll(legacy)) {
    const start = index + all.length - value.length;
    if (looksSecret(name)) yield unquoted(text, start, start + value.trimEnd().length);
  }
}

/** Blanks, also those at which a line goes on, with the comments between. */
const blanks = String.raw`(?:[ \t]|[\\\x60][ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)+`;
const legacy = new RegExp(String.raw`^[ \t]*(?:ONBUILD${blanks})?ENV${blanks}([A-Za-z_][A-Za-z0-9_]*)${blanks}((?!=)\S[^\n]*)`, 'gim');
