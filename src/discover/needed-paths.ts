import { cleaned, isEverything, localSources, namedSources } from './broad-copy.js';
import { ignoreMatcher } from './ignore-pattern.js';
import { isGlob, mayBeOne } from './name-overlap.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { mountsOf } from '../dockerfile/mount.js';

/** What a Dockerfile asks of its context by name: leaving that out would break the build. */
export interface NeededPaths {
  /** COPY or ADD names the path, or something in it. */
  copies(path: string): boolean;
  /** So does COPY, ADD or a bind mount. */
  names(path: string): boolean;
  /** A source with a variable in it may be the path, or something in it. */
  mayName(path: string): boolean;
  /** Some source may be called so, wherever it lies; the name may be a glob. */
  mayNameAny(name: string): boolean;
}

export function neededPaths(dockerfile: Dockerfile): NeededPaths {
  const mounts = dockerfile.instructions.flatMap((outer) => mountsOf(outer.trigger ?? outer))
    .flatMap(({ type, from, source }) => (type === 'bind' && from === null && source !== null ? [source] : []));
  const copied = patternsOf(namedSources(dockerfile).map(({ path }) => path));
  const mounted = patternsOf(mounts.filter((source) => !source.includes('$')).map(cleaned));
  const variable = patternsOf([...localSources(dockerfile).map(({ word }) => word.text), ...mounts]
    .filter((source) => source.includes('$')).map(anyValue), () => false);
  const reached = (path: string) => {
    const names = path.split('/');
    return (pattern: readonly Segment[]): boolean => reaches(pattern, names);
  };
  return {
    copies: (path) => copied.some(reached(path)),
    names: (path) => [...copied, ...mounted].some(reached(path)),
    mayName: (path) => variable.some(reached(path)),
    mayNameAny: (name) => [...copied, ...mounted, ...variable].some((pattern) => pattern.some(({ text }) => mayBeOne(text, name))),
  };
}

/** A variable may hold anything, slashes included. */
const anyValue = (text: string): string => cleaned(text.replace(/\$(?:\{[^}]*\}|\w+)/g, '/**/'));

interface Segment {
  readonly text: string;
  readonly matches: (name: string) => boolean;
}

const patternsOf = (paths: readonly string[], isMeaningless = isEverything): readonly (readonly Segment[])[] =>
  [...new Set(paths)].filter((path) => !isMeaningless(path)).map((path) => path.split('/').map((text) => {
    if (!isGlob(text)) return { text, matches: (name: string) => name === text };
    // What cannot be read may mean anything.
    return { text, matches: ignoreMatcher(text) ?? (() => true) };
  }));

/** The pattern may name the path itself or something below it. A folder above it is taken whole, which names nothing in it. */
const reaches = (pattern: readonly Segment[], path: readonly string[]): boolean => {
  for (const [at, { text, matches }] of pattern.entries()) {
    const name = path[at];
    if (name === undefined || text.includes('**')) return true;
    if (!matches(name)) return false;
  }
  return pattern.length >= path.length;
};
