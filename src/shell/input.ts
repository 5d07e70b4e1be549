import type { Heredoc, Instruction, Word } from '../dockerfile/model.js';
import { Scribe, sourceOf, type Source } from './source.js';
import type { Span } from '../text/span.js';
import { isShell } from './wrappers.js';

/** What an instruction gives its shell, or the program it starts without one. */
export type Input =
  | Readonly<{ form: 'shell' | 'heredoc'; source: Source; span: Span; interpreter: string | null }>
  | Readonly<{ form: 'exec'; words: readonly Word[]; span: Span }>;

const starting = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Null for instructions that start nothing, and for what no POSIX shell reads. */
export function inputOf(file: string, instruction: Instruction): Input | null {
  const { keyword, words, json, heredocs, argumentSpan } = instruction;
  if (!starting.has(keyword) || !instruction.shell.posix) return null;
  if (json !== null) {
    const [first] = json;
    return first === undefined ? null : { form: 'exec', words: json, span: { start: json === words ? argumentSpan.start : first.span.start, end: argumentSpan.end } };
  }
  const [first] = words;
  const text = keyword !== 'HEALTHCHECK' ? first : first?.text.toUpperCase() === 'CMD' ? words[1] : undefined;
  if (text === undefined) return null;
  const [heredoc] = heredocs;
  if (heredoc === undefined) return { form: 'shell', source: wordSource(text), span: text.span, interpreter: null };
  return isOnlyMarker(text, heredoc, heredocs) ? scriptOf(file, heredoc) : withBodies(file, text, heredocs);
}

const wordSource = ({ text, offsets }: Word): Source => sourceOf(text, offsets);

/** `RUN <<EOF` and nothing else: the body is the script. */
const isOnlyMarker = ({ text, offsets }: Word, { markerSpan }: Heredoc, heredocs: readonly Heredoc[]): boolean =>
  heredocs.length === 1 && offsets(0) === markerSpan.start && offsets(text.length - 1) === markerSpan.end - 1;

function scriptOf(file: string, heredoc: Heredoc): Input | null {
  const scribe = new Scribe();
  copyBody(scribe, file, heredoc.bodySpan, heredoc.chomp);
  const source = scribe.done();
  const interpreter = source.text.startsWith('#!') ? source.text.slice(2, lineEnd(source.text, 0)).trim() : null;
  if (interpreter !== null && !isShell(programIn(interpreter))) return null;
  return { form: 'heredoc', source, span: heredoc.bodySpan, interpreter };
}

/** The program a `#!` line starts: `/bin/sh -e` and `/usr/bin/env -S bash -e` alike. */
function programIn(interpreter: string): string {
  const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const [first = '', ...rest] = interpreter.split(/[ \t]+/);
  return base(base(first) === 'env' ? rest.find((word) => !word.startsWith('-') && !word.includes('=')) ?? '' : first);
}

/** BuildKit puts the bodies back behind the line and leaves them to the shell. */
function withBodies(file: string, text: Word, heredocs: readonly Heredoc[]): Input {
  const scribe = new Scribe();
  const line = wordSource(text);
  scribe.copy(line, 0, line.text.length);
  for (const { bodySpan, endSpan, name } of heredocs) {
    scribe.write('\n', bodySpan.start - 1, bodySpan.start);
    copyBody(scribe, file, bodySpan, false);
    const start = Math.max(endSpan.end - name.length, endSpan.start);
    for (let i = 0; i < name.length; i++) scribe.write(name.charAt(i), Math.min(start + i, endSpan.end), Math.min(start + i + 1, endSpan.end));
  }
  return { form: 'shell', source: scribe.done(), span: { start: text.span.start, end: heredocs.at(-1)?.endSpan.end ?? text.span.end }, interpreter: null };
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

/** A heredoc's body, without the carriage returns of its line ends and, for `<<-`, without leading tabs. */
function copyBody(scribe: Scribe, file: string, { start, end }: Span, chomp: boolean): void {
  const whole = sourceOf(file, (index) => index);
  for (let at = start; at < end;) {
    const next = Math.min(lineEnd(file, at) + 1, end);
    while (chomp && at < next && file[at] === '\t') at++;
    if (file.endsWith('\r\n', next) && next - 2 >= at) {
      scribe.copy(whole, at, next - 2);
      scribe.copy(whole, next - 1, next);
    } else {
      scribe.copy(whole, at, next);
    }
    at = next;
  }
}
