import type { Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { joinScripts } from '../../src/shell/edits.js';
import { runFlagsKey } from '../../src/shell/mounts.js';

export default defineRule({
  id: 'merge-consecutive-runs', aliases: ['DL3059'], presets: ['recommended', 'hadolint', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
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
}, function* ({ dockerfile, shells, options }) {
  const count = (instruction: Instruction): number => shells.commands(instruction).length;
  /** The RUN that opened the group, and the last one before this. */
  let group: Readonly<{ first: Instruction; key: string; last: Instruction }> | null = null;

  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword !== 'RUN') {
      group = null;
      continue;
    }
    const key = runFlagsKey(instruction);
    const isChained = options.chained === 'ignore' && (count(instruction) > 1 || (group !== null && count(group.first) > 1));
    const isOther = group === null || group.key !== key || isChained
      || instruction.heredocs.length > 0 || group.first.heredocs.length > 0 || !sameShell(group.first, instruction);
    if (group === null || isOther) {
      group = { first: instruction, key, last: instruction };
      continue;
    }

    const [before, script] = [shells.script(group.last), shells.script(instruction)];
    const edits = before === null || script === null ? null : joinScripts(dockerfile, before, script);
    yield {
      message: 'apart', data: { line: String(group.first.line) }, at: instruction.keywordSpan,
      related: [{ at: group.first.keywordSpan, text: 'the first RUN of the group' }],
      ...(edits === null ? {} : { fix: safeFix('Join it to the RUN above', ...edits) }),
    };
    group = { ...group, last: instruction };
  }
});

const sameShell = (a: Instruction, b: Instruction): boolean => a.shell.words.join('\0') === b.shell.words.join('\0');
