import { secretKindOf } from './secret-files.js';
import { hidesValue } from './secret-names.js';
import { isUnmistakable } from './unmistakable.js';
import { unquoted, wordsFrom } from '../text/command-words.js';
import { span, type Span } from '../text/span.js';

/**
 * What is said to a program that waits for a password (`echo x | docker login --password-stdin`, `chpasswd <<< user:x`), or into a file
 * that is one (`echo x > ~/.vault-token`).
 */
export function* pipedSecrets(text: string): Iterable<Span> {
  speaking.lastIndex = 0;
  for (let found = speaking.exec(text); found !== null; found = speaking.exec(text)) {
    const words = [...wordsFrom(text, speaking.lastIndex)];
    const end = words.at(-1)?.end ?? speaking.lastIndex;
    speaking.lastIndex = end;
    const rest = restOfLine(text, end);
    if (asksInPipe.test(rest)) for (const word of words) yield* password(text, word);
    else if (words.some((word) => redirects.test(text.slice(word.start, word.end)))) yield* written(text, words);
  }
  for (const { index, 0: { length } } of text.matchAll(/<<<[ \t]*/g)) {
    const [before = ''] = /[^\n;|&]*$/.exec(text.slice(Math.max(0, index - 200), index)) ?? [];
    const word = asks.test(before) ? quotedOrWord(text, index + length) : null;
    if (word !== null) yield* password(text, unquoted(text, index + length, index + length + word));
  }
}

const speaking = /(?<![\w.-])(?:echo|printf)(?![\w.-])/g;
const asks = /(?:^|[\s/"'])(?:chpasswd|passwd|--password-stdin|--with-token|--token-stdin|--passphrase-fd|sudo[ \t]+(?:-\w+[ \t]+)*-\w*S|-S)(?![\w-])/;
const asksInPipe = /^["']?[ \t)]*(?:;[^|\n;]{0,200})?[ \t\\`\r\n)]*\|[^|\n]{0,200}?(?:(?<![\w./-])(?:chpasswd|passwd)|--password-stdin|--with-token|--token-stdin|--passphrase-fd|sudo[ \t]+(?:-\w+[ \t]+)*-\w*S)(?![\w-])/;

const restOfLine = (text: string, from: number): string => text.slice(from, from + 500);

/** Of `user:password` the password; flags and formats are none. */
function* password(text: string, word: Span): Iterable<Span> {
  const said = text.slice(word.start, word.end);
  if (!/^(?:-\w*|%s(?:\\n)?|\\n)$/.test(said)) yield span(word.start + said.indexOf(':') + 1, word.end);
}

const redirects = /^\d?>{1,2}/;

/** `echo word > file`; of a longer text what is a secret beyond doubt, and the last field of a line of `.pgpass`. */
function* written(text: string, words: readonly Span[]): Iterable<Span> {
  const at = words.findIndex((word) => redirects.test(text.slice(word.start, word.end)));
  const glued = text.slice(words[at]?.start, words[at]?.end).replace(redirects, '');
  const next = words[at + 1];
  const path = (glued === '' && next !== undefined ? text.slice(next.start, next.end) : glued).replace(/^["']|["']$/g, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path === '' || (secretKindOf(path) === null && !hidesValue(name.replace(/\.(?:txt|conf)$/, '')))) return;
  const told = words.slice(0, at).filter((word) => !text.slice(word.start, word.end).startsWith('-'));
  for (const word of told) {
    const said = text.slice(word.start, word.end);
    const field = name === '.pgpass' ? said.lastIndexOf(':') + 1 : 0;
    if (field > 0 || (told.length === 1 && /^[^\s=:%]+$/.test(said))) yield span(word.start + field, word.end);
    else for (const { index, 0: run } of said.matchAll(/[\w+/.~-]{8,}/g)) {
      if (isUnmistakable(run)) yield span(word.start + index, word.start + index + run.length);
    }
  }
}

const quotedOrWord = (text: string, at: number): number | null => /^(?:"[^"\n]*"|'[^'\n]*'|[^\s;|&]+)/.exec(text.slice(at, at + 500))?.[0].length ?? null;
