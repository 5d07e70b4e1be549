import type { Instruction } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { gitOperands, gitVerb, historyUse, isDeepClone, type HistoryUse } from '../../src/knowledge/git-verbs.js';
import { traces, type Made, type Trace } from '../../src/layers/traces.js';
import { insertFlag } from '../../src/shell/edits.js';
import type { Command, Script } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { runCommands } from '../../src/shell/run-commands.js';
import { upTo } from '../../src/shell/word-edits.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'shallow-git-clone', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { commands: ['git'] },
  summary: 'A git clone that brings the whole history',
  rationale: 'A build needs one commit. The others are downloaded with every build, and where the stage ships they ship with it.',
  messages: {
    deep: 'git clone brings the whole history of {repository}; add --depth 1',
    commit: 'git clone brings the whole history of {repository} for {commit}; fetch that with --depth 1',
    folder: '{path}/.git stays in the layer; end the RUN with rm -rf {path}/.git',
  },
  options: {
    gitFolder: {
      doc: 'Whether to speak of a .git folder that ships, too, even where the clone is shallow.', default: false, in: { size: true, strict: true },
    },
  },
  examples: [{
    before: 'FROM alpine/git AS src\nRUN git clone -b v3 https://acme.test/r.git /r',
    after: 'FROM alpine/git AS src\nRUN git clone --depth 1 -b v3 https://acme.test/r.git /r',
  }],
}, function* ({ dockerfile, shells, options }) {
  if (!someRun(dockerfile, shells, isClone)) return;
  const uses = usesAfterClones([...runCommands(dockerfile, shells)].filter(({ command }) => gitVerb(command) !== null));
  const isUsedAfter = usedAfter(dockerfile, (run: Instruction) =>
    (run.keyword === 'RUN' && shells.commands(run).some((command) => historyUse(command) !== null) ? ['history'] : []));

  const lastUse = new Map<Script, number>();
  for (const { command, script, outer, index } of runCommands(dockerfile, shells)) {
    const use = isDeepClone(command) ? uses.get(command) ?? null : { kind: 'asks' as const };
    if (use?.kind === 'asks') continue;
    const verb = command.args.find(({ value }) => value === 'clone');
    const repository = shown(repositoryOf(command));
    const at = upTo(command, verb);
    if (use !== null) yield { message: 'commit', data: { repository, commit: shown(unquoted(use.to.text)) }, at };
    else {
      const last = lastUse.get(script) ?? script.commands.findLastIndex((other) => historyUse(other) !== null);
      lastUse.set(script, last);
      const isFree = verb !== undefined && script.form !== 'exec' && last < index && !isUsedAfter(outer, 'history');
      const fix = isFree ? { fix: unsafeFix('Fetch one commit', caveat, insertFlag(verb, '--depth 1')) } : {};
      yield { message: 'deep', data: { repository }, at, ...fix };
    }
  }

  if (!options.gitFolder) return;
  for (const trace of traces(dockerfile, shells, true)) {
    for (const made of trace.made) {
      if (isClone(made.command) && leavesFolder(trace, made)) yield { message: 'folder', data: { path: made.path }, at: made.command.span };
    }
  }
});

const isClone = (command: Command): boolean => gitVerb(command) === 'clone';

const caveat = 'what asks git for versions or older commits no longer finds them';

/** What the first command behind each clone, and before the next one, does with the history. */
function usesAfterClones(commands: readonly Readonly<{ command: Command; outer: Instruction }>[]): ReadonlyMap<Command, HistoryUse> {
  const uses = new Map<Command, HistoryUse>();
  let clone: Readonly<{ command: Command; outer: Instruction }> | null = null;
  for (const each of commands) {
    if (isClone(each.command)) clone = each;
    else if (clone !== null && clone.outer.stage === each.outer.stage && !uses.has(clone.command)) {
      const use = historyUse(each.command);
      if (use !== null) uses.set(clone.command, use);
    }
  }
  return uses;
}

/** As people call it: the last part of its URL. */
const repositoryOf = (command: Command): string => {
  const url = unquoted(gitOperands(command)[0]?.text ?? '');
  return url.replace(/\/$/, '').replace(/\.git$/, '').split(/[/:]/).at(-1) ?? '';
};

const unquoted = (text: string): string => text.replace(/["']/g, '');

const leavesFolder = (trace: Trace, { place, step }: Made): boolean => trace.stays({ place: `${place}/.git`, step });
