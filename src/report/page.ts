import type { ChalkInstance } from 'chalk';
import type { FileResult } from '../engine/result.js';
import type { Severity } from '../engine/rule.js';
import type { Lines } from '../text/lines.js';

/** What `pretty` writes on. */
export interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
  readonly hyperlinks: boolean;
}

/** A file and its lines, cut up once for all its findings. */
export interface Source {
  readonly file: FileResult;
  readonly lines: Lines;
}

export type Style = (text: string) => string;

export const styleOf = ({ paint }: Page, severity: Severity): Style =>
  ({ error: paint.red, warning: paint.yellow, info: paint.blue, style: paint.magenta })[severity];

export const symbols: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●', style: '◆' };

/** OSC 8; nothing of an address but printable ASCII reaches the terminal. */
export const link = ({ hyperlinks }: Page, address: string, text: string): string =>
  (hyperlinks && /^https?:[\x21-\x7e]+$/.test(address) ? `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\` : text);
