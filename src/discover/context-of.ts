import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { missingPath } from './missing-path.js';
import type { ContextFolder } from './open-context.js';
import { shownPath } from './shown-path.js';

/** Which folder a Dockerfile (an absolute path) is built with: the one the user names, else the one it lies in. */
export function contextFolder(dockerfile: string, cwd: string, named?: string): Omit<ContextFolder, 'dockerfile'> {
  const root = named === undefined ? dirname(dockerfile) : resolve(cwd, named);
  if (named !== undefined) requireFolder(named, root, cwd);
  return { root, label: shownPath(cwd, root) };
}

function requireFolder(named: string, absolute: string, cwd: string): void {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw missingPath(named, absolute, cwd);
  if (!stats.isDirectory()) throw new UsageError(`${named}: a build context is a folder, and this is a file`);
}
