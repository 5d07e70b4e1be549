import { relative, resolve, sep } from 'node:path';
import { automaton } from './automaton.js';
import { expandBraces } from './braces.js';
import { isDockerfileName, isOtherName } from './dockerfile-name.js';
import { globSteps } from './glob-steps.js';
import { slashed } from './shown-path.js';
import type { Met } from './walk.js';

/** A glob without braces: where its search begins, and what it takes there. */
export interface Glob {
  /** Absolute: the folders that are written out. */
  readonly base: string;
  readonly wants: (met: Met) => boolean;
}

export const isGlob = (path: string): boolean => /[*?[{]/.test(path);

/** The globs of an argument that the shell has left alone. */
export const globsOf = (pattern: string, cwd: string): readonly Glob[] =>
  expandBraces(sep === '/' ? pattern : slashed(pattern)).map((glob) => globOf(glob, cwd));

function globOf(pattern: string, cwd: string): Glob {
  const names = pattern.split('/').filter((name, index) => name !== '.' && (name !== '' || index === 0));
  const firstGlob = names.findIndex(isGlob);
  const written = firstGlob === -1 ? names.length - 1 : firstGlob;
  const base = resolve(cwd, names.slice(0, written).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  const rest = names.slice(written);
  const last = rest.at(-1) ?? '';
  const { matches, covers } = automaton(globSteps(rest.join('/')) ?? []);
  const isDeep = rest.some((name) => name.includes('**'));

  return {
    base,
    wants({ absolute, name, depth, isFolder }) {
      const path = slashed(relative(base, absolute));
      if (isFolder) return isDeep || depth < rest.length || covers(path);
      // A folder that matches is searched; a mere star is not meant to turn every file into a Dockerfile.
      if (isDockerfileName(name)) return covers(path);
      return !/^\**$/.test(last) && (!isOtherName(name) || last.endsWith(name.slice(name.lastIndexOf('.')))) && matches(path);
    },
  };
}
