import { trimSpace } from './blanks.js';
import { readHeredocWord } from './heredoc.js';
import type { Reading } from './instruction.js';
import { lex } from './lex.js';
import type { ParseError } from './model.js';
import { validateMount } from './mount.js';
import { transferRefusal } from './transfer.js';
import { nearest } from '../text/nearest.js';
import type { Span } from '../text/span.js';

/** Every instruction BuildKit knows. */
export const keywords: readonly string[] = ['ADD', 'ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'EXPOSE', 'FROM', 'HEALTHCHECK', 'LABEL', 'MAINTAINER', 'ONBUILD',
  'RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'];

/** Flags by instruction: a text, a text that may be repeated, or a switch. */
const flagKinds: Readonly<Record<string, Readonly<Record<string, 'text' | 'texts' | 'switch'>>>> = {
  FROM: { platform: 'text' },
  RUN: { mount: 'texts', network: 'text', security: 'text', device: 'texts' },
  COPY: { from: 'text', chown: 'text', chmod: 'text', link: 'switch', parents: 'switch', exclude: 'texts' },
  ADD: { chown: 'text', chmod: 'text', link: 'switch', checksum: 'text', 'keep-git-dir': 'switch', unpack: 'switch', exclude: 'texts' },
  HEALTHCHECK: { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' },
};

type Escape = '\\' | '`';

/** What BuildKit refuses about an instruction once it knows which one it is: the first thing it would stumble over. */
export function validate(reading: Reading, escape: Escape): readonly ParseError[] {
  const error = refusal(reading, escape) ?? expansionRefusal(reading, escape);
  return error === null ? [] : [error];
}

function refusal(reading: Reading, escape: Escape): ParseError | null {
  const { keyword, keywordSpan, span, words, pairs, json, trigger } = reading;
  const because = (message: string, at: Span = keywordSpan): ParseError => ({ message, span: at });
  if (!keywords.includes(keyword)) {
    const meant = nearest(keyword, keywords, 2);
    return because(`unknown instruction ${keyword.slice(0, 40)}${meant === null ? '' : `; did you mean ${meant}?`}`);
  }
  const flags = flagRefusal(reading);
  const atLeastOne = words.length === 0 ? because(`${keyword} needs an argument`) : null;

  switch (keyword) {
    case 'FROM': return fromRefusal(reading) ?? flags;
    case 'ADD': case 'COPY':
      if (words.length < 2) return because(`${keyword} needs a source and a destination`, words[0]?.span ?? keywordSpan);
      return flags ?? transferRefusal(reading, escape);
    case 'ENV': case 'LABEL':
      return flags ?? atLeastOne ?? blankName(pairs.find(({ key }) => key.text === '')?.span, keyword);
    case 'ARG':
      return atLeastOne ?? blankName(pairs.find(({ key, value }) => key.text === '' && value !== null)?.span, keyword);
    case 'RUN': return flags ?? runRefusal(reading, escape);
    case 'CMD': case 'ENTRYPOINT': return flags;
    case 'HEALTHCHECK': return atLeastOne ?? healthRefusal(reading, flags);
    case 'SHELL':
      if (flags !== null) return flags;
      if (words.length === 0) return because('SHELL needs a JSON array: SHELL ["/bin/sh", "-c"]', span);
      return json === null ? because('SHELL takes a JSON array: SHELL ["/bin/sh", "-c"]', words[0]?.span) : null;
    case 'ONBUILD': {
      if (trigger === null) return because('ONBUILD needs an instruction');
      if (flags !== null) return flags;
      if (trigger.keyword === 'ONBUILD') return because('ONBUILD cannot trigger another ONBUILD', trigger.keywordSpan);
      if (trigger.keyword === 'FROM' || trigger.keyword === 'MAINTAINER') return because(`ONBUILD cannot trigger ${trigger.keyword}`, trigger.keywordSpan);
      return null;
    }
    case 'VOLUME': {
      const empty = words.find(({ text }) => trimSpace(text) === '');
      return atLeastOne ?? flags ?? (empty === undefined ? null : because('VOLUME needs a path, not an empty text', empty.span));
    }
    case 'STOPSIGNAL': return atLeastOne;
    default: return atLeastOne ?? flags;
  }
}

const blankName = (at: Span | undefined, keyword: string): ParseError | null =>
  (at === undefined ? null : { message: `${keyword} needs a name before the =`, span: at });

function flagRefusal({ keyword, flags }: Reading): ParseError | null {
  const kinds = flagKinds[keyword] ?? {};
  const seen = new Set<string>();
  for (const { name, value, span } of flags) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      const meant = nearest(name, Object.keys(kinds), 2);
      return { message: `${keyword} knows no flag --${name.slice(0, 40)}${meant === null ? '' : `; did you mean --${meant}?`}`, span };
    }
    if (seen.has(name) && kind !== 'texts') return { message: `--${name} is given twice`, span };
    seen.add(name);
    if (kind !== 'switch' && value === null) return { message: `--${name} needs a value: --${name}=…`, span };
    if (kind === 'switch' && value !== null && !/^(true|false)$/i.test(value.text)) return { message: `--${name} is true or false`, span: value.span };
  }
  return null;
}

