import { namedSources, visitCopied, type BroadCopy } from './broad-copy.js';
import type { BuildContext } from './context.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { holdsSecret, secretKindOf } from '../knowledge/secret-files.js';

export interface SecretPath {
  readonly path: string;
  /** `a private key` */
  readonly what: string;
}

const most = 1000;

/** Files of the context that hold secrets by their name (and, where it can be read, their text) and that a copy takes along. */
export function secretsIn(context: BuildContext, copy: BroadCopy, dockerfile: Dockerfile): readonly SecretPath[] {
  const named = new Set(namedSources(dockerfile).map(({ path }) => path));
  const found: SecretPath[] = [];
  visitCopied(context, copy, (path, kind) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (kind === 'folder') return name === 'node_modules' || name === '.git' ? 'skip' : 'enter';
    const secret = secretKindOf(path);
    if (secret === null || secret.weak || secret.minor || named.has(path) || found.length >= most) return 'skip';
    const text = secret.marks === null ? null : context.read(path);
    if (secret.marks !== null && (text === null ? secret.needsText : !holdsSecret(secret, text))) return 'skip';
    found.push({ path, what: secret.what });
    return 'skip';
  });
  return found;
}
