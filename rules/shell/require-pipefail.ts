import { blockStart } from '../../src/dockerfile/block.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, relyingOn, unsafeFix, type Peer, type UnsafeFix } from '../../src/engine/rule.js';
import { hasFlag } from '../../src/knowledge/command.js';
import { distroOf } from '../../src/knowledge/distro.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { inCaseOf } from '../../src/text/letter-case.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'require-pipefail', aliases: ['DL4006'], presets: ['recommended', 'hadolint'], severity: 'warning',
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'A pipe whose first half may fail unseen',
  rationale: 'A pipeline is as well as its last command. A download that breaks off in front of the pipe leaves a build that goes on with half a file.',
  messages: { pipe: 'a failure in front of this pipe goes unnoticed; use a SHELL with -o pipefail' },
  options: { ignoreTrivial: { doc: 'Say nothing where only echo, printf, cat or yes stands in front of the pipe.', default: false, in: { recommended: true } } },
  examples: [{
    before: 'FROM debian:12\nRUN curl -fsSL https://x.test/a.tgz | tar xz',
    after: 'FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -fsSL https://x.test/a.tgz | tar xz',
  }],
}, function* ({ dockerfile, shells, as, options }) {
  const spoken = new Set<Stage | null>();
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    if (script === null || script.pipes.length === 0 || stopsAtPipes(instruction, as)) continue;
    const at = as === 'hadolint' ? script.pipes[0] : script.pipes.find((pipe) => !isHarmless(script, pipe, options.ignoreTrivial));
    if (at === undefined) continue;
    const fix = spoken.has(outer.stage) ? null : repair(dockerfile, shells, outer, script);
    spoken.add(outer.stage);
    yield { message: 'pipe', data: {}, at, ...(fix === null ? {} : { fix }) };
  }
});

/** The shell in force ends at a failure in a pipeline, or is none that has pipelines. hadolint sees only the stage's own SHELL. */
const stopsAtPipes = ({ shell, stage }: Instruction, as: Peer | null): boolean => {
  const isSeen = shell.by !== null && (as !== 'hadolint' || shell.by.stage === stage);
  if (as === 'hadolint' && !isSeen) return false;
  const text = shell.words.join(' ');
  if (as === 'hadolint' ? /^(?:pwsh|powershell|cmd)/.test(text) : !shell.posix) return true;
  const shells = as === 'hadolint' ? shellsOfHadolint : ownShells;
  return isSeen && shells.test(shell.words[0] ?? '') && shell.words.includes('pipefail') && shell.words.some((word) => /^-[a-zA-Z]*o/.test(word));
};

const ownShells = /(?:^|\/)(?:bash|zsh|ash)$/;
const shellsOfHadolint = /^\/bin\/(?:bash|zsh|ash)$/;

/** Told so before, in the script or in its `#!` line; or nothing in front of the pipe can fail. */
const isHarmless = ({ commands, interpreter }: Script, pipe: Span, ignoresTrivial: boolean): boolean => {
  if (interpreter?.includes('pipefail') === true) return true;
  if (commands.some((command) => command.span.start < pipe.start && setsPipefail(command))) return true;
  const right = commands.find(({ linkSpan, stage }) => stage > 0 && linkSpan?.start === pipe.start);
  if (right === undefined || !ignoresTrivial) return false;
  const left = commands.filter(({ pipeline, stage }) => pipeline === right.pipeline && stage < right.stage);
  return left.length === right.stage && left.every(({ name }) => printing.has(name));
};

const setsPipefail = ({ name, args }: Command): boolean => name === 'set' && args.some(({ value }) => value === 'pipefail');
const printing: ReadonlySet<string> = new Set(['echo', 'printf', 'cat', 'yes']);

/** A SHELL before the first such RUN, where the base is known to have that shell and nothing but RUNs would change hands. */
function repair(dockerfile: Dockerfile, shells: Shells, outer: Instruction, script: Script): UnsafeFix | null {
  const { stage, shell, trigger } = outer;
  const image = stage === null ? null : rootOf(dockerfile, stage).image;
  const reference = image?.reference ?? null;
  const distro = reference === null ? null : distroOf(reference);
  if (stage === null || distro === null || shell.by !== null || trigger !== null || script.interpreter !== null || !isPlain(shell.words)) return null;
  const words = distro.family === 'alpine' ? ['/bin/ash', '-eo', 'pipefail', '-c']
    : ['debian', 'ubuntu', 'rpm', 'suse'].includes(distro.family) && distro.shell !== false ? ['/bin/bash', '-o', 'pipefail', '-c'] : null;
  if (words === null || startsByShell(dockerfile, stage) || endsEarly(dockerfile, shells, outer)) return null;
  const { text } = dockerfile;
  const keyword = inCaseOf(text.slice(outer.keywordSpan.start, outer.keywordSpan.end), 'SHELL');
  const fix = unsafeFix('Use a shell that notices', 'a failure that went unseen so far stops the build, and the RUNs below are read by that shell',
    insertAt(blockStart(dockerfile, outer), `${keyword} [${words.map((word) => JSON.stringify(word)).join(', ')}]${newlineOf(text)}`));
  return image === null ? fix : relyingOn(fix, image.span);
}

const isPlain = (words: readonly string[]): boolean => words.join(' ') === '/bin/sh -c';

/** CMD and its like in shell form would be handed to the other shell too, in this stage and in those built on it. */
const startsByShell = ({ stages, chain }: Dockerfile, stage: Stage): boolean => stages.filter((other) => chain(other).includes(stage))
  .some(({ instructions }) => instructions.some(({ keyword, json, words }) => ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword)
    && json === null && words[0]?.text.toUpperCase() !== 'NONE'));

/** Who writes to a reader that has seen enough fails, and that would stop the build. */
const endsEarly = ({ stages, chain }: Dockerfile, shells: Shells, { stage, index }: Instruction): boolean => stages.filter((other) => stage !== null && chain(other).includes(stage))
  .some(({ instructions }) => instructions.some((instruction) => instruction.index >= index && instruction.keyword === 'RUN'
    && shells.script(instruction)?.commands.some((command) => command.stage > 0 && readsNotAll(command)) === true));

const readsNotAll = (command: Command): boolean => command.name === 'head'
  || (/^[ef]?grep$/.test(command.name) && hasFlag(command, 'q', 'quiet', 'silent', 'm', 'max-count'));
