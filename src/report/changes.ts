import { lineChanges } from '../text/diff.js';
import type { Lines } from '../text/lines.js';
import type { TextEdit } from '../text/span.js';

/** A line that a fix takes away or adds, and which part of it is different. */
export interface ChangedLine {
  readonly sign: '-' | '+';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What edits do to a text, line by line, without the lines that stay. */
export function changedLines(text: string, lines: Lines, edits: readonly TextEdit[]): readonly ChangedLine[] {
  return gather(text, lines, edits).flatMap(({ start, end, inside }) => {
    const before = excerpt(text, lines, start, end, text.slice(start, end));
    const after = excerpt(text, lines, start, end, applied(text, start, end, inside));
    return lineChanges(before, after).flatMap((change) => {
      const removed = before.slice(change.before.start, change.before.end);
      const added = after.slice(change.after.start, change.after.end);
      return [
        ...removed.map((line, i) => changed('-', line, added[i] ?? '')),
        ...added.map((line, i) => changed('+', line, removed[i] ?? '')),
      ];
    });
  });
}

type Piece = { start: number; end: number; inside: TextEdit[] };

/** Edits with the lines they touch, those that touch the same or neighbouring lines together. */
function gather(text: string, lines: Lines, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(startOfLine(text, lines, edit.span.start), edit.span.start - MOST_AROUND);
    const end = Math.min(lines.whole(lines.lineAt(edit.span.end)).end, edit.span.end + MOST_AROUND, text.length);
    const last = pieces.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.inside.push(edit);
    } else pieces.push({ start, end, inside: [edit] });
  }
  return pieces;
}

/** A byte order mark is no part of the first line that anybody sees. */
const startOfLine = (text: string, lines: Lines, offset: number): number =>
  Math.max(lines.start(lines.lineAt(offset)), text.startsWith('\uFEFF') ? 1 : 0);

/** As much of a line is looked at on each side of an edit: a line may be megabytes long and have a thousand edits. */
const MOST_AROUND = 400;

function applied(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  let out = '';
  let done = start;
  for (const { span, text: inserted } of edits) {
    out += text.slice(done, span.start) + inserted;
    done = Math.max(done, span.end);
  }
  return out + text.slice(done, end);
}

function excerpt(text: string, lines: Lines, start: number, end: number, piece: string): readonly string[] {
  const opened = startOfLine(text, lines, start) < start ? '…' : '';
  const closed = end < text.length && text[end - 1] !== '\n' ? '…' : '';
  const split = `${opened}${piece}${closed}`.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  if (split.at(-1) === '') split.pop();
  return split;
}

function changed(sign: '-' | '+', text: string, other: string): ChangedLine {
  const shorter = Math.min(text.length, other.length);
  let from = 0;
  while (from < shorter && text[from] === other[from]) from++;
  let tail = 0;
  while (tail < shorter - from && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  return { sign, text, from, to: text.length - tail };
}
