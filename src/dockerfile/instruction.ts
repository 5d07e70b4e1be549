import { isAsciiSpace, isSpace, skipSpace, splitBlanks, trimSpaceEnd } from './blanks.js';
import { readFlags, type RawFlag } from './flags.js';
import type { Joined } from './joined.js';
import { readJson, type JsonForm } from './json.js';
import type { Flag, Pair, ParseError, Word } from './model.js';
import type { Span } from '../text/span.js';

/** What one instruction says, before anybody knows which stage it is in. */
export interface Reading {
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly span: Span;
  readonly flags: readonly Flag[];
  readonly argumentSpan: Span;
  readonly words: readonly Word[];
  readonly pairs: readonly Pair[];
  readonly json: readonly Word[] | null;
  readonly trigger: Reading | null;
  /** What stops BuildKit's parser, and with it the whole file. */
  readonly refusals: readonly ParseError[];
}

const jsonOrText = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL']);
const jsonOrWords = new Set(['ADD', 'COPY', 'VOLUME']);
const wordList = new Set(['FROM', 'EXPOSE']);
const oneText = new Set(['USER', 'WORKDIR', 'STOPSIGNAL', 'MAINTAINER']);
const keyed = new Set(['ENV', 'LABEL']);
const deepestTrigger = 50;

type Escape = '\\' | '`';
type Arguments = Pick<Reading, 'words' | 'pairs' | 'json' | 'trigger' | 'refusals'>;
const none: Arguments = { words: [], pairs: [], json: null, trigger: null, refusals: [] };

/** In what readers of an instruction differ. */
export interface Habits {
  readonly readJson: (line: string, from: number, to: number) => JsonForm;
  /** Whether a word like `--flag` in front of the arguments is one; one that is not begins them. */
  readonly isFlag: (keyword: string, text: string) => boolean;
  /** Whether the quotes in the value of such a flag are letters. */
  readonly quotesInFlags: (keyword: string) => boolean;
  /** An ARG has one name; what follows is lost. */
  readonly declaresOneName: boolean;
  /** Keywords whose text goes on to the end of the line, blanks included. */
  readonly keepsBlanks: ReadonlySet<string>;
}

export const buildkitHabits: Habits = { readJson, isFlag: () => true, quotesInFlags: () => false, declaresOneName: false, keepsBlanks: new Set() };

/** Takes keyword, flags and arguments of a joined line apart as the frontend's line parsers do. */
export function readInstruction(joined: Joined, escape: Escape, habits: Habits = buildkitHabits, from = 0, depth = 0): Reading {
  const line = joined.text;
  const start = skipSpace(line, from);
  const stop = trimSpaceEnd(line, line.length, start);
  const [first, rest] = splitBlanks(line, start, stop, 2);
  const keywordEnd = first?.end ?? stop;
  const keyword = line.slice(start, keywordEnd).toUpperCase();
  const { flags, end } = rest === undefined ? { flags: [], end: stop } : flagsIn(line, rest.start, stop, escape, keyword, habits);
  const begin = Math.min(skipSpace(line, end, stop), stop);

  return {
    keyword,
    keywordSpan: joined.word(start, keywordEnd).span,
    span: joined.word(start, stop).span,
    flags: flags.map((flag) => readFlag(joined, flag)),
    argumentSpan: joined.word(begin, stop).span,
    ...readArguments(joined, keyword, begin, habits.keepsBlanks.has(keyword) ? line.length : stop, escape, habits, depth),
  };
}

function flagsIn(line: string, from: number, to: number, escape: Escape, keyword: string, { isFlag, quotesInFlags }: Habits): ReturnType<typeof readFlags> {
  const { flags: read, end } = readFlags(line, from, to, escape);
  const flags = quotesInFlags(keyword) ? read.map((flag) => asWritten(line, flag)) : read;
  const other = flags.findIndex(({ text }) => !isFlag(keyword, text));
  return other === -1 ? { flags, end } : { flags: flags.slice(0, other), end: flags[other]?.start ?? end };
}

const asWritten = (line: string, { start, end }: RawFlag): RawFlag =>
  ({ text: line.slice(start, end), places: Array.from({ length: end - start }, (_, index) => start + index), start, end });

