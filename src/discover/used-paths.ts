import type { BroadCopy } from './broad-copy.js';
import type { StageWalk } from './stage-walk.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { mayBeOne } from './name-overlap.js';
import type { Shells } from '../shell/model.js';

/** Whether a command of the Dockerfile names what a copy brings from a path of the context, or something in it. */
export type IsUsed = (copy: BroadCopy, path: string) => boolean;

export function usedBy(dockerfile: Dockerfile, shells: Shells, { destinations }: StageWalk): IsUsed {
  const words = new Set<string>();
  for (const instruction of dockerfile.instructions) {
    for (const { name, nameSpan, args, redirects } of shells.commands(instruction)) {
      words.add(dockerfile.text.slice(nameSpan.start, nameSpan.end).replace(/["']/g, ''));
      const isTask = taskRunners.has(name);
      for (const { prefix } of args) if (!isTask || prefix.includes('/') || prefix.includes('.')) words.add(prefix);
      for (const { target } of redirects) if (target !== null) words.add(target.prefix);
    }
  }
  const said = [...words].filter((word) => word !== '' && !word.startsWith('-'));
  return (copy, path) => {
    const destination = destinations.get(copy.instruction) ?? null;
    const below = copy.folder === '' ? path : path.slice(copy.folder.length + 1);
    const inImage = destination === null ? null : `${destination === '/' ? '' : destination}/${below}`;
    return said.some((word) => names(word.startsWith('./') ? word.slice(2) : word, path) || (inImage !== null && names(word, inImage)));
  };
}

/** What these are told to do has names that folders have too: `npm run build`, `make dist`. */
const taskRunners = new Set([
  'npm', 'npx', 'yarn', 'pnpm', 'bun', 'go', 'cargo', 'dotnet', 'make', 'gmake', 'gradle', 'gradlew', 'mvn', 'mvnw', 'ng', 'vite', 'next', 'nest',
  'nx', 'turbo', 'rake', 'rails', 'just', 'task', 'mix', 'sbt', 'ant', 'cmake', 'ninja', 'meson', 'bazel', 'webpack', 'docker', 'echo', 'printf',
]);

const names = (word: string, path: string): boolean => word === path || word.startsWith(`${path}/`) || (word.includes('*') && isGlobFor(word, path));

const isGlobFor = (word: string, path: string): boolean => {
  const [folder, name] = cut(word);
  const [home, base] = cut(path);
  return folder === home && mayBeOne(name, base);
};

const cut = (path: string): readonly [string, string] => [path.slice(0, Math.max(path.lastIndexOf('/'), 0)), path.slice(path.lastIndexOf('/') + 1)];