function fromRefusal({ keywordSpan, words }: Reading): ParseError | null {
  const name = words[2];
  if (words.length === 3 && words[1]?.text.toLowerCase() === 'as' && name !== undefined) {
    return /^[a-z][a-z0-9-_.]*$/.test(name.text.toLowerCase()) ? null
      : { message: `${name.text.slice(0, 40)} is no stage name: letters first, then letters, digits, - _ .`, span: name.span };
  }
  if (words.length === 1) return null;
  return { message: words.length === 0 ? 'FROM needs an image' : 'FROM takes an image, or an image AS a name', span: words[1]?.span ?? keywordSpan };
}

function runRefusal({ flags }: Reading, escape: Escape): ParseError | null {
  for (const { name, value } of flags) {
    if (value === null) continue;
    if (name === 'mount') {
      const error = validateMount(value, escape);
      if (error !== null) return error;
    }
    const allowed = name === 'network' ? ['default', 'none', 'host'] : name === 'security' ? ['sandbox', 'insecure'] : null;
    if (allowed?.includes(value.text) === false) return { message: `--${name} is one of ${allowed.join(', ')}`, span: value.span };
  }
  return null;
}

const expandedFlags: Readonly<Record<string, readonly string[]>> = { FROM: ['platform'], COPY: ['chown', 'chmod'], ADD: ['chown', 'chmod', 'checksum'] };
const expandedWords = new Set(['COPY', 'ADD', 'EXPOSE', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);

/** A quote that does not close and a `${` that is none, in a text whose variables BuildKit replaces. */
function expansionRefusal({ keyword, flags, words, pairs }: Reading, escape: Escape): ParseError | null {
  const inFlags = flags.filter(({ name }) => expandedFlags[keyword]?.includes(name)).flatMap(({ value }) => value ?? []);
  const inWords = keyword === 'FROM' ? words.slice(0, 1)
    : expandedWords.has(keyword) ? words.filter(({ text }) => readHeredocWord(text) === null)
    : pairs.flatMap(({ key, value }) => [...keyword === 'ARG' ? [] : [key], ...value === null ? [] : [value]]);
  for (const { text, span } of [...inFlags, ...inWords]) {
    const { error } = lex(text, { escape }, () => null);
    if (error !== null) return { message: error, span };
  }
  const image = keyword === 'FROM' ? words[0] : undefined;
  return image !== undefined && lex(image.text, { escape }, () => null).value === '' ? { message: 'FROM needs an image', span: image.span } : null;
}

function healthRefusal({ words, flags }: Reading, flagError: ParseError | null): ParseError | null {
  const [type, ...command] = words;
  if (type === undefined) return null;
  const kind = type.text.toUpperCase();
  if (kind === 'NONE') return command[0] === undefined ? null : { message: 'HEALTHCHECK NONE takes nothing else', span: command[0].span };
  if (flagError !== null) return flagError;
  if (kind !== 'CMD') return { message: `HEALTHCHECK is followed by CMD or NONE, not ${type.text.slice(0, 40)}`, span: type.span };
  if (command.length === 0) return { message: 'HEALTHCHECK CMD needs a command', span: type.span };
  for (const { name, value } of flags) {
    if (value === null || value.text === '') continue;
    if (name === 'retries') {
      if (!/^[-+]?\d{1,10}$/.test(value.text) || Math.abs(Number(value.text)) > 2_147_483_647) return { message: '--retries takes a number', span: value.span };
      if (Number(value.text) < 0) return { message: '--retries cannot be negative', span: value.span };
      continue;
    }
    const nanoseconds = duration(value.text);
    if (nanoseconds === null) return { message: `--${name} takes a duration such as 30s or 1m30s`, span: value.span };
    if (nanoseconds !== 0 && nanoseconds < 1e6) return { message: `--${name} cannot be less than 1ms`, span: value.span };
  }
  return null;
}

const units: Readonly<Record<string, number>> = { ns: 1, us: 1e3, '\u00b5s': 1e3, '\u03bcs': 1e3, ms: 1e6, s: 1e9, m: 6e10, h: 3.6e12 };

/** Go's duration in nanoseconds; null if it is none. */
function duration(text: string): number | null {
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return 0;
  const part = /(\d+(?:\.\d*)?|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/y;
  let total = 0;
  do {
    const found = part.exec(unsigned);
    if (found === null) return null;
    total += Number(found[1]) * (units[found[2] ?? ''] ?? 0);
  } while (part.lastIndex < unsigned.length);
  if (total > 9.22e18) return null;
  return text.startsWith('-') ? -total : total;
}
