import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../errors.js';
import { isDockerfileName } from './dockerfile-name.js';
import { type Exclusion, exclusionOf } from './exclude.js';
import { rulesAbove } from './git-rules.js';
import { globsOf, isGlob } from './glob.js';
import { missingPath } from './missing-path.js';
import { reasonOf } from './reason.js';
import { shownPath } from './shown-path.js';
import { type Visitor, walk } from './walk.js';

export interface Found {
  /** As people see it: relative to the working directory, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** The user named this very file, so it is read whatever it is called. */
  readonly named: boolean;
}

export interface FindOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Patterns as in a `.gitignore` in `cwd`, with `{a,b}` beside. Files that are named are read all the same. */
  readonly exclude?: readonly string[];
  /** Told how many files there are so far, after each folder. */
  readonly onProgress?: (found: number) => void;
  /** Told of folders below those searched that could not be read. */
  readonly onUnreadable?: (path: string) => void;
}

/** The Dockerfiles that files, folders and globs stand for: each once, in the order they were named, folders sorted. */
export function findDockerfiles(paths: readonly string[], options: FindOptions): readonly Found[] {
  const { cwd } = options;
  const excludes = exclusionOf(options.exclude ?? [], cwd);
  const found = new Map<string, Found>();
  const add = (absolute: string, real: string, named: boolean): void => {
    if (!found.has(real)) found.set(real, { path: shownPath(cwd, absolute), absolute, named });
  };
  /** How many files were met, new or not. */
  const search = (folder: string, wants: Visitor['wants']): number => {
    let met = 0;
    searchFolder(folder, options, excludes, {
      wants,
      visit({ absolute, real }) {
        met++;
        add(absolute, real, false);
      },
      onFolder: () => options.onProgress?.(found.size),
    });
    return met;
  };

  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const kind = kindOf(path, absolute);
    if (kind === 'folder') search(absolute, ({ name, isFolder }) => isFolder || isDockerfileName(name));
    else if (kind === 'file') add(absolute, realPath(absolute), true);
    else if (!isGlob(path)) throw missingPath(path, absolute, cwd);
    else searchGlobs(path, cwd, search);
  }
  return [...found.values()];
}

/** A pipe has none. */
const realPath = (absolute: string): string => {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
};

function kindOf(path: string, absolute: string): 'file' | 'folder' | null {
  if (path === '') throw new UsageError('an empty path names no file; "." is the working directory');
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

function searchGlobs(path: string, cwd: string, search: (folder: string, wants: Visitor['wants']) => number): void {
  const globs = globsOf(path, cwd);
  const there = globs.filter(({ base }) => existsSync(base));
  if (there.length === 0) throw missingPath(path, globs[0]?.base ?? cwd, cwd);
  const met = there.reduce((sum, { base, wants }) => sum + search(base, wants), 0);
  if (met === 0) throw new UsageError(`${path}: nothing matches that is neither ignored by git nor excluded`);
}

function searchFolder(
  folder: string, { cwd, onUnreadable }: FindOptions, excludes: Exclusion, visitor: Omit<Visitor, 'onUnreadable'>,
): void {
  if (excludes.covers(folder)) return;
  walk({ absolute: folder, real: realPath(folder) }, rulesAbove(folder, cwd), {
    ...visitor,
    wants: (met) => visitor.wants(met) && !excludes.excludes(met.absolute, met.isFolder),
    onUnreadable(absolute) {
      const path = shownPath(cwd, absolute);
      if (absolute === folder) throw new UsageError(`${path}: the folder cannot be read`);
      onUnreadable?.(path);
    },
  });
}
