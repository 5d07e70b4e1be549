import { span, type Span } from '../text/span.js';
import type { Dockerfile, Instruction } from './model.js';

/** A place in what a RUN runs or writes, or in a file that a COPY has in the Dockerfile itself. */
export interface Mention {
  readonly at: Span;
  readonly match: RegExpMatchArray;
  readonly instruction: Instruction;
}

/** Where a pattern is met in scripts and written files, comments left out; for what is wrong wherever it stands. */
export function* mentions(dockerfile: Dockerfile, pattern: RegExp): Iterable<Mention> {
  const { text, lines } = dockerfile;
  for (const match of text.matchAll(pattern)) {
    const at = span(match.index, match.index + match[0].length);
    const instruction = dockerfile.instructionAt(at.start);
    if (instruction === undefined || !holdsText(instruction, at)) continue;
    if (/^[ \t]*#/.test(text.slice(lines.start(lines.lineAt(at.start)), at.start))) continue;
    yield { at, match, instruction };
  }
}

const holdsText = ({ keyword, heredocs, keywordSpan }: Instruction, at: Span): boolean => (keyword === 'RUN' ? at.start > keywordSpan.end
  : (keyword === 'COPY' || keyword === 'ADD') && heredocs.some(({ bodySpan }) => bodySpan.start <= at.start && at.end <= bodySpan.end));
