import type { BroadCopy } from './broad-copy.js';
import type { Builds } from './builds.js';
import type { BuildContext } from './context.js';
import { ignoreLine } from './ignore-line.js';
import { budgetFor, visitCopied } from './visit-copied.js';
import { holdsSecret, secretKindOf } from '../knowledge/secret-files.js';

export interface SecretPath {
  readonly path: string;
  /** `a private key` */
  readonly what: string;
  readonly copy: BroadCopy;
  /** A bind mount or another Dockerfile asks for it by name, so that the ignore file cannot leave it out. */
  readonly isWanted: boolean;
}

const most = 1000;

/** Files of the context that hold secrets by their name (and, where it can be read, their text) and that a copy takes along unasked. */
export function secretsIn(context: BuildContext, builds: Builds): readonly SecretPath[] {
  const found = new Map<string, SecretPath>();
  const budget = budgetFor(context);
  for (const copy of builds.copies) {
    visitCopied(context, copy, budget, (path, kind) => {
      if (kind === 'folder') return isForeign(path) ? 'skip' : 'enter';
      const what = found.has(path) || found.size >= most ? null : secretAt(context, path);
      if (what !== null && !builds.isCopied(path)) found.set(path, { path, what, copy, isWanted: builds.isWanted(path) });
      return 'skip';
    });
  }
  return [...found.values()];
}

// A dot file is a secret wherever it lies; a folder of sources may be called `credentials` too.
export const secretLine = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // `**` does not reach over a line break.
  return name.startsWith('.') && !path.includes('\n') ? `**/${ignoreLine(name)}` : ignoreLine(path);
};

function secretAt(context: BuildContext, path: string): string | null {
  const secret = secretKindOf(path);
  if (secret === null || secret.weak || secret.minor) return null;
  const text = secret.marks === null ? null : context.read(path);
  const isNone = secret.marks !== null && (text === null ? secret.needsText : !holdsSecret(secret, text));
  return isNone ? null : secret.what;
}

const isForeign = (path: string): boolean => /(?:^|\/)(?:node_modules|\.git)$/.test(path);
