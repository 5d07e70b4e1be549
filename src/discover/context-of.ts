import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { missingPath } from './missing-path.js';
import type { ContextFolder } from './open-context.js';
import { reasonOf } from './reason.js';
import { shownPath } from './shown-path.js';

/** Which folder a Dockerfile (an absolute path) is built with: the one the user names, else the one it lies in. */
export function contextFolder(dockerfile: string, cwd: string, named?: string): Omit<ContextFolder, 'dockerfile'> {
  const root = named === undefined ? dirname(dockerfile) : resolve(cwd, named);
  if (named !== undefined) requireFolder(named, root, cwd);
  return { root, label: shownPath(cwd, root) };
}

function requireFolder(named: string, absolute: string, cwd: string): void {
  if (!isFolder(named, absolute, cwd)) throw new UsageError(`${named}: a build context is a folder, and this is a file`);
}

function isFolder(named: string, absolute: string, cwd: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === 'no such file or folder' ? missingPath(named, absolute, cwd) : new UsageError(`${named}: ${reason}`);
  }
}
