import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { defineRule, safeFix, type SafeFix } from '../../src/engine/rule.js';
import { isCleanOf, isIndexUpdate, managerOf, silencedByMount, usesIndex } from '../../src/knowledge/package-managers.js';
import { appendCommand } from '../../src/shell/edits.js';
import type { Command, Script, Shells } from '../../src/shell/model.js';
import { mountTargets } from '../../src/shell/mounts.js';

const clean = 'rm -rf /var/lib/apt/lists/*';

export default defineRule({
  id: 'clean-apt-lists', aliases: ['DL3009', 'DKL-DI-0005', 'aptGetInstallThenRemoveAptLists'],
  presets: ['recommended', 'hadolint', 'size'], severity: 'warning', severityIn: { hadolint: 'info' },
  needs: ['dockerfile', 'shells'], fix: 'safe',
  summary: 'Package lists of apt left in a layer',
  rationale: 'apt-get update writes some 20 to 50 MB of lists that nothing in the image reads. Deleted in a later RUN they stay in this layer.',
  messages: { left: `{command} leaves its lists in the layer; end the RUN with ${clean}` },
  examples: [{
    before: 'FROM debian:13\nRUN apt-get update && apt-get install -y file',
    after: `FROM debian:13\nRUN apt-get update && apt-get install -y file && \\\n    ${clean}`,
  }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN' || !dockerfile.ships(outer)) continue;
    const script = shells.script(instruction);
    const update = script?.commands.findLast((command) => isApt(command) && isIndexUpdate(command));
    if (script === null || update === undefined || silencedByMount('apt', mountTargets(instruction, 'cache', 'tmpfs'))) continue;
    const after = script.commands.slice(script.commands.indexOf(update) + 1);
    if (after.some((command) => isCleanOf('apt', command))) continue;
    yield { message: 'left', data: { command: `${update.name} update` }, at: update.span, ...repair(dockerfile, outer, script, shells) };
  }
});

const isApt = (command: Command): boolean => managerOf(command) === 'apt';

/** A later RUN that installs without an update of its own lives on these lists. */
function repair(dockerfile: Dockerfile, instruction: Instruction, script: Script, shells: Shells): { fix?: SafeFix } {
  const later = dockerfile.instructions.slice(instruction.index + 1).filter((other) => other.stage === null || instruction.stage === null
    || dockerfile.chain(other.stage).includes(instruction.stage));
  if (later.some((other) => needsLists(shells.commands(other)))) return {};
  const edits = appendCommand(dockerfile, script, clean);
  return edits === null ? {} : { fix: safeFix('Delete the lists in the same RUN', ...edits) };
}

function needsLists(commands: readonly Command[]): boolean {
  const apt = commands.filter(isApt);
  const update = apt.findIndex(isIndexUpdate);
  const use = apt.findIndex(usesIndex);
  return use !== -1 && (update === -1 || use < update);
}
