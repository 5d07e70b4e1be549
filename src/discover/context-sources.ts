import { namedSources, type NamedSource } from './broad-copy.js';
import type { BuildContext } from './context.js';
import { ignoreMatcher } from './ignore-pattern.js';
import type { Dockerfile } from '../dockerfile/model.js';

/** What COPY and ADD name in the build context of this very file; a trigger copies from somebody else's. */
export const ownSources = (dockerfile: Dockerfile): readonly NamedSource[] =>
  namedSources(dockerfile).filter(({ instruction }) => dockerfile.instructions[instruction.index] === instruction);

export const isPattern = (path: string): boolean => /[*?[\\]/.test(path);

/** How many names are compared with a pattern. */
const mostNames = 20_000;

/** What a source names in the context, ignored or not: itself, or all that its pattern matches. */
export function pathsFor(context: BuildContext, path: string): readonly string[] {
  if (!isPattern(path)) return context.kind(path) === null ? [] : [path];
  let found = [''];
  let left = mostNames;
  for (const part of path.split('/')) {
    const matches = isPattern(part) ? ignoreMatcher(part) ?? (() => false) : null;
    found = found.flatMap((folder) => {
      const inside = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
      if (matches === null) return context.kind(inside(part)) === null ? [] : [inside(part)];
      const names = context.list(folder).slice(0, Math.max(left, 0));
      left -= names.length;
      return names.filter(({ name }) => matches(name)).map(({ name }) => inside(name));
    });
  }
  return found;
}

/** A path that leads out of the context, as COPY reads it; the build then looks for what is left of it inside. */
export const leavesContext = (text: string): boolean => {
  let depth = 0;
  if (text.startsWith('/')) return false;
  for (const part of text.split('/')) {
    if (part === '..' && --depth < 0) return true;
    if (part !== '..' && part !== '.' && part !== '') depth++;
  }
  return false;
};

/** A place on somebody's machine: where people keep their files, and no project has a folder called so. */
export const isHostPath = (text: string): boolean => /^\/(?:home|Users|root|mnt|media|Volumes|private)\/./.test(text) || /^[A-Za-z]:[\\/]./.test(text);
