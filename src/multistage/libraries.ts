import { runtimeLibrary } from '../knowledge/build-packages.js';
import { standsOnBookwormOrLater } from '../knowledge/default-release.js';
import type { Build } from './model.js';
import { refuse } from './refusal.js';

/** What a build package leaves to be installed at run time: a package, or nothing. */
export const libraryFor = (build: Pick<Build, 'root' | 'distro'>, word: string): string => {
  const { root, distro } = build;
  if (distro === null) return refuse(`what ${word} needs at run time is not known on ${root.name}`);
  const plain = runtimeLibrary(word, distro);
  if (plain !== null) return plain;
  // What bookworm calls its libraries newer releases understand, this one apart.
  const isModern = distro.family === 'debian' && distro.release === null && standsOnBookwormOrLater(root) && !word.startsWith('libldap');
  return (isModern ? runtimeLibrary(word, { family: 'debian', release: 'bookworm' }) : null)
    ?? refuse(`what holds at run time what ${word} holds is not known`);
};
