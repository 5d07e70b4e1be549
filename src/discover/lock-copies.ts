import type { BuildContext } from './context.js';
import { cleaned, localSources } from './broad-copy.js';
import type { Dockerfile, Instruction } from '../dockerfile/model.js';

/** Whether one of the lock files lies in the stage of an instruction before it: a COPY names it, or takes it along from the context. */
export const lockedBefore = (dockerfile: Dockerfile, context: BuildContext | null): (before: Instruction, locks: readonly string[]) => boolean => {
  const sources = localSources(dockerfile).map(({ instruction, word }) => ({ instruction, path: cleaned(word.text) }));
  return (before, locks) => {
    const chain = before.stage === null ? [] : dockerfile.chain(before.stage);
    return sources.some(({ instruction: { stage, index }, path }) =>
      index < before.index && stage !== null && chain.includes(stage) && locks.some((lock) => brings(path, lock, context)));
  };
};

const brings = (path: string, lock: string, context: BuildContext | null): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.length - name.length);
  const has = (file: string): boolean => context?.kind(file) === 'file' && !context.isIgnored(file);
  if (name === lock) return context?.isIgnored(path) !== true;
  if (name.includes('*') || name.includes('?')) {
    if (!matches(name, lock)) return false;
    // `yarn.lock*` and `*` leave open whether there is one.
    return context === null ? name.endsWith('.json') : has(`${folder}${lock}`);
  }
  return has(path === '' ? lock : `${path}/${lock}`);
};

/** A name as COPY matches it, brackets aside. Each star is taken back at most once, so that no pattern takes long. */
const matches = (pattern: string, name: string): boolean => {
  let [at, star, mark] = [0, -1, 0];
  for (let i = 0; i < name.length;) {
    if (pattern[at] === '*') [star, mark, at] = [at, i, at + 1];
    else if (pattern[at] === '?' || pattern[at] === name[i]) [at, i] = [at + 1, i + 1];
    else if (star === -1) return false;
    else {
      mark++;
      [at, i] = [star + 1, mark];
    }
  }
  return /^\**$/.test(pattern.slice(at));
};
