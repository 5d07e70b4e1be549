import { createHash } from 'node:crypto';
import type { FileResult } from './result.js';
import { Lines } from '../text/lines.js';

/**
 * What stays the same about each finding while lines move around it: its rule, the text of its line however spaced, and
 * which of several such it is. In the order of the findings; unlike within a file, and within a run where `scope` is the path.
 */
export function fingerprints({ text, findings }: FileResult, scope: string): readonly string[] {
  const lines = new Lines(text);
  const lineHashes = new Map<number, string>();
  const hashOfLine = (line: number): string => {
    const hash = lineHashes.get(line) ?? sha256(lines.text(line).replace(/\s+/g, ' ').trim());
    lineHashes.set(line, hash);
    return hash;
  };

  const seen = new Map<string, number>();
  return findings.map(({ rule, range }) => {
    const key = [scope, rule, hashOfLine(range.start.line)].join('\0');
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return sha256(`${key}\0${number}`).slice(0, 32);
  });
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
