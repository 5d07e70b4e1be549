import { keywordsIn } from '../dockerfile/by-keyword.js';
import { commandNamesIn } from '../shell/run-commands.js';
import type { About, Models } from './rule.js';

/** Tells whether a file holds anything that a rule is about. Hundreds of rules are asked about each file, and most look for what few files hold. */
export const concernsOf = ({ dockerfile, shells }: Partial<Models>): ((about: About | undefined) => boolean) => {
  if (dockerfile === undefined) return () => true;
  const keywords = keywordsIn(dockerfile);
  return (about) => {
    if (about === undefined) return true;
    if (about.instructions !== undefined) return holdsOne(keywords, about.instructions);
    return shells === undefined || holdsOne(commandNamesIn(dockerfile, shells), about.commands);
  };
};

const holdsOne = (held: ReadonlySet<string>, wanted: readonly string[]): boolean => {
  for (const each of wanted) if (held.has(each)) return true;
  return false;
};
