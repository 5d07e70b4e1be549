import { posix } from 'node:path';
import { namedSources } from '../../src/discover/broad-copy.js';
import type { BuildContext } from '../../src/discover/context.js';
import { parseIgnoreFile } from '../../src/discover/dockerignore.js';
import type { Dockerfile, Heredoc, Instruction, Word } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { holdsSecret, secretKindOf, type SecretKind } from '../../src/knowledge/secret-files.js';
import type { Command, Shells } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-secret-copy', aliases: ['CIS-DI-0010', 'CIS 4.10', 'DS-0031'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'], uses: ['context'],
  summary: 'A file with a secret copied into a layer',
  rationale: 'Whoever has the image has every file in its layers, also those that a later line deletes. A secret mount shows a file to one RUN and leaves nothing behind.',
  messages: {
    copied: '{keyword} {path} puts {what} into a layer; use RUN {mount}, or mount it when the container starts',
    deleted: '{keyword} {path} puts {what} into a layer, which keeps it when line {line} deletes it; use RUN {mount}',
  },
  options: {
    weak: { doc: 'Also files that only may hold a secret, such as settings.py and database.yml.', default: false },
  },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY .npmrc ./\nRUN npm ci && rm .npmrc',
    after: 'FROM node:24-alpine\nRUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const deletions = deletionsIn(dockerfile, shells);
  for (const { instruction, word, path, kind } of [...copiedSecrets(dockerfile, context), ...writtenSecrets(dockerfile)]) {
    if (kind.weak && !options.weak) continue;
    const data = { keyword: instruction.keyword, path: word.text, what: kind.what, mount: mountFor(path) };
    const limit = kind.minor ? { atMost: 'info' as const } : dockerfile.ships(instruction) ? {} : { atMost: 'warning' as const };
    const deletion = deletions(instruction, path);
    yield deletion === undefined
      ? { message: 'copied', data, at: word.span, ...limit }
      : {
        message: 'deleted', data: { ...data, line: String(dockerfile.lines.lineAt(deletion.span.start)) }, at: word.span, ...limit,
        related: [{ at: deletion.span, text: 'deleted here, in a layer of its own' }],
      };
  }
});

interface Secret {
  readonly instruction: Instruction;
  readonly word: Word;
  readonly path: string;
  readonly kind: SecretKind;
}

function* copiedSecrets(dockerfile: Dockerfile, context: BuildContext | null): Iterable<Secret> {
  for (const { instruction, word, path } of namedSources(dockerfile)) {
    const kind = secretKindOf(path);
    if (kind === null || isForTrust(dockerfile, instruction)) continue;
    if (context === null ? !kind.needsText : holdsIt(context, path, kind)) yield { instruction, word, path, kind };
  }
}

/** What COPY writes from the Dockerfile itself. */
function* writtenSecrets(dockerfile: Dockerfile): Iterable<Secret> {
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

/** The last `rm` of a file of that name that runs in the stage of a copy and behind it. */
function deletionsIn(dockerfile: Dockerfile, shells: Shells): (copy: Instruction, path: string) => Command | undefined {
  const last = new Map<string, Readonly<{ index: number; command: Command }>>();
  const key = ({ stage }: Instruction, path: string): string => `${String(stage?.index)} ${posix.basename(path)}`;
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of shells.commands(instruction)) {
      if (command.name !== 'rm') continue;
      for (const { value } of command.args) if (value !== null) last.set(key(instruction, value), { index: instruction.index, command });
    }
  }
  return (copy, path) => {
    const target = copy.words.at(-1)?.text ?? '';
    const found = [path, target].map((each) => last.get(key(copy, each))).find((each) => each !== undefined && each.index > copy.index);
    return found?.command;
  };
}

/** A file of `.ssh` has a mount of its own kind. */
const mountFor = (path: string): string => (/(?:^|\/)(?:\.ssh|id_[a-z0-9]+)(?:\/|$)/.test(path) ? '--mount=type=ssh'
  : `--mount=type=secret,id=${posix.basename(path).replace(/[^\w.-]/g, '').replace(/^\.+/, '') || 'secret'}`);
