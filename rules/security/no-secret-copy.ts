import { secretCopies } from '../../src/discover/secret-copies.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import type { Command, Shells } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-secret-copy', aliases: ['CIS-DI-0010', 'CIS 4.10', 'DS-0031'],
  presets: ['recommended', 'security'], severity: 'error',
  needs: ['dockerfile', 'shells'], uses: ['context'],
  about: { instructions: ['COPY', 'ADD'] },
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
  for (const { instruction, word, path, kind } of secretCopies(dockerfile, context)) {
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

/** The last `rm` of a file of that name that runs in the stage of a copy and behind it. */
function deletionsIn(dockerfile: Dockerfile, shells: Shells): (copy: Instruction, path: string) => Command | undefined {
  const last = new Map<string, Readonly<{ index: number; command: Command }>>();
  const key = ({ stage }: Instruction, path: string): string => `${String(stage?.index)} ${baseName(path)}`;
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
  : `--mount=type=secret,id=${baseName(path).replace(/[^\w.-]/g, '').replace(/^\.+/, '') || 'secret'}`);

const baseName = (path: string): string => {
  const plain = path.endsWith('/') ? path.slice(0, -1) : path;
  return plain.slice(plain.lastIndexOf('/') + 1);
};
