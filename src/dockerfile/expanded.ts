import { readHeredocWord } from './heredoc.js';
import { Joined } from './joined.js';
import { references } from './lex.js';
import type { Dockerfile, Heredoc, Instruction, Word } from './model.js';
import { span, type Span } from '../text/span.js';

/** A variable that the build replaces. */
export interface Use {
  readonly name: string;
  /** `$name` or `${name…}` in the file. */
  readonly at: Span;
  /** `:-`, `+`, `#` …; null for the plain forms. */
  readonly modifier: string | null;
  /** The text it is part of: words of one instruction are told apart by it. */
  readonly word: number;
}

const flags: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'], COPY: ['chown', 'chmod'], ADD: ['chown', 'chmod', 'checksum'], RUN: ['mount'],
};
const expandedWords: ReadonlySet<string> = new Set(['COPY', 'ADD', 'EXPOSE', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);

/** The variables of an instruction that the build itself replaces, in the order of the text. What only a shell or a program reads is not among them. */
export const usesIn = (instruction: Instruction, dockerfile: Dockerfile): readonly Use[] => {
  let uses = known.get(instruction);
  if (uses === undefined) known.set(instruction, uses = findUses(instruction, dockerfile));
  return uses;
};

const known = new WeakMap<Instruction, readonly Use[]>();

const findUses = (instruction: Instruction, { escape, text: file }: Dockerfile): readonly Use[] =>
  textsOf(instruction, file).flatMap(({ text, offsets }, word) => (text.includes('$') ? references(text, escape) : []).map(({ name, start, end, modifier }) =>
    ({ name, modifier, word, at: span(offsets(start), offsets(end - 1) + 1) })));

type Text = Pick<Word, 'text' | 'offsets'>;

const textsOf = (instruction: Instruction, file: string): readonly Text[] => {
  const { keyword, words, pairs, json } = instruction;
  const inFlags = instruction.flags.flatMap(({ name, value }) => (value !== null && flags[keyword]?.includes(name) === true ? [value] : []));
  switch (keyword) {
    case 'FROM': return [...inFlags, ...words.slice(0, 1)];
    case 'ENV': case 'LABEL': return pairs.flatMap(({ key, value }) => (value === null ? [key] : [key, value]));
    case 'ARG': return pairs.flatMap(({ value }) => value ?? []);
    case 'COPY': case 'ADD':
      return [
        ...inFlags, ...words.filter(({ text }) => json !== null || readHeredocWord(text) === null),
        ...instruction.heredocs.filter(({ expand }) => expand).map((heredoc) => bodyOf(heredoc, file)),
      ];
    default: return [...inFlags, ...expandedWords.has(keyword) ? words : []];
  }
};

/** A heredoc's text. Quotes are characters like any other in it, so they are hidden from the reader of variables. */
const bodyOf = ({ bodySpan: { start, end }, chomp }: Heredoc, file: string): Text => {
  const body = new Joined();
  for (let at = start; at < end;) {
    const next = file.indexOf('\n', at) + 1 || end;
    while (chomp && file[at] === '\t') at++;
    body.add(file.slice(at, Math.min(next, end)), at);
    at = next;
  }
  return { text: body.done().text.replace(/["']/g, '.'), offsets: body.at };
};
