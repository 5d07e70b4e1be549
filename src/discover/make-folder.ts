import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are not there. Node's own way (`recursive`) never comes back where a system says of a place
 * that is there that it is not, as below /proc.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = path; !isFolder(at) && at !== missing.at(-1); at = dirname(at)) missing.push(at);
  for (const folder of missing.reverse()) make(folder, mode);
}

/** Another run may just have made it. */
function make(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
