import { accountPasswords, otherPasswords } from './hidden-commands.js';
import { namedSecrets } from './named-secrets.js';
import { pipedSecrets } from './piped-secrets.js';
import { givesSecret, hidesValue } from './secret-names.js';
import { suspectsIn } from './secrets.js';
import { isUnmistakable } from './unmistakable.js';
import { unquoted } from '../text/command-words.js';
import { plainViews } from '../text/plain-views.js';
import type { Span } from '../text/span.js';
import { valuesBehind } from '../text/values-behind.js';

/**
 * What nobody is to see of a file, a script or the history of an image. A report asks for its file's again and again: for the lines, for
 * the pieces of fixes, for what messages may not say.
 */
export const hiddenSpans = (text: string): readonly Span[] => {
  if (last?.text !== text) last = { text, spans: inViews(text, hiddenInText) };
  return last.spans;
};

let last: Readonly<{ text: string; spans: readonly Span[] }> | null = null;

/** The same of a sentence about a file, in which `ENV TOKEN can` is no instruction. */
export const hiddenInSentence = (text: string): readonly Span[] => inViews(text, (view) => hiddenAnywhere(view, true));

/** Also as it reads without what a terminal does not show: `PASS\x1b[31mWORD=` is as good a name as any. */
const inViews = (text: string, find: (text: string) => Iterable<Span>): readonly Span[] => [
  ...find(text),
  ...plainViews(text).flatMap((view) => [...find(view.text)].filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: view.at(start), end: view.at(end - 1) + 1 }))),
];

function* hiddenInText(text: string): Iterable<Span> {
  yield* hiddenAnywhere(text, false);
  // A sentence that speaks of `npm config set` or of a login would be full of them.
  yield* otherPasswords(text);
  yield* legacyEnv(text);
}

/** More than `secretsIn`: also what is given to a name that sounds like a secret, and what is no secret to speak of. */
function* hiddenAnywhere(text: string, isSentence: boolean): Iterable<Span> {
  yield* suspectsIn(text);
  yield* accountPasswords(text);
  yield* pipedSecrets(text);
  yield* namedSecrets(text, { isSentence });
  for (const { hints, find } of given) if (hints.test(text)) yield* find(text);
  for (const { index, 0: all, 1: user = '' } of text.matchAll(tokenInUrl)) {
    if (isUnmistakable(user)) yield { start: index + all.length - user.length, end: index + all.length };
  }
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
    if (givesSecret(name)) yield unquoted(text, start, start + value.trimEnd().length);
  }
}

/** Blanks, also those at which a line goes on, with the comments between. */
const blanks = String.raw`(?:[ \t]|[\\\x60][ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*)+`;
const legacy = new RegExp(String.raw`^[ \t]*(?:ONBUILD${blanks})?ENV${blanks}([A-Za-z_][A-Za-z0-9_]*)${blanks}((?!=)\S[^\n]*)`, 'gim');