function readArguments(
  joined: Joined, keyword: string, start: number, end: number, escape: Escape, habits: Habits, depth: number,
): Arguments {
  const line = joined.text;
  if (start >= end) return none;
  const whole = () => [joined.word(start, end)];
  const refused = (message: string): ParseError => ({ message, span: joined.word(start, end).span });
  const exec = (from: number): Readonly<{ json: readonly Word[] | null; refusals: readonly ParseError[] }> => {
    const form = habits.readJson(line, from, end);
    if (form.kind === 'refused') return { json: null, refusals: [refused('a JSON array here holds strings only')] };
    return { json: form.kind === 'text' ? null : form.strings.map((string) => ({
      text: string.value, span: joined.word(string.start, string.end).span, offsets: (index: number) => joined.at(string.at(index)),
    })), refusals: [] };
  };
  const blankSeparated = () => splitBlanks(line, start, end).map((part) => joined.word(part.start, part.end));

  if (oneText.has(keyword)) return { ...none, words: whole() };
  if (wordList.has(keyword)) return { ...none, words: blankSeparated() };
  if (jsonOrText.has(keyword)) {
    const { json, refusals } = exec(start);
    return { ...none, json, refusals, words: json ?? whole() };
  }
  if (jsonOrWords.has(keyword)) {
    const { json, refusals } = exec(start);
    return { ...none, json, refusals, words: json ?? blankSeparated() };
  }
  if (keyword === 'HEALTHCHECK') {
    let typeEnd = start;
    while (typeEnd < end && !isAsciiSpace(line.charCodeAt(typeEnd))) typeEnd++;
    const type = joined.word(start, typeEnd);
    let from = typeEnd;
    while (from < end && isAsciiSpace(line.charCodeAt(from))) from++;
    if (from >= end) return { ...none, words: [type] };
    const { json, refusals } = exec(from);
    return { ...none, json, refusals, words: [type, ...json ?? [joined.word(from, end)]] };
  }
  if (keyword === 'ONBUILD' && depth < deepestTrigger) {
    const trigger = readInstruction(joined, escape, habits, start, depth + 1);
    return { ...none, trigger, refusals: trigger.refusals };
  }
  if (keyword === 'ARG') {
    const words = quotedWords(line, start, end, escape);
    const pairs = (habits.declaresOneName ? words.slice(0, 1) : words).map((word) => readPair(joined, word));
    return { ...none, pairs, words: pairs.map(pairWord) };
  }
  if (keyed.has(keyword)) return readKeyed(joined, keyword, start, end, escape);
  return { ...none, words: whole() };
}

/** ENV and LABEL: `key=value …`, or one `key value` when the first word has no `=`. */
function readKeyed(joined: Joined, keyword: string, start: number, end: number, escape: Escape): Arguments {
  const line = joined.text;
  const words = quotedWords(line, start, end, escape);
  const [first] = words;
  if (first === undefined) return none;
  if (!line.slice(first.start, first.end).includes('=')) {
    const [key, value] = splitBlanks(line, start, end, 2);
    const whole = joined.word(start, end);
    if (key === undefined || value === undefined) {
      return { ...none, words: [whole], refusals: [{ message: `${keyword} takes a name and a value: ${keyword} name=value`, span: whole.span }] };
    }
    const pair = { key: joined.word(key.start, key.end), value: joined.word(value.start, value.end), span: whole.span, legacy: true };
    return { ...none, pairs: [pair], words: [whole] };
  }
  const pairs = words.map((word) => readPair(joined, word));
  const bare = pairs.find(({ value }) => value === null);
  const refusals = bare === undefined ? []
    : [{ message: `no = in \`${bare.key.text.slice(0, 40)}\`; ${keyword} takes name=value`, span: bare.span }];
  return { ...none, pairs: pairs.filter(({ value }) => value !== null), refusals,
    words: pairs.map(pairWord) };
}

type Part = Readonly<{ start: number; end: number }>;

/** Words parted by white space outside quotes and escapes; quotes and escapes stay in them. */
function quotedWords(line: string, start: number, end: number, escape: Escape): Part[] {
  const words: Part[] = [];
  let at = start;
  while (at < end) {
    at = skipSpace(line, at, end);
    if (at >= end) break;
    const from = at;
    let quote = '';
    let to = at;
    while (at < end && (quote !== '' || !isSpace(line.charCodeAt(at)))) {
      const character = line[at] ?? '';
      if (character === quote) quote = '';
      else if (quote === '' && (character === '\'' || character === '"')) quote = character;
      const escapes = character === escape && quote !== '\'';
      if (escapes && at + 1 >= end) {
        at++;
        break;
      }
      at += escapes ? 2 : 1;
      to = Math.min(at, end);
    }
    if (to > from) words.push({ start: from, end: to });
  }
  return words;
}

function readPair(joined: Joined, { start, end }: Part): Pair {
  const equals = joined.text.indexOf('=', start);
  const { span } = joined.word(start, end);
  if (equals === -1 || equals >= end) return { key: joined.word(start, end), value: null, span, legacy: false };
  return { key: joined.word(start, equals), value: joined.word(equals + 1, end), span, legacy: false };
}

const pairWord = ({ key, value, span }: Pair): Word => ({
  text: value === null ? key.text : `${key.text}=${value.text}`, span, offsets: key.offsets,
});

function readFlag(joined: Joined, { text, places, start, end }: RawFlag): Flag {
  const equals = text.indexOf('=');
  const { span } = joined.word(start, end);
  if (equals === -1) return { name: text.slice(2), value: null, span };
  return {
    name: text.slice(2, equals),
    value: {
      text: text.slice(equals + 1),
      span: joined.word((places[equals] ?? start) + 1, end).span,
      offsets: (index) => joined.at(places[equals + 1 + index] ?? end),
    },
    span,
  };
}
