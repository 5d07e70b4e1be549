import type { RawComment, Replacement } from '../../src/shell/shellcheck/answer.js';
import { ScriptChecker } from '../../src/shell/shellcheck/checker.js';
import type { ShellCheck } from '../../src/shell/shellcheck/model.js';
import type { Answer, Program } from '../../src/shell/shellcheck/program.js';

/** Says of scripts the little it knows of ShellCheck, at the places where ShellCheck says it, without starting anything. */
const fakeProgram: Program = {
  ask: (texts) => texts.map(answer),
  askLater: (texts) => Promise.resolve(texts.map(answer)),
};

/** A new one each time: it remembers. */
export const fakeShellCheck = (): ShellCheck => new ScriptChecker(fakeProgram);

const answer = (text: string): Answer => text.split('\n').flatMap((line, index) => [
  ...found(line, /(?<=\bprintf )"[^"]*\$[^"]*"/g).map((at): RawComment => ({
    ...range(line, index, at.start, at.end), file: '', level: 'info', code: 2059, replacements: [],
    message: 'Don\'t use variables in the printf format string. Use printf \'..%s..\' "$foo".',
  })),
  ...found(line, /(?<=\bls )\$\w+/g).map((at): RawComment => ({
    ...range(line, index, at.start, at.end), file: '', level: 'info', code: 2086, message: 'Double quote to prevent globbing and word splitting.',
    replacements: [replacement(line, index, at.start, at.start, '"'), { ...replacement(line, index, at.end, at.end, '"'), beforeNext: false }],
  })),
  ...found(line, /(?<=\[ )"x\$\w+"(?= = x \])/g).map((at): RawComment => ({
    ...range(line, index, at.start, at.end), file: '', level: 'style', code: 2268,
    message: 'Avoid x-prefix in comparisons as it no longer serves a purpose.',
    replacements: [replacement(line, index, at.start + 1, at.start + 2, ''), replacement(line, index, at.end + 3, at.end + 4, '""')],
  })),
]);

const found = (line: string, pattern: RegExp) => [...line.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));

const range = (line: string, index: number, start: number, end: number) =>
  ({ line: index + 1, endLine: index + 1, column: column(line, start), endColumn: column(line, end) });

/** In characters, as ShellCheck counts. */
const column = (line: string, offset: number): number => [...line.slice(0, offset)].length + 1;

const replacement = (line: string, index: number, start: number, end: number, text: string): Replacement =>
  ({ ...range(line, index, start, end), text, beforeNext: true });
