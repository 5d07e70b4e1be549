import { inputOf } from '../input.js';
import type { Heredoc, Instruction, Word } from '../../dockerfile/model.js';
import type { Span } from '../../text/span.js';
import type { Script } from '../model.js';
import { Scribe, sourceOf, type Source } from '../source.js';

export interface HadolintInput {
  readonly form: Script['form'];
  readonly source: Source;
  readonly span: Span;
  readonly interpreter: string | null;
  /** A shell would read the same text, and nothing but it. */
  readonly isWhole: boolean;
}

/** The text hadolint takes for the script of an instruction. */
export function inputAsHadolint(file: string, instruction: Instruction): HadolintInput | null {
  const { words, json, heredocs, argumentSpan, keyword } = instruction;
  if (json !== null && json.length > 0) return { form: 'exec', source: joinWords(json), span: argumentSpan, interpreter: null, isWhole: false };
  const [heredoc] = heredocs;
  const real = inputOf(file, instruction);
  if (heredoc === undefined) {
    const text = keyword === 'HEALTHCHECK' ? words[1] : words[0];
    if (text === undefined) return null;
    return { form: 'shell', source: wordSource(text), span: text.span, interpreter: null, isWhole: real !== null };
  }
  const [text] = words;
  if (text === undefined) return null;
  const mark = markerIn(text, heredoc.markerSpan);
  const before = text.text.slice(0, mark);
  if (before.trim() !== '') return { form: 'shell', source: sourceOf(before, text.offsets), span: text.span, interpreter: null, isWhole: false };
  if (real?.form === 'heredoc') return { ...real, isWhole: true };
  return { form: 'heredoc', source: withLine(file, text, mark, heredoc), span: heredoc.bodySpan, interpreter: null, isWhole: false };
}

const wordSource = ({ text, offsets }: Word): Source => sourceOf(text, offsets);

/** What follows the heredoc's mark on its line, and the body below it. */
function withLine(file: string, { text, offsets }: Word, mark: number, { markerSpan, bodySpan }: Heredoc): Source {
  const scribe = new Scribe();
  const from = mark + markerSpan.end - markerSpan.start;
  scribe.copy(sourceOf(text, offsets), from, text.length);
  if (from < text.length) scribe.write('\n', bodySpan.start - 1, bodySpan.start);
  scribe.copy(sourceOf(file, (index) => index), bodySpan.start, bodySpan.end);
  return scribe.done();
}

/** The index in a text at which the heredoc's mark stands. */
function markerIn({ text, offsets }: Word, { start }: Span): number {
  let at = text.indexOf('<<');
  while (at !== -1 && offsets(at) < start) at = text.indexOf('<<', at + 1);
  return at === -1 ? text.length : at;
}

/** The elements of an exec form with single blanks between them. */
function joinWords(words: readonly Word[]): Source {
  const scribe = new Scribe();
  words.forEach(({ text, span, offsets }, index) => {
    if (index > 0) scribe.write(' ', span.start, span.start);
    for (let i = 0; i < text.length; i++) scribe.write(text.charAt(i), offsets(i), offsets(i + 1));
  });
  return scribe.done();
}
