import { spelled, type Word } from './command.js';
import type { Manager } from './package-managers.js';
import { isPinnedPip } from './pip.js';

/**
 * Whether a package word names its version (RULES 1.9 and 4.1). What nobody can read counts as pinned; rpm packages only if the
 * variable is one that the file declares.
 */
export const isPinned = (manager: Manager, word: Word, isDeclared: (name: string) => boolean = () => true): boolean => {
  const text = spelled(word);
  const has = (...marks: readonly string[]): boolean => marks.some((mark) => text.includes(mark));
  if (word.value === null && manager !== 'yum' && manager !== 'dnf') return true;
  switch (manager) {
    case 'apt': return has('=', '/') || text.endsWith('.deb');
    case 'apk': return has('=', '~', '<', '>') || text.endsWith('.apk');
    case 'yum': case 'dnf': return isPinnedRpm(text, isDeclared);
    case 'zypper': return has('=', '<', '>') || text.endsWith('.rpm');
    case 'pip': return isPinnedPip(text);
    case 'npm': case 'yarn': return isPinnedNpm(text);
    case 'gem': return has(':');
    case 'pacman': return true;
  }
};

/** `zlib-1.3` is, `zlib-devel` is not: after the name come a version and perhaps a release. A name with digits fools it. */
const isPinnedRpm = (text: string, isDeclared: (name: string) => boolean): boolean => {
  if (text.endsWith('.rpm')) return true;
  if (text.includes('$')) return [...text.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => isDeclared(name));
  const [, ...parts] = text.split('-');
  return parts.every((part) => /^[0-9A-Za-z.~^_:+]+$/.test(part)) && parts.some((part) => /^\d/.test(part));
};

const isPinnedNpm = (text: string): boolean => {
  if (/^git(?:\+ssh|\+https?)?:\/\//.test(text)) return text.includes('#');
  if (/\.(?:tar|tar\.gz|tgz)$/.test(text) || /^(?:\/|\.\/|\.\.\/|~\/)/.test(text)) return true;
  const slash = text.startsWith('@') ? text.indexOf('/') : -1;
  return text.startsWith('@') && slash === -1 ? text.slice(1).includes('@') : text.slice(slash + 1).includes('@');
};
