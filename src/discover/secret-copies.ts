import { posix } from 'node:path';
import { namedSources } from './broad-copy.js';
import type { BuildContext } from './context.js';
import { parseIgnoreFile } from './dockerignore.js';
import type { Dockerfile, Heredoc, Instruction, Word } from '../dockerfile/model.js';
import { holdsSecret, secretKindOf, type SecretKind } from '../knowledge/secret-files.js';

/** A file that by its name holds a secret, and the COPY or ADD that brings it. */
export interface SecretCopy {
  readonly instruction: Instruction;
  /** The source, or the destination of what the Dockerfile itself holds. */
  readonly word: Word;
  readonly path: string;
  readonly kind: SecretKind;
}

/** With a context what lies there decides, without one the name alone. */
export const secretCopies = (dockerfile: Dockerfile, context: BuildContext | null): readonly SecretCopy[] =>
  [...copiedSecrets(dockerfile, context), ...writtenSecrets(dockerfile)];

function* copiedSecrets(dockerfile: Dockerfile, context: BuildContext | null): Iterable<SecretCopy> {
  for (const { instruction, word, path } of namedSources(dockerfile)) {
    const kind = secretKindOf(path);
    if (kind === null || isForTrust(dockerfile, instruction)) continue;
    if (context === null ? !kind.needsText : holdsIt(context, path, kind)) yield { instruction, word, path, kind };
  }
}

/** What COPY writes from the Dockerfile itself. */
function* writtenSecrets(dockerfile: Dockerfile): Iterable<SecretCopy> {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const word = instruction.words.at(-1);
    if (!['COPY', 'ADD'].includes(instruction.keyword) || word === undefined || isForTrust(dockerfile, instruction)) continue;
    const target = instruction.heredocs.length === 0 ? null : dockerfile.valueOf(word, instruction);
    if (target === null) continue;
    const into = instruction.words.length > 2 || target.endsWith('/');
    const written = instruction.heredocs.find((heredoc) => kindOfBody(heredoc, target, into) !== null);
    const kind = written === undefined ? null : kindOfBody(written, target, into);
    if (written !== undefined && kind !== null) yield { instruction, word, path: into ? written.name : target, kind };
  }
}

function kindOfBody({ name, body }: Heredoc, target: string, into: boolean): SecretKind | null {
  const kind = secretKindOf(into ? posix.join(target, name) : target);
  return kind === null || !holdsSecret(kind, body) || isPublic(body) ? null : kind;
}

/** Where programs look for the keys of others, nobody puts one of their own. */
const isForTrust = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const word = instruction.words.at(-1);
  return word !== undefined && trust.test(dockerfile.valueOf(word, instruction) ?? '');
};
const trust = /\/(?:trusted\.gpg|keyrings|rpm-gpg|ca-certificates|ca-trust|ssl\/certs)|^\/etc\/apk\/keys/;

/** Whether what lies in the context bears out the name; the files of a folder are for ignore-secret-files to tell. */
function holdsIt(context: BuildContext, path: string, kind: SecretKind): boolean {
  if (context.isIgnored(path) || context.kind(path) === 'folder') return false;
  const files = filesFor(context, path);
  return files.length === 0 ? !kind.needsText : files.some((file) => {
    const text = context.read(file);
    return text === null ? !kind.needsText : holdsSecret(kind, text) && !isPublic(text);
  });
}

/** What a pattern takes of its folder; none where nobody can tell. */
function filesFor(context: BuildContext, path: string): readonly string[] {
  if (!/[*?[]/.test(path)) return context.kind(path) === 'file' ? [path] : [];
  const folder = posix.dirname(path);
  if (/[*?[]/.test(folder)) return [];
  const pattern = parseIgnoreFile('', path);
  return context.list(folder === '.' ? '' : folder).filter(({ kind }) => kind === 'file').map(({ name }) => posix.join(folder, name))
    .filter((file) => pattern.matches(file) && !context.isIgnored(file));
}

const isPublic = (text: string): boolean => /BEGIN (?:[A-Z0-9]+ )*(?:PUBLIC KEY|CERTIFICATE)/.test(text) && !text.includes('PRIVATE KEY');
