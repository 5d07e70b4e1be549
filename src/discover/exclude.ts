import { relative } from 'node:path';
import { expandBraces } from './braces.js';
import { parseGitIgnore } from './gitignore.js';
import { slashed } from './shown-path.js';

export interface Exclusion {
  /** Whether a pattern excludes the file or folder itself. */
  readonly excludes: (absolute: string, isFolder: boolean) => boolean;
  /** Whether a pattern excludes the folder or one above it. */
  readonly covers: (folder: string) => boolean;
}

/** What `--exclude` leaves out: patterns as they would stand in a `.gitignore` in `cwd`, and `{a,b}`. */
export function exclusionOf(patterns: readonly string[], cwd: string): Exclusion {
  const top = `${slashed(cwd)}/`;
  const fromTop = (pattern: string): string =>
    (pattern.startsWith('./') ? pattern.slice(1) : pattern.startsWith(top) ? pattern.slice(top.length - 1) : pattern);
  const ignore = parseGitIgnore(patterns.flatMap(expandBraces).map(fromTop).join('\n'));
  const excludes = (path: string, isFolder: boolean): boolean => ignore.verdict(path, isFolder) === 'ignored';
  const fromCwd = (absolute: string): string => slashed(relative(cwd, absolute));
  return {
    excludes: (absolute, isFolder) => patterns.length > 0 && excludes(fromCwd(absolute), isFolder),
    covers(folder) {
      const names = fromCwd(folder).split('/');
      return patterns.length > 0 && names.some((_, index) => excludes(names.slice(0, index + 1).join('/'), true));
    },
  };
}
