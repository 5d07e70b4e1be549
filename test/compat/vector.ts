import type { SharedInput } from '../../src/config/schema.js';

/** One Dockerfile and what another tool says of it. */
export interface Vector {
  readonly text: string;
  /** The lines the finding is reported in, all of them; any line will do where nothing is said. */
  readonly lines?: readonly number[];
  readonly settings?: SharedInput;
  /** Files of the build context beside the Dockerfile. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Row {
  readonly code: string;
  readonly fires: readonly (string | Vector)[];
  readonly silent: readonly (string | Vector)[];
  /** For all vectors of the row. */
  readonly settings?: SharedInput;
}

export const lines = (...parts: readonly string[]): string => parts.join('\n');

/** The same beginning with each of several ends. */
export const each = (head: string, ...tails: readonly string[]): readonly string[] => tails.map((tail) => head + tail);
