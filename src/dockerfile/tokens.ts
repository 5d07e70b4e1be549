import { DockerfileParser } from 'dockerfile-ast';
import type { Scan } from './scan.js';
import type { Span } from '../text/span.js';

/** Where the tokenizer sees an instruction begin: its keyword, and its arguments if it has any. */
export interface Token {
  readonly keyword: Span;
  readonly arguments: Span | null;
}

/**
 * The one door to dockerfile-ast. It gets a shielded copy of the text, as long as the original, in which all that it
 * would misread (heredoc bodies, comments, escapes that escape nothing, false `<<`) is overwritten, so that every
 * offset it returns is true of the original.
 */
export function tokenize(text: string, scan: Scan): readonly Token[] {
  const lines: number[] = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const offset = ({ line, character }: { line: number; character: number }): number => (lines[line] ?? text.length) + character;

  return DockerfileParser.parse(shield(text, scan)).getInstructions().map((instruction) => {
    const keyword = instruction.getInstructionRange();
    const rest = instruction.getArgumentsRange();
    return {
      keyword: { start: offset(keyword.start), end: offset(keyword.end) },
      arguments: rest === null ? null : { start: offset(rest.start), end: offset(rest.end) },
    };
  });
}

/** Blanks everywhere, letters where an instruction has text, and a plain backslash where a line goes on. */
export function shield(text: string, { instructions }: Scan): string {
  const pieces: string[] = [];
  let done = 0;
  const blankTo = (end: number) => {
    pieces.push(text.slice(done, end).replace(/[^\n]/g, ' '));
    done = end;
  };
  for (const { joined, continuations } of instructions) {
    const parts = joined.pieces();
    let begun = false;
    parts.forEach(({ origin, text: piece }, index) => {
      blankTo(origin);
      pieces.push(piece.replace(/[^\s\uFEFF]+|\s/g, (part) => (/^\s/.test(part) ? ' ' : shieldWord(part, !begun))));
      done = origin + piece.length;
      begun ||= piece.trim() !== '';
      const continued = continuations[index];
      // The tokenizer takes a continuation of nothing for an instruction, and one at the end for another line.
      if (begun && continued !== undefined && index + 1 < parts.length) {
        blankTo(continued);
        pieces.push('\\');
        done = continued + 1;
      }
    });
  }
  blankTo(text.length);
  return pieces.join('');
}

const shieldWord = (word: string, keyword: boolean): string => (keyword && /^[A-Za-z]+$/.test(word) ? word : 'x'.repeat(word.length));
