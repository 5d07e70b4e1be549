import { hiddenInSentence, hiddenSpans } from './hidden-secrets.js';
import { rememberedText } from './remembered.js';
import { repeatsOf, unmistakable } from './unmistakable.js';
import type { Span } from '../text/span.js';

/**
 * The text with every secret in it overwritten, as long as it was, so that places stay true. What a reader needs to see is the line,
 * not the password in it, and what we print ends up in logs.
 */
export const maskSecrets = (text: string): string => overwrite(text, hiddenSpans(text));

/** The same for a sentence about a file, in which `ENV TOKEN can` is no instruction. */
export const maskSecretsInSentence = rememberedText((text) => overwrite(text, hiddenInSentence(text)));

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
