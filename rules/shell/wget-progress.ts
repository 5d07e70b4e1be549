import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { setBefore } from '../../src/dockerfile/set-before.js';
import { defineRule, safeFix, unsafeFix } from '../../src/engine/rule.js';
import { hasArg, hasFlag, spelled } from '../../src/knowledge/command.js';
import { distroOf } from '../../src/knowledge/distro.js';
import type { ImageReference } from '../../src/knowledge/image-reference.js';
import { installedPackages } from '../../src/knowledge/package-managers.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'wget-progress', aliases: ['DL3047'], presets: ['recommended', 'hadolint'], severity: 'info',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'unsafe',
  about: { commands: ['wget'] },
  summary: 'wget with a progress bar in a build log',
  rationale: 'The bar is made for a terminal. In a log each of its steps is a line, and a large file fills thousands.',
  messages: { bar: 'the progress bar fills the log; add --progress=dot:giga' },
  examples: [{ before: 'FROM debian:12\nRUN wget https://x.test/a.iso', after: 'FROM debian:12\nRUN wget --progress=dot:giga https://x.test/a.iso' }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, isLoud)) return;
  const hasOwn = setBefore(dockerfile, (run) => run.keyword === 'RUN' && shells.commands(run).some(installsWget));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN' || (as !== 'hadolint' && isBusybox(dockerfile, outer) && !hasOwn(outer))) continue;
    const isEditable = shells.script(instruction)?.form !== 'exec';
    for (const command of shells.commands(instruction)) {
      if (!isLoud(command) || (as !== 'hadolint' && saysLittle(command))) continue;
      const edit = insertAt(command.nameSpan.end, ' --progress=dot:giga');
      const fix = isGnu(dockerfile, outer) || hasOwn(outer) ? safeFix('Say less', edit) : unsafeFix('Say less', 'busybox has a wget without this flag', edit);
      yield { message: 'bar', data: {}, at: command.nameSpan, ...(isEditable ? { fix } : {}) };
    }
  }
});

const quiet = ['progress', 'q', 'quiet', 'o', 'output-file', 'a', 'append-output', 'no-verbose'];
const isLoud = (command: Command): boolean => command.name === 'wget' && !hasFlag(command, ...quiet) && !hasArg(command, '-nv');

/** Nothing is fetched, or wget is only asked about itself. */
const saysLittle = (command: Command): boolean => hasFlag(command, 'spider', 'version', 'V', 'help', 'h') || command.args.length === 0;

/** Alpine's wget is that of busybox, which has no such flag. */
const isBusybox = (dockerfile: Dockerfile, run: Instruction): boolean => {
  const reference = imageOf(dockerfile, run);
  return reference !== null && (distroOf(reference)?.family === 'alpine' || reference.name.endsWith('busybox'));
};

/** The distributions that come with, or install, the wget that has it. */
const isGnu = (dockerfile: Dockerfile, run: Instruction): boolean => {
  const reference = imageOf(dockerfile, run);
  return reference !== null && ['debian', 'ubuntu', 'rpm', 'suse', 'arch'].includes(distroOf(reference)?.family ?? '');
};

const imageOf = (dockerfile: Dockerfile, { stage }: Instruction): ImageReference | null => (stage === null ? null : rootOf(dockerfile, stage).image.reference);

const installsWget = (command: Command): boolean => installedPackages(command).some(({ word }) => /^wget(?:[=<>~]|$)/.test(spelled(word)));
