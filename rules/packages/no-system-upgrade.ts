import { defineRule } from '../../src/engine/rule.js';
import { hasArg, hasFlag } from '../../src/knowledge/command.js';
import { plainArgs } from '../../src/shell/queries.js';
import type { Command } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-system-upgrade', presets: [], severity: 'info',
  needs: ['dockerfile', 'shells'],
  about: { instructions: ['RUN'] },
  summary: 'A build that upgrades all packages of its base',
  rationale: 'Every file that an upgrade replaces is in the image twice, and what comes out depends on the day. Whoever rebuilds on a fresh base has the same fixes without either.',
  messages: { upgrade: '{command} replaces files of the base in a layer of its own; rebuild on a fresh base instead' },
  examples: [{ before: 'FROM alpine:3.23\nRUN apk upgrade', after: 'FROM alpine:3.23.1' }],
}, function* ({ dockerfile, shells }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of shells.commands(instruction)) {
      const verb = upgradeOf(command);
      if (verb !== null) yield { message: 'upgrade', data: { command: `${command.name} ${verb}` }, at: command.span };
    }
  }
});

/** The word that upgrades everything; null where packages are named, or only fixes for security are asked for. */
const upgradeOf = (command: Command): string | null => {
  const verbs = upgrades[command.name];
  if (command.name === 'pacman') return hasFlag(command, 'S', 'sync') && hasFlag(command, 'u', 'sysupgrade') && plainArgs(command).length === 0 ? '-Syu' : null;
  const verb = verbs?.find((each) => hasArg(command, each));
  if (verb === undefined || hasFlag(command, 'security', 'advisory', 'advisories', 'sec-severity', 'bugfix')) return null;
  return plainArgs(command, valueFlags).filter(({ value }) => value !== verb).length === 0 ? verb : null;
};

const rpm = ['update', 'upgrade'];
const upgrades: Readonly<Record<string, readonly string[]>> = {
  'apt-get': ['upgrade'], apt: ['upgrade'], aptitude: ['upgrade', 'safe-upgrade'], apk: ['upgrade'],
  yum: rpm, dnf: rpm, microdnf: rpm, dnf5: rpm, tdnf: rpm, zypper: ['up', 'update', 'patch'],
};
const valueFlags = ['o', 'option', 't', 'target-release', 'c', 'config', 'enablerepo', 'disablerepo', 'setopt', 'x', 'exclude', 'releasever', 'X', 'repository'];
