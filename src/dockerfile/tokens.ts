import { DockerfileParser } from 'dockerfile-ast';
import { isBlank, skipSpace, trimSpace, trimSpaceEnd } from './blanks.js';
import type { Joined } from './joined.js';
import type { Scan } from './scan.js';
import type { Span } from '../text/span.js';

/**
 * The one door to dockerfile-ast: where the keyword of each instruction stands, null for one that has no text or begins
 * with a keyword of one letter. The tokenizer gets a shielded copy of the file, as long as the original, in which all that it
 * would misread (heredoc bodies, comments, escapes that escape nothing, false `<<`) is overwritten, so that every offset
 * it returns is true.
 */
export function tokenize(text: string, scan: Scan): readonly (Span | null)[] {
  const lines: number[] = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = ({ line, character }: { line: number; character: number }): number => (lines[line] ?? text.length) + character;

  const shielded = shield(text, scan);
  const tokens = DockerfileParser.parse(shielded).getInstructions().map((instruction) => {
    const { start, end } = instruction.getInstructionRange();
    // A blank at the end of the line belongs to the keyword for the tokenizer if nothing else follows.
    return { start: offset(start), end: trimSpaceEnd(shielded, offset(end), offset(start)) };
  });
  let next = 0;
  return scan.instructions.map(({ joined }) => {
    if (trimSpace(joined.text) === '') return null;
    const token = tokens[next++] ?? null;
    return beginsWithOneLetter(joined) ? null : token;
  });
}

/** Where such a keyword ends, or goes on behind a continuation, the tokenizer does not see. */
function beginsWithOneLetter(joined: Joined): boolean {
  const first = joined.pieces().map(({ text }) => trimSpace(text)).find((text) => text !== '') ?? '';
  return first.length === 1 || isBlank(first.charCodeAt(1));
}

/**
 * Blanks everywhere, letters where an instruction has text, and a plain backslash where a line goes on. Keywords are
 * letters like any other: by their real names the tokenizer would take every argument apart, which we do ourselves.
 */
export function shield(text: string, { instructions }: Scan): string {
  const pieces: string[] = [];
  let done = 0;
  const blankTo = (end: number) => {
    for (let at = text.indexOf('\n', done); at !== -1 && at < end; at = text.indexOf('\n', done)) {
      pieces.push(' '.repeat(at - done), '\n');
      done = at + 1;
    }
    if (done < end) pieces.push(' '.repeat(end - done));
    done = end;
  };
  for (const { joined, continuations } of instructions) {
    const begin = skipSpace(joined.text, 0);
    const stop = trimSpaceEnd(joined.text, joined.text.length, begin);
    let at = 0;
    joined.pieces().forEach(({ origin, text: piece }, index) => {
      const from = Math.min(Math.max(begin - at, 0), piece.length);
      const to = Math.min(Math.max(stop - at, from), piece.length);
      blankTo(origin + from);
      shieldWords(piece, from, to, pieces);
      done = origin + to;
      at += piece.length;
      const continued = continuations[index];
      // The tokenizer takes a continuation of nothing for an instruction, and one at the end for another line.
      if (continued !== undefined && begin < at && at < stop) {
        // Nor does it see a keyword of one letter end before an escape and a blank.
        const escape = isBlank(joined.text.charCodeAt(at)) ? text.indexOf('\n', continued) - 1 : continued;
        blankTo(escape);
        pieces.push('\\');
        done = escape + 1;
      }
    });
  }
  blankTo(text.length);
  return pieces.join('');
}

function shieldWords(piece: string, from: number, to: number, pieces: string[]): void {
  for (let at = from; at < to;) {
    const blank = isBlank(piece.charCodeAt(at));
    let end = at + 1;
    while (end < to && isBlank(piece.charCodeAt(end)) === blank) end++;
    pieces.push((blank ? ' ' : 'x').repeat(end - at));
    at = end;
  }
}
