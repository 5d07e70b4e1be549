import { maskSecrets } from '../../knowledge/mask-secrets.js';
import { mayHoldSecret } from '../../knowledge/secret-candidates.js';
import { holdsSecret, isPublicHalf, secretKindOf } from '../../knowledge/secret-files.js';
import { maskTokens, suspectsIn } from '../../knowledge/secrets.js';
import type { Entries } from '../layers/entries.js';
import type { Kept } from '../layers/kept.js';
import type { Paths } from '../paths.js';

/**
 * Whether what was kept of a file may be a secret, and so is not to lie about in a cache. In doubt it may: the price is that a layer is
 * read once more.
 */
export function isPrivate(path: string, { head, tail, isWhole }: Kept): boolean {
  if (head.length === 0 || packageLists.test(path)) return false;
  const text = isWhole ? head.toString('latin1') : head.toString('latin1') + tail.toString('latin1');
  if (accounts.test(path)) return text.split('\n').some((line) => !/^(?:x|[*!]+[A-Z]*\**|)$/.test(line.split(':')[1] ?? ''));
  const kind = secretKindOf(path);
  if (kind !== null && !kind.weak && (!isWhole || holdsSecret(kind, text)) && !isPublicHalf(kind, text)) return true;
  if (!mayHoldSecret(path) && !isWhole && head.includes(0)) return false;
  if (isOwnManifest(path)) return maskSecrets(text) !== text;
  for (const suspect of suspectsIn(text)) return suspect.end > suspect.start;
  return false;
}

/** Whether a name itself is a secret, or where a link leads. */
export function namesSecret(entries: Entries, paths: Paths): boolean {
  const told: string[] = [];
  for (let entry = 0; entry < entries.count; entry++) told.push(paths.name(entries.node(entry)), entries.link(entry) ?? '');
  const names = told.join('\n');
  return maskTokens(names) !== names;
}

/** Of a project of ours; what others bring along says what everybody knows. */
const isOwnManifest = (path: string): boolean => /(?:^|\/)package\.json$/.test(path) && !/(?:^|\/)node_modules\/|^usr\/lib\//.test(path);

/** The lists of package managers, in which thousands of words look like anything. */
const packageLists = /^(?:var\/lib\/dpkg\/|(?:usr\/)?lib\/apk\/db\/|var\/lib\/rpm\/|usr\/lib\/sysimage\/rpm\/)/;
const accounts = /^etc\/(?:passwd|group|shadow|gshadow|master\.passwd)-?$/;
