import { mayHoldSecret } from '../../knowledge/secret-candidates.js';
import { holdsSecret, secretKindOf } from '../../knowledge/secret-files.js';
import { suspectsIn } from '../../knowledge/secrets.js';
import type { Kept } from '../layers/kept.js';

/**
 * Whether what was kept of a file may be a secret, and so is not to lie about in a cache. In doubt it may: the price is that a layer is
 * read once more.
 */
export function isPrivate(path: string, { head, tail, isWhole }: Kept): boolean {
  if (head.length === 0 || packageLists.test(path)) return false;
  const text = isWhole ? head.toString('latin1') : head.toString('latin1') + tail.toString('latin1');
  if (accounts.test(path)) return text.split('\n').some((line) => !/^(?:x|[*!]+[A-Z]*\**|)$/.test(line.split(':')[1] ?? ''));
  const kind = secretKindOf(path);
  if (kind !== null && !kind.weak && (!isWhole || holdsSecret(kind, text)) && !isCertificate(text)) return true;
  if (!mayHoldSecret(path) && !isWhole && head.includes(0)) return false;
  for (const suspect of suspectsIn(text)) return suspect.end > suspect.start;
  return false;
}

/** The lists of package managers, in which thousands of words look like anything. */
const packageLists = /^(?:var\/lib\/dpkg\/|(?:usr\/)?lib\/apk\/db\/|var\/lib\/rpm\/|usr\/lib\/sysimage\/rpm\/)/;
const accounts = /^etc\/(?:passwd|group|shadow|gshadow|master\.passwd)-?$/;

const isCertificate = (text: string): boolean => /-----BEGIN [A-Z ]*(?:PUBLIC KEY|CERTIFICATE)/.test(text) && !text.includes('PRIVATE KEY');
