import { givesSecret, hidesValue } from './secret-names.js';
import { span, type Span } from '../text/span.js';
import { valueAt } from '../text/values-behind.js';

/**
 * What stands behind a name that sounds like a secret: `TOKEN=x`, `--token x`, `"--token", "x"`, `"password": "x"`, `X-Api-Key: x`. In
 * a sentence a name and a colon (`no-hardcoded-secret: …`) are only words.
 */
export function* namedSecrets(text: string, { isSentence }: Readonly<{ isSentence: boolean }>): Iterable<Span> {
  let done = 0;
  for (const { index, 0: { length }, 1: dashes = '', 2: name = '' } of text.matchAll(names)) {
    if (index < done) continue;
    const value = (dashes === '' ? behindName : behindFlag)(text, { name, start: index, end: index + length }, isSentence);
    if (value === null || value.end <= value.start || isHarmless(name, text.slice(value.start, value.end))) continue;
    yield value;
    done = value.end;
  }
}

/** Of every name that is looked for. */
const telling = 'pass|pwd|pword|secret|token|key|auth|credential|cookie|jfrog|sonar|bearer';
const names = new RegExp(String.raw`(?<![\w.-])(-{0,2})((?![\d.-])[\w.-]*?(?:${telling})[\w.-]*)`, 'gi');

interface Named extends Span {
  readonly name: string;
}

function behindName(text: string, named: Named, isSentence: boolean): Span | null {
  const { name, start, end } = named;
  if (text[start - 1] === '$' || text[start - 1] === '{' && text[start - 2] === '$') return null;
  if (text[end] === '=' && text[end + 1] !== '=') return givesSecret(name) ? valueAt(text, end + 1) : null;
  const quoted = matchAt(quotedPair, text, end);
  if (quoted !== null) return hidesValue(name) || /^auth$/i.test(name) ? valueAt(text, quoted) : null;
  const isPartOfPath = /[\w.-]\/$/.test(text.slice(Math.max(0, start - 2), start));
  if (isSentence || isPartOfPath) return null;
  return header(text, named) ?? (hidesValue(name) ? spaced(text, end) : null);
}

/** `"name": "`, also as a script protects its quotes. */
const quotedPair = /\\?["'][ \t]*[:=][ \t]*(?=\\?["'])/y;

/** `Authorization: Bearer x`, in quotes up to where these close; the scheme is no secret. */
function header(text: string, { name, start, end }: Named): Span | null {
  const from = headers.test(name) ? matchAt(scheme, text, end) : null;
  const last = from === null ? null : matchAt(/["']/.test(text.charAt(start - 1)) ? restOfQuote : restOfWord, text, from);
  return from === null || last === null ? null : span(from, last);
}

const headers = /^(?:(?:proxy-)?authorization|(?:set-)?cookie|x-jfrog-art-api)$/i;
const scheme = /:[ \t]*(?:(?:bearer|basic|token|digest|negotiate)[ \t]+)?/yi;
const restOfQuote = /[^"'\\\n]+/y;
const restOfWord = /[^\s"'\\]+/y;

/** `name: value` and `name = value`, as files of settings and headers have them. A word in the midst of a sentence is no value. */
function spaced(text: string, end: number): Span | null {
  const from = matchAt(separator, text, end);
  const value = from === null ? null : valueAt(text, from);
  if (value === null) return null;
  const said = text.slice(value.start, value.end);
  if (/^~?\/[\w.-]+\//.test(said)) return null;
  return /^[A-Za-z.,;:()-]+$/.test(said) && !endOfValue.test(text.slice(value.end, value.end + 4)) ? null : value;
}

const separator = /["']?(?:[ \t]*:[ \t]+|[ \t]+=[ \t]+|:(?=[^\s:/"'\\]*\d)(?=[^\s:/"'\\]*[A-Za-z])(?!v?\d)(?=[^\s:/"'\\]{8}))/y;
const endOfValue = /^(?:$|[ \t]*(?:["'\n\r,}\]]|\\[nr]))/;

/** Also as words of an array, as JSON has them, or without commas, as BuildKit tells of them. */
function behindFlag(text: string, { name, end }: Named): Span | null {
  if (!(hidesValue(name) || flags.test(name))) return null;
  if (text[end] === '=') return valueAt(text, end + 1);
  const word = matchAt(nextWord, text, end);
  const value = word === null ? null : valueAt(text, word);
  return value === null || /^(?:--?[A-Za-z]|[|&;<>)])/.test(text.slice(value.start, value.start + 3)) ? null : value;
}

const flags = /^(?:oauth2-bearer|activationkey|masterauth|D?sonar\.login)$/i;
/** To the quote of the next string, or over the blanks, also those at which a line goes on. */
const nextWord = /(?:\\?["'](?:[ \t]*,\s*|[ \t])(?=\\?["'])|(?:[ \t]|[\\`][ \t]*\r?\n)+)/y;

const isHarmless = (name: string, value: string): boolean => isNoValue.test(value.slice(0, 50)) || isSigner(name, value);

/** Who signed a package: `key=B42F6819007F00F88E364FD4036A9C25BF357DD4` is the number of a public one. */
const isSigner = (name: string, value: string): boolean => /^(?:\w+_)?keys?$/i.test(name) && /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40});?$/.test(value);

/** `--secret id=npm` tells of one, and templates and switches hold none. */
const isNoValue = /^(?:\$|[[{(]+$|(?:id|type|src|source|env|target)=|\{\{|<|%\w+%|(?:true|false|yes|no|null|none|value)$)/i;

const matchAt = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
};
