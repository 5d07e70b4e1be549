import type { Instruction } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { isCleanOf, isIndexUpdate, managerOf, silencedByMount, usesIndex } from '../../src/knowledge/package-managers.js';
import { appendCommand } from '../../src/shell/edits.js';
import type { Command, Shells } from '../../src/shell/model.js';
import { mountTargets } from '../../src/shell/mounts.js';
import { withRightsOf } from '../../src/shell/privilege.js';
import { someRun } from '../../src/shell/queries.js';
import { runsUnseen } from '../../src/shell/unseen.js';

const clean = 'rm -rf /var/lib/apt/lists/*';

export default defineRule({
  id: 'clean-apt-lists', aliases: ['DL3009', 'DKL-DI-0005', 'aptGetInstallThenRemoveAptLists'],
  presets: ['recommended', 'hadolint', 'size'], severity: 'warning', severityIn: { hadolint: 'info' },
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'Package lists of apt left in a layer',
  rationale: 'apt-get update writes some 20 to 50 MB of lists that nothing in the image reads. Deleted in a later RUN they stay in this layer.',
  messages: {
    left: `{command} leaves its lists in the layer; end the RUN with ${clean}`,
    half: '{command} has a mount for {mounted} and none for {missing}; mount both',
  },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get update && apt-get install -y file',
    after: `FROM debian:13\nRUN apt-get update && apt-get install -y file && \\\n    ${clean}`,
  }],
}, function* ({ dockerfile, shells, as }) {
  if (!someRun(dockerfile, shells, updates)) return;
  const isCleaned = as === 'hadolint' ? isCleanedAsHadolint : isCleanedAfter;
  const isUsedAfter = usedAfter(dockerfile, (instruction) => (livesOnLists(instruction, shells) ? ['lists'] : onlyCleans(instruction, shells) ? ['cleaning'] : []));
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' && dockerfile.ships(outer) ? shells.script(instruction) : null;
    const update = script?.commands.findLastIndex(updates) ?? -1;
    const found = script?.commands[update];
    const mounts = mountTargets(instruction, 'cache', 'tmpfs');
    if (script === null || found === undefined || silencedByMount('apt', mounts)) continue;
    if (isCleaned(script.commands, update)) continue;

    const command = `${found.name} update`;
    const mounted = folders.filter((folder) => mounts.some((target) => target.includes(folder)));
    if (mounted.length > 0) {
      const missing = folders.filter((folder) => !mounted.includes(folder)).join();
      yield { message: 'half', data: { command, mounted: mounted.join(), missing }, at: found.span };
      continue;
    }
    // A RUN that does nothing but this is to be moved here, not repeated.
    const edits = isUsedAfter(outer, 'lists') || isUsedAfter(outer, 'cleaning') ? null : appendCommand(dockerfile, script, withRightsOf(found, clean));
    yield {
      message: 'left', data: { command }, at: found.span,
      ...(edits === null ? {} : { fix: safeFix('Delete the lists in the same RUN', ...edits) }),
    };
  }
});

const folders = ['/var/lib/apt', '/var/cache/apt'];

const isCleanedAfter = (commands: readonly Command[], update: number): boolean =>
  commands.slice(update + 1).some((command) => isCleanOf('apt', command) || mayClean(command));

/** Any `rm -rf`, wherever it stands. */
const isCleanedAsHadolint = (commands: readonly Command[]): boolean =>
  commands.some((command) => command.name === 'rm' && hasArg(command, '-rf', '/var/lib/apt/lists/*'));

const isApt = (command: Command): boolean => managerOf(command) === 'apt';
const updates = (command: Command): boolean => isApt(command) && isIndexUpdate(command);

/** A text for another shell that nobody can read to its end, and that speaks of the lists. */
const mayClean = ({ args }: Command): boolean => args.some(({ value, text }) => value === null && text.includes('/var/lib/apt/lists'));

/** It installs without an update of its own, or nobody can read what it does. */
function livesOnLists(instruction: Instruction, shells: Shells): boolean {
  if (instruction.keyword !== 'RUN') return false;
  const script = shells.script(instruction);
  if (script === null || script.errors.length > 0 || script.commands.some(runsUnseen)) return true;
  const update = script.commands.findIndex((command) => isApt(command) && isIndexUpdate(command));
  const use = script.commands.findIndex((command) => isApt(command) && usesIndex(command));
  return use !== -1 && (update === -1 || use < update);
}

function onlyCleans(instruction: Instruction, shells: Shells): boolean {
  const commands = instruction.keyword === 'RUN' ? shells.commands(instruction) : [];
  return commands.length > 0 && commands.every((command) => isCleanOf('apt', command));
}
