import { rootBefore } from '../../src/dockerfile/effective-user.js';
import { mentions } from '../../src/dockerfile/mentions.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import { runCommands, type RunCommand } from '../../src/shell/run-commands.js';
import { deleteAt, span, type Span } from '../../src/text/span.js';

export default defineRule({
  id: 'no-sudo', aliases: ['DL3004', 'DKL-DI-0001', 'DS-0010', 'CKV2_DOCKER_1'],
  presets: ['recommended', 'hadolint', 'security'], severity: 'error', asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  summary: 'sudo in a build',
  rationale: 'A build is root until a USER says otherwise, so sudo adds nothing but a second environment; and an image that holds sudo holds a way to root.',
  messages: {
    root: 'sudo makes root of root; leave it out',
    user: 'sudo changes who runs {command}; USER before the RUN says so',
    nopasswd: 'NOPASSWD makes whoever gets into the container root; do what needs root before the last USER',
  },
  examples: [{ before: 'FROM debian:13\nRUN sudo make install', after: 'FROM debian:13\nRUN make install' }],
}, function* ({ dockerfile, shells, as }) {
  const { text } = dockerfile;
  if (as === null && text.includes('NOPASSWD')) yield* sudoers(dockerfile);
  if (!text.includes('sudo')) return;
  const isRoot = rootBefore(dockerfile);
  for (const found of runCommands(dockerfile, shells)) {
    const at = sudoOf(dockerfile, found);
    if (at === null) continue;
    const namesUser = /\s-(?:-user|[A-Za-z]*u)\b/.test(text.slice(at.end, found.command.nameSpan.start));
    if (isRoot(found.outer) !== true || namesUser || mayBeUser(dockerfile, found.outer)) yield { message: 'user', data: { command: found.command.name }, at };
    else {
      const fix = withoutSudo(dockerfile, found, at);
      yield { message: 'root', data: {}, at, ...(fix === null ? {} : { fix }) };
    }
  }
});

/** Somebody else's image, and no USER since: who writes sudo there has a reason to. */
const mayBeUser = (dockerfile: Dockerfile, { stage, index }: Instruction): boolean => {
  const chain = stage === null ? [] : dockerfile.chain(stage);
  const root = chain.at(-1)?.image.reference ?? null;
  return root !== null && officialName(root) === null && chain.every(({ instructions }) => instructions.every((user) => user.keyword !== 'USER' || user.index > index));
};

/** Each RUN or COPY that writes such a line, once. */
function* sudoers(dockerfile: Dockerfile): Iterable<{ message: 'nopasswd'; data: Record<never, string>; at: Span; atMost: 'warning' }> {
  const seen = new Set<Instruction>();
  for (const { at, instruction } of mentions(dockerfile, /\bNOPASSWD\b/g)) {
    if (seen.has(instruction)) continue;
    seen.add(instruction);
    const whole = dockerfile.text.slice(instruction.span.start, instruction.wholeSpan.end);
    if (whole.includes('sudoers')) yield { message: 'nopasswd', data: {}, at, atMost: 'warning' };
  }
}

/** The `sudo` before a command, or all there is of it; null if an earlier command has it too (`sudo sh -c 'a; b'`). */
function sudoOf({ text }: Dockerfile, { command, index, script }: RunCommand): Span | null {
  if (command.name === 'sudo') return command.nameSpan;
  if (!command.wrappers.includes('sudo')) return null;
  const from = Math.max(script.span.start, script.commands[index - 1]?.nameSpan.end ?? 0);
  const last = [...text.slice(from, command.nameSpan.start).matchAll(/(?<![\w.-])sudo(?![\w.-])/g)].at(-1);
  return last === undefined ? null : span(from + last.index, from + last.index + 'sudo'.length);
}

/** Only flags that mean nothing to root go with it. */
function withoutSudo({ text }: Dockerfile, { script }: RunCommand, at: Span): UnsafeFix | null {
  const said = /^sudo(?:[ \t]+-[EHn]+)*[ \t]+(?=[^-\s])/.exec(text.slice(at.start, at.start + 200))?.[0];
  return said === undefined || script.form === 'exec' ? null
    : unsafeFix('Leave sudo out', 'sudo gives commands an environment of their own', deleteAt(span(at.start, at.start + said.length)));
}
