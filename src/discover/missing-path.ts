import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import { shownPath } from './shown-path.js';

/** The error for a path that is not there; names the nearest one that is. */
export function missingPath(path: string, absolute: string, cwd: string): UsageError {
  if (lstatSync(absolute, { throwIfNoEntry: false }) !== undefined) return new UsageError(`${path}: a link that leads nowhere`);
  const near = nearestPath(absolute);
  return new UsageError(`${path}: no such file or folder${near === null ? '' : `; did you mean ${shownPath(cwd, near)}?`}`);
}

function nearestPath(absolute: string): string | null {
  let missing = absolute;
  while (!existsSync(dirname(missing))) missing = dirname(missing);
  const folder = dirname(missing);
  const near = nearest(missing.slice(folder.length).replace(/^[/\\]/, ''), namesIn(folder));
  if (near === null) return null;
  const whole = join(folder, near) + absolute.slice(missing.length);
  return existsSync(whole) ? whole : join(folder, near);
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};
