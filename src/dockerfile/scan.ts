import { skipSpace, trimSpace, trimSpaceEnd } from './blanks.js';
import { DirectiveZone } from './directives.js';
import { heredocMarkers } from './heredoc.js';
import { Joined } from './joined.js';
import type { Directive, Heredoc, ParseError } from './model.js';
import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** One instruction as lines: what BuildKit joins before it looks for a keyword. */
export interface LogicalLine {
  readonly joined: Joined;
  readonly line: number;
  /** The last line, heredoc terminators included. */
  readonly endLine: number;
  readonly heredocs: readonly Heredoc[];
  /** The comments above it that count for it, as indices into `comments`. */
  readonly above: readonly number[];
  readonly emptyContinuations: readonly Span[];
  /** Offsets of the escape characters that continue a line. */
  readonly continuations: readonly number[];
}

export interface ScannedComment {
  readonly span: Span;
  readonly text: string;
  readonly line: number;
  readonly flush: boolean;
  /** Index of the logical line it interrupts. */
  readonly inside: number | null;
}

export interface Scan {
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  readonly comments: readonly ScannedComment[];
  readonly instructions: readonly LogicalLine[];
  readonly errors: readonly ParseError[];
}

/** BuildKit reads lines into a buffer of 64 KiB, the newline included. */
const longestLine = 65_536;

/** Reads a text line by line as BuildKit does: directives, comments, continued instructions, heredoc bodies. */
export function scan(text: string, lines: Lines, isDirective: (written: string) => boolean = () => true): Scan {
  const zone = new DirectiveZone(text, isDirective);
  const comments: ScannedComment[] = [];
  const instructions: LogicalLine[] = [];
  const errors: ParseError[] = [];
  let above: number[] = [];
  let line = 1;
  const last = lines.count;

  /** The line without the newline and every carriage return before it, as BuildKit trims it. */
  const content = (number: number): Span => {
    let { end } = lines.span(number);
    const start = number === 1 && text.startsWith('\uFEFF') ? 1 : lines.start(number);
    while (end > start && text[end - 1] === '\r') end--;
    checkLength(number, start, end);
    return { start, end };
  };
  const checkLength = (number: number, start: number, end: number) => {
    const { start: from, end: to } = lines.whole(number);
    if (to - from <= longestLine / 3) return;
    const bytes = Buffer.byteLength(text.slice(from, to));
    if (bytes > longestLine || (bytes === longestLine && text[to - 1] !== '\n')) {
      errors.push({ message: `line longer than the ${longestLine - 1} bytes BuildKit reads`, span: { start, end: Math.min(end, start + 80) } });
    }
  };
  const comment = (number: number, { start, end }: Span, inside: number | null): number => {
    const hash = skipSpace(text, start, end);
    comments.push({
      span: { start: hash, end }, text: trimSpace(text.slice(hash + 1, end)), line: number,
      flush: hash === start, inside,
    });
    return comments.length - 1;
  };

  while (line <= last) {
    const span = content(line);
    const start = skipSpace(text, span.start, span.end);
    const isComment = text[start] === '#' && start < span.end;
    const directive = zone.read(start, span.end);
    if (isComment) {
      if (directive !== 'directive') {
        const index = comment(line, span, null);
        const bare = start === span.start && comments[index]?.text === '';
        if (bare) above = [];
        else above.push(index);
      }
      line++;
      continue;
    }
    if (start === span.end) {
      line++;
      continue;
    }

    const index = instructions.length;
    const first = line;
    const joined = new Joined();
    const emptyContinuations: Span[] = [];
    const continuations: number[] = [];
    let from = start;
    let end = span.end;
    for (;;) {
      const continued = continuationAt(text, from, end, zone.escape);
      joined.add(text.slice(from, continued ?? end), from);
      line++;
      if (continued === null) break;
      continuations.push(continued);
      let next: Span | null = null;
      while (line <= last && next === null) {
        const candidate = content(line);
        const filled = skipSpace(text, candidate.start, candidate.end);
        if (filled === candidate.end) emptyContinuations.push(candidate);
        else if (text[filled] === '#') comment(line, candidate, index);
        else next = candidate;
        if (next === null) line++;
      }
      if (next === null) break;
      from = next.start;
      end = next.end;
    }
    joined.done();

    const heredocs: Heredoc[] = [];
    // An escaped blank at the end of the line is part of a name, but of no instruction.
    const textEnd = trimSpaceEnd(joined.text, joined.text.length);
    for (const marker of heredocMarkers(joined.text, zone.escape)) {
      const bodyStart = lines.start(line);
      let closed: Span | null = null;
      while (line <= last && closed === null) {
        const candidate = lines.span(line);
        checkLength(line, candidate.start, candidate.end);
        let stop = candidate.end;
        while (stop > candidate.start && text[stop - 1] === '\r') stop--;
        let begin = candidate.start;
        while (marker.chomp && text[begin] === '\t') begin++;
        if (stop - begin === marker.name.length && text.startsWith(marker.name, begin)) closed = { start: candidate.start, end: stop };
        line++;
      }
      const bodySpan = { start: bodyStart, end: closed?.start ?? text.length };
      const body = text.slice(bodySpan.start, bodySpan.end);
      const markerSpan = { start: joined.at(marker.start), end: joined.endAt(Math.min(marker.end, textEnd)) };
      heredocs.push({
        name: marker.name, chomp: marker.chomp, expand: marker.expand, descriptor: marker.descriptor,
        markerSpan, bodySpan, endSpan: closed ?? { start: text.length, end: text.length },
        body: marker.chomp ? body.replace(/^\t+/gm, '') : body,
      });
      if (closed === null) errors.push({ message: `the heredoc is never closed: no line is just \`${marker.name}\``, span: markerSpan });
    }

    instructions.push({
      joined, line: first, endLine: line - 1, heredocs, above, emptyContinuations, continuations,
    });
    above = [];
  }

  if (instructions.length === 0) errors.push({ message: 'the file has no instructions', span: { start: 0, end: 0 } });
  return { escape: zone.escape, directives: zone.directives, comments, instructions, errors: [...zone.errors, ...errors] };
}

/** The offset of the escape character that continues a line: the last thing on it but blanks, and not itself escaped. */
function continuationAt(text: string, start: number, end: number, escape: string): number | null {
  let at = end - 1;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--;
  if (at < start || text[at] !== escape) return null;
  return at > start && text[at - 1] === escape ? null : at;
}

