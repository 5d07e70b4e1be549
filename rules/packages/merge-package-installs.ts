import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { hasFlag } from '../../src/knowledge/command.js';
import { isCleanOf, isIndexUpdate, isInstall, managerOf, virtualName } from '../../src/knowledge/package-managers.js';
import { bringsSources, changesSources, installFlags, isCertain, mayRemove, packageWords, systemManagerOf } from '../../src/layers/install-words.js';
import { deleteInstruction } from '../../src/shell/edits.js';
import type { Argument, Command, Script } from '../../src/shell/model.js';
import { runFlagsKey } from '../../src/shell/mounts.js';
import { someRun } from '../../src/shell/queries.js';
import { runsUnseen } from '../../src/shell/unseen.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'merge-package-installs', aliases: ['moreThanOneInstall'], presets: ['size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Packages installed in one RUN after another',
  rationale: 'Each RUN fetches the index once more, writes the database of packages once more, and is a layer of its own.',
  messages: { again: '{command} runs again right after the RUN of line {line}; install all in one' },
  examples: [{
    before: 'FROM alpine:3.23\nRUN apk add --no-cache curl\nRUN apk add --no-cache jq',
    after: 'FROM alpine:3.23\nRUN apk add --no-cache curl jq',
  }],
}, function* ({ dockerfile, shells }) {
  if (!someRun(dockerfile, shells, isSystemInstall)) return;
  for (const { instructions } of dockerfile.stages) {
    let before: Script | null = null;
    for (const instruction of instructions) {
      if (between.has(instruction.keyword)) continue;
      const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
      const pair: Pair | null = before === null || script === null ? null : pairOf(dockerfile, before, script);
      if (pair !== null) {
        const fix = merged(dockerfile, pair);
        yield {
          message: 'again', at: pair.second.nameSpan,
          data: { command: `${pair.second.name} ${verb(pair.second)}`, line: String(pair.before.instruction.line) },
          related: [{ at: pair.first.nameSpan, text: 'the one before' }], ...(fix === null ? {} : { fix }),
        };
      }
      before = script;
    }
  }
});

/** What may stand between without keeping the two apart. */
const between: ReadonlySet<string> = new Set(['ENV', 'ARG', 'LABEL', 'WORKDIR']);

const isSystemInstall = (command: Command): boolean => systemManagerOf(command) !== null && isInstall(command);

const verb = ({ args }: Command): string => args.find(({ value }) => value !== null && ['install', 'in', 'add'].includes(value))?.value ?? args[0]?.value ?? '';

interface Pair {
  readonly before: Script;
  readonly first: Command;
  readonly script: Script;
  readonly second: Command;
}

/** The last install of one RUN and the first of the next, if one command could do for both. */
function pairOf(dockerfile: Dockerfile, before: Script, script: Script): Pair | null {
  const first = before.commands.findLast(isSystemInstall);
  const second = script.commands.find(isSystemInstall);
  if (second === undefined || first?.name !== second.name) return null;
  const isAlike = installFlags(first) === '' && installFlags(second) === '' && virtualName(first) === virtualName(second)
    && runFlagsKey(before.instruction) === runFlagsKey(script.instruction) && isCertain(before, first) && isCertain(script, second);
  return isAlike && !bringsSources(first) && !isPrepared(dockerfile, before, first, script) ? { before, first, script, second } : null;
}

/** What stands between the two, or in the second RUN, makes other packages come, or asks other questions of them. */
const isPrepared = ({ text }: Dockerfile, before: Script, first: Command, { instruction: { span, wholeSpan } }: Script): boolean =>
  behind(before, first).some((command) => isIndexUpdate(command) || runsUnseen(command) || command.name === 'debconf-set-selections')
  || changesSources(text.slice(first.span.end, before.instruction.wholeSpan.end)) || changesSources(text.slice(span.start, wholeSpan.end));

const behind = ({ commands }: Script, command: Command): readonly Command[] => commands.slice(commands.indexOf(command) + 1);

/** All the second RUN does is install, with what belongs to that. */
function merged(dockerfile: Dockerfile, { before, first, script, second }: Pair): UnsafeFix | null {
  const manager = managerOf(second);
  const [words, last] = [packageWords(second), packageWords(first).at(-1)];
  if (manager === null || last === undefined || words.some(({ value }) => value === null) || before.form === 'exec') return null;
  const isOnly = script.commands.every((command) => command === second || isIndexUpdate(command) || isCleanOf(manager, command))
    && script.statements.every(({ commands, kind }) => kind === 'simple' && commands.length === 1);
  // What it would come before now could be what it needs, or what it may not find.
  const isLast = behind(before, first).every((command) => isCleanOf(manager, command));
  if (!isOnly || !isLast || hasComments(dockerfile, script.instruction) || before.commands.some(mayRemove) || isLean(first) !== isLean(second)) return null;
  const joint = jointBefore(dockerfile, first, last);
  return unsafeFix('Install all in one RUN', 'a change to the second list now fetches the first one again as well',
    insertAt(last.span.end, words.map(({ text }) => `${joint}${text}`).join('')), deleteInstruction(dockerfile, script.instruction));
}

const isLean = (command: Command): boolean => hasFlag(command, 'no-install-recommends', 'no-recommends');

/** One word a line, where the list is written so. */
const jointBefore = ({ text }: Dockerfile, { args, nameSpan }: Command, last: Argument): string => {
  const joint = text.slice(args[args.indexOf(last) - 1]?.span.end ?? nameSpan.end, last.span.start);
  return /^[ \t]*[\\`][ \t]*\r?\n[ \t]*$/.test(joint) ? joint : ' ';
};

const hasComments = ({ comments, text }: Dockerfile, instruction: Instruction): boolean =>
  comments.some(({ inside }) => inside === instruction) || text.slice(instruction.span.start, instruction.wholeSpan.end).includes('#');
