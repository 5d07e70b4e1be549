import type { ChalkInstance } from 'chalk';
import type { RunResult } from '../engine/result.js';
import type { AnyRule } from '../engine/rule.js';

/** How a report is to look, and the few facts beside the result that some formats state. */
export interface Look {
  readonly color: boolean;
  /** What paints where there is colour; made by `render`, because loading chalk costs a millisecond. */
  readonly paint?: ChalkInstance;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** The terminal follows links (OSC 8). Needs `color`: without it no escape code is written at all. */
  readonly hyperlinks: boolean;
  /** Only findings of severity error are reported and counted, in every format. */
  readonly quiet: boolean;
  /** Of imglint. */
  readonly version: string;
  /** Every rule there is; SARIF describes them. */
  readonly rules: readonly AnyRule[];
  /** Address of a rule's page. */
  readonly docs: (rule: string) => string;
}

/** A pure function; what it returns ends in a newline or is empty. */
export type Report = (result: RunResult, look: Look) => string;

/** Under this name formats that know only rules report a file that could not be read or checked. */
export const fileErrorName = 'cannot-check';
