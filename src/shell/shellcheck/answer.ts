import { levels, type Level } from './model.js';

/** One of the `comments` of ShellCheck's `json1`. Lines and columns start at 1, a character is one column, a tab too. */
export interface RawComment extends RawRange {
  readonly file: string;
  readonly level: Level;
  readonly code: number;
  readonly message: string;
  readonly replacements: readonly Replacement[];
}

export interface RawRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Replacement extends RawRange {
  /** What is put between two characters belongs to the one behind it, else to the one before it. */
  readonly beforeNext: boolean;
  readonly text: string;
}

/** What ShellCheck printed; null if that is something else. */
export const readAnswer = (printed: string): readonly RawComment[] | null => {
  let answer: unknown;
  try {
    answer = JSON.parse(printed);
  } catch {
    return null;
  }
  return isMap(answer) ? listOf(answer['comments'], commentOf) : null;
};

type Values = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All or nothing. */
function listOf<T>(value: unknown, read: (value: Values) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const found: T[] = [];
  for (const item of value) {
    const one = isMap(item) ? read(item) : null;
    if (one === null) return null;
    found.push(one);
  }
  return found;
}

const commentOf = (value: Values): RawComment | null => {
  const range = rangeOf(value);
  const level = levels.find((one) => one === value['level']);
  const { file, code, message, fix } = value;
  const replacements = isMap(fix) ? listOf(fix['replacements'], replacementOf) : fix === null || fix === undefined ? [] : null;
  if (range === null || level === undefined || replacements === null) return null;
  if (typeof file !== 'string' || typeof code !== 'number' || typeof message !== 'string') return null;
  return { ...range, file, level, code, message, replacements };
};

const replacementOf = (value: Values): Replacement | null => {
  const range = rangeOf(value);
  const { replacement: text, insertionPoint } = value;
  if (range === null || typeof text !== 'string') return null;
  return { ...range, text, beforeNext: insertionPoint === 'afterEnd' };
};

const rangeOf = ({ line, column, endLine, endColumn }: Values): RawRange | null =>
  (isPlace(line) && isPlace(column) && isPlace(endLine) && isPlace(endColumn) ? { line, column, endLine, endColumn } : null);

const isPlace = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;
