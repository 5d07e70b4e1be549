import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { fitsOneArgument, joinScripts } from '../../src/shell/edits.js';
import type { Script } from '../../src/shell/model.js';
import { runFlagsKey } from '../../src/shell/mounts.js';
import type { TextEdit } from '../../src/text/span.js';

export default defineRule({
  id: 'merge-consecutive-runs', aliases: ['DL3059'], presets: ['recommended', 'hadolint', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'RUN after RUN where one would do',
  rationale: 'Every RUN is a layer: what the second one changes or deletes of the first stays in the image all the same.',
  messages: { apart: 'this RUN and the one in line {line} make two layers; one RUN joined by && makes one' },
  options: {
    chained: {
      doc: '"ignore" leaves a RUN of several commands alone, because somebody joined them on purpose; "report" does not.',
      default: 'ignore', in: { size: 'report', strict: 'report' },
    },
  },
  examples: [{
    before: 'FROM alpine:3.23\nRUN mkdir -p /srv/q\nRUN touch /srv/q/on',
    after: 'FROM alpine:3.23\nRUN mkdir -p /srv/q && \\\n    touch /srv/q/on',
  }],
}, function* ({ dockerfile, shells, as, options }) {
  const { isCounted, key: keyOf } = as === 'hadolint' ? hadolint : ours;
  let group: Group | null = null;
  for (const instruction of dockerfile.instructions) {
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    // What is no RUN, or has commands that nobody can count, ends the group.
    if (script === null || !isCounted(script)) {
      group = null;
      continue;
    }
    const key = keyOf(instruction);
    if (!belongsTo(group, script, key, options.chained === 'ignore')) {
      group = { first: script, key, last: script, length: script.text.length };
      continue;
    }

    const length: number = group.length + script.text.length;
    const edits: readonly TextEdit[] | null = fitsOneArgument(length) ? joinScripts(dockerfile, group.last, script) : null;
    const first: Instruction = group.first.instruction;
    yield {
      message: 'apart', data: { line: String(first.line) }, at: instruction.keywordSpan,
      related: [{ at: first.keywordSpan, text: 'the first RUN of the group' }],
      ...(edits === null ? {} : { fix: safeFix('Join it to the RUN above', ...edits) }),
    };
    group = { ...group, last: script, length: edits === null ? script.text.length : length };
  }
});

const belongsTo = (group: Group | null, { commands }: Script, key: string, leavesChains: boolean): group is Group =>
  group?.key === key && !(leavesChains && (commands.length > 1 || group.first.commands.length > 1));

interface Judge {
  readonly isCounted: (script: Script) => boolean;
  readonly key: (instruction: Instruction) => string;
}

const ours: Judge = {
  isCounted: ({ errors, instruction }) => errors.length === 0 && instruction.heredocs.length === 0,
  key: (instruction) => `${runFlagsKey(instruction)}\n\n${instruction.shell.words.join('\n')}`,
};

const hadolint: Judge = { isCounted: () => true, key: (instruction) => runFlagsKey(instruction, true) };

interface Group {
  /** The RUN that opened it, and the last one before this. */
  readonly first: Script;
  readonly last: Script;
  /** Flags and shell. */
  readonly key: string;
  /** What all come to that are joined to the last one. */
  readonly length: number;
}
