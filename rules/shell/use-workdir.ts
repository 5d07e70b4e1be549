import { blockStart } from '../../src/dockerfile/block.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { workdirsOf } from '../../src/layers/folders.js';
import type { Command, Script } from '../../src/shell/model.js';
import { cutStatement } from '../../src/shell/edits.js';
import { someRun } from '../../src/shell/queries.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'use-workdir', aliases: ['DL3003', 'DS-0013'], presets: ['recommended', 'hadolint'], severity: 'warning', severityIn: { recommended: 'info' },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { commands: ['cd'] },
  summary: 'A RUN that begins with cd',
  rationale: 'WORKDIR says once where all of the following instructions run, and makes the folder if it is missing. A cd ends with its RUN.',
  messages: { cd: 'the cd ends with this RUN; write WORKDIR {folder} before it', any: 'the cd ends with this RUN; use WORKDIR' },
  examples: [{ before: 'FROM alpine:3.23\nRUN cd /src && make', after: 'FROM alpine:3.23\nWORKDIR /src\nRUN make' }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, ({ name }) => name === 'cd')) return;
  const folders = as === 'hadolint' ? [] : workdirsOf(dockerfile);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null) continue;
    if (as === 'hadolint') {
      const command = script.commands.find(({ name }) => name === 'cd');
      if (command !== undefined) yield { message: 'any', data: {}, at: command.nameSpan };
      continue;
    }
    const [command] = script.commands;
    const folder = command === undefined ? null : leadingFolder(command, script);
    if (command === undefined || folder === null) continue;
    const fix = outer.trigger === null ? repair(dockerfile, outer, script, folder, folders[outer.index] ?? '?') : null;
    yield { message: 'cd', data: { folder }, at: command.span, ...(fix === null ? {} : { fix }) };
  }
});

/** Where a script goes first of all; null for one that does not, or only in a subshell, or nobody knows where. */
const leadingFolder = ({ name, args, depth, stage, redirects }: Command, { statements, form }: Script): string | null => {
  const [first, second] = statements;
  const [path, ...more] = args;
  if (name !== 'cd' || depth > 0 || stage > 0 || more.length > 0 || redirects.length > 0 || first?.kind !== 'simple' || form === 'exec') return null;
  const isJoined = second === undefined || second.link === '&&' || second.link === ';' || second.link === 'newline';
  return isJoined && path?.value?.startsWith('/') === true && !/[*?[\s]/.test(path.value) ? path.value : null;
};

/** WORKDIR before it, and the old one behind it where something would notice. */
function repair(dockerfile: Dockerfile, run: Instruction, script: Script, folder: string, before: string): UnsafeFix | null {
  const [statement] = script.statements;
  const cut = statement === undefined || script.statements.length < 2 ? null : cutStatement(dockerfile, script, statement);
  const { text } = dockerfile;
  const next = run.stage?.instructions.find(({ index }) => index > run.index);
  const isNoticed = next !== undefined && next.keyword !== 'WORKDIR';
  // What the container starts in, and what is built on the stage, begin where it ends.
  if (cut === null || !before.startsWith('/') || /\s/.test(before) || folder === before) return null;
  const newline = newlineOf(text);
  const workdir = inCaseOf(text.slice(run.keywordSpan.start, run.keywordSpan.end), 'WORKDIR');
  const isLastLine = run.wholeSpan.end === text.length && !text.endsWith('\n');
  const back = isNoticed || next === undefined ? [insertAt(run.wholeSpan.end, isLastLine ? `${newline}${workdir} ${before}` : `${workdir} ${before}${newline}`)] : [];
  return unsafeFix('Use WORKDIR', 'WORKDIR makes the folder where it is missing, and the build then goes on',
    insertAt(blockStart(dockerfile, run), `${workdir} ${folder}${newline}`), ...cut, ...back);
}
