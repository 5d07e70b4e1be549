import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.js';
import { nearest } from '../text/nearest.js';
import { oneLine } from '../text/one-line.js';
import { reasonOf } from './reason.js';
import { shownPath } from './shown-path.js';

/** The error for a path that is not there; names the nearest one that is. */
export function missingPath(path: string, absolute: string, cwd: string): UsageError {
  if (isLink(absolute)) return new UsageError(`${oneLine(path)}: a link that leads nowhere`);
  const near = nearestPath(absolute);
  return new UsageError(`${oneLine(path)}: no such file or folder${near === null ? '' : `; did you mean ${oneLine(shownPath(cwd, near))}?`}`);
}

/** What the system refuses to look up, such as a name that is too long, is none. */
function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    reasonOf(error);
    return false;
  }
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
