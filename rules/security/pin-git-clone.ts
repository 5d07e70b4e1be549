import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule } from '../../src/engine/rule.js';
import { flagValue, spelled } from '../../src/knowledge/command.js';
import { clonedFrom, isFixedRef } from '../../src/knowledge/git-refs.js';
import { gitSource } from '../../src/knowledge/git-sources.js';
import { gitOperands, gitVerb } from '../../src/knowledge/git-verbs.js';
import type { Command } from '../../src/shell/model.js';
import { hasFlag } from '../../src/shell/queries.js';
import { runCommands, type RunCommand } from '../../src/shell/run-commands.js';
import { upTo } from '../../src/shell/word-edits.js';

export default defineRule({
  id: 'pin-git-clone',
  presets: ['recommended', 'security'], severity: 'info',
  needs: ['dockerfile', 'shells'],
  summary: 'A repository as it happens to be on the day of the build',
  rationale: 'The next build gets another commit, or, from the cache, still the old one; nobody can say what is in the image.',
  messages: {
    clone: 'git clone takes whatever {what} holds on the day of the build; name a version with -b v…, or check out a commit',
    add: '{source} is whatever its main branch holds on the day of the build; add #v… or the commit',
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN git clone https://git.example.org/tool.git',
    after: 'FROM alpine:3.23\nRUN git clone -b v2.1 https://git.example.org/tool.git',
  }],
}, function* ({ dockerfile, shells }) {
  if (!dockerfile.text.includes('git')) return;
  const clones: RunCommand[] = [];
  /** In each stage the last command that picks a commit. */
  const picked = new Map<Instruction['stage'], Command>();
  for (const found of runCommands(dockerfile, shells)) {
    if (found.command.name !== 'git') continue;
    if (picks(found.command)) picked.set(found.instruction.stage, found.command);
    else if (isUnpinned(found.command)) clones.push(found);
  }
  for (const { command, instruction } of clones) {
    if ((picked.get(instruction.stage)?.span.start ?? -1) > command.span.start) continue;
    const branch = flagValue(command, 'b', 'branch');
    const url = clonedFrom(command);
    yield { message: 'clone', data: { what: branch ?? 'the main branch' }, at: upTo(command, command.args[url?.index ?? -1]) };
  }
  yield* added(dockerfile);
});

const isUnpinned = (command: Command): boolean => {
  if (clonedFrom(command) === null || hasFlag(command, 'mirror')) return false;
  const at = command.args.findIndex(({ prefix }) => /^(?:-b|--branch|--revision)(?:=|$)/.test(prefix));
  const word = command.args[at];
  if (word === undefined) return true;
  const ref = word.prefix.includes('=') ? spelled(word).replace(/^[^=]*=/, '') : spelled(command.args[at + 1] ?? word);
  return !isFixedRef(ref);
};

/** Checks out a commit or a version, or fetches one. */
const picks = (command: Command): boolean => {
  if (!['checkout', 'reset', 'switch', 'fetch', 'worktree', 'merge'].includes(gitVerb(command) ?? '')) return false;
  return gitOperands(command).map(spelled).some((word) => isFixedRef(word) && !word.includes('/'));
};

function* added(dockerfile: Dockerfile): Iterable<{ message: 'add'; data: { source: string }; at: Instruction['span'] }> {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'ADD' || instruction.flags.some(({ name }) => name === 'checksum')) continue;
    for (const word of instruction.words.slice(0, -1)) {
      const source = gitSource(dockerfile.valueOf(word, instruction) ?? word.text);
      if (source !== null && source.ref === null) yield { message: 'add', data: { source: word.text }, at: word.span };
    }
  }
}
