import { visible } from './visible.js';
import { charWidth } from './width.js';

/** A line as a terminal can show it, in three parts around what is pointed at. */
export interface Shown {
  readonly before: string;
  readonly token: string;
  readonly after: string;
  /** Columns before the token, and columns it takes: one even if it is empty. */
  readonly indent: number;
  readonly length: number;
}

/** A stretch of a text, in offsets. */
type Stretch = Readonly<{ start: number; end: number }>;
type Cell = Readonly<{ at: number; text: string; width: number }>;
type Row = Readonly<{ cells: readonly Cell[]; isWhole: boolean }>;

/** The part of a line around a token that fits into `room` columns. Reads no more of the line than it shows. */
export function show(text: string, line: Stretch, token: Stretch, room: number): Shown {
  const start = Math.min(Math.max(token.start, line.start), line.end);
  const end = Math.min(Math.max(token.end, start), line.end);
  const opening = openingOf(text, line, { start, end }, room);
  const cells = fit(read(text, { start: opening, end: line.end }, blanks(text, start, end, room), room), opening > line.start, room);

  const before = cells.filter(({ at }) => at < start);
  const inside = cells.filter(({ at }) => at >= start && at < end);
  const after = cells.filter(({ at }) => at >= end);
  return { before: joined(before), token: joined(inside), after: joined(after), indent: total(before), length: Math.max(total(inside), 1) };
}

/** The line's own start if the token can be seen from there, else a place a third of the room before the token. */
function openingOf(text: string, line: Stretch, token: Stretch, room: number): number {
  if (token.start - line.start < room) {
    const lead = total(read(text, { start: line.start, end: token.start }, nothing, room).cells);
    if (lead + Math.min(token.end - token.start, room >> 1) < room) return line.start;
  }
  const opening = Math.max(token.start - Math.floor(room / 3), line.start);
  return isInsideOfPair(text, opening) ? opening + 1 : opening;
}

const isInsideOfPair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

/** A token of nothing but blanks would be invisible; it is drawn as dots. */
const blanks = (text: string, start: number, end: number, room: number): Stretch =>
  end - start <= room && text.slice(start, end).trim() === '' ? { start, end } : nothing;
const nothing: Stretch = { start: 0, end: 0 };

/** Character by character, until the room is more than filled or the stretch ends. */
function read(text: string, { start, end }: Stretch, dotted: Stretch, room: number): Row {
  const cells: Cell[] = [];
  let columns = 0;
  let at = start;
  while (at < end && columns <= room && cells.length < MOST_CELLS) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const drawn = drawing(char, at >= dotted.start && at < dotted.end, columns);
    const width = drawn === char ? charWidth(char) : drawn.length;
    cells.push({ at, text: drawn, width });
    columns += width;
    at += char.length;
  }
  return { cells, isWhole: at >= end };
}

const TAB = 4;
/** A line of combining marks takes no columns however long it is. */
const MOST_CELLS = 2000;

function drawing(char: string, isDotted: boolean, column: number): string {
  if (char === '\t') return (isDotted ? '·' : ' ').repeat(TAB - column % TAB);
  return isDotted ? '·' : visible(char);
}

/** With an ellipsis wherever the line goes on unseen. */
function fit({ cells: all, isWhole }: Row, isOpened: boolean, room: number): readonly Cell[] {
  const cells = isOpened ? [{ at: -1, text: '…', width: 1 }, ...all] : [...all];
  let columns = total(cells);
  if (isWhole && columns <= room) return cells;
  while (columns > room - 1) columns -= cells.pop()?.width ?? columns;
  return [...cells, { at: Infinity, text: '…', width: 1 }];
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);
const joined = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('');
