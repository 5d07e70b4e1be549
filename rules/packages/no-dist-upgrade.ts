import { defineRule } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import type { Command } from '../../src/shell/model.js';

export default defineRule({
  id: 'no-dist-upgrade', aliases: ['DL3035', 'DS-0024', 'DKL-DI-0003'], presets: ['recommended', 'hadolint'], severity: 'warning',
  asHadolint: { onbuild: true },
  needs: ['dockerfile', 'shells'],
  summary: 'A build that moves to another release of the distribution',
  rationale: 'The image then is no longer what its base says it is, holds most files of that base twice, and comes out different with every build.',
  messages: { upgrade: '{command} changes the release the base stands for; take a newer base instead' },
  examples: [{ before: 'FROM opensuse/leap:15.6\nRUN zypper dup -y', after: 'FROM opensuse/leap:16.0' }],
}, function* ({ dockerfile, shells, as }) {
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    if (instruction.keyword !== 'RUN') continue;
    for (const command of shells.commands(instruction)) {
      const verb = zypperUpgrade(command) ?? (as === 'hadolint' ? null : otherUpgrade(command));
      if (verb !== null) yield { message: 'upgrade', data: { command: `${command.name} ${verb}`.trim() }, at: command.span };
    }
  }
});

const zypperUpgrade = (command: Command): string | null => (command.name === 'zypper' ? ['dist-upgrade', 'dup'].find((verb) => hasArg(command, verb)) ?? null : null);

const otherUpgrade = (command: Command): string | null => {
  const among = (...verbs: readonly string[]): string | null => verbs.find((verb) => hasArg(command, verb)) ?? null;
  switch (command.name) {
    case 'apt-get': case 'apt': case 'aptitude': return among('dist-upgrade', 'full-upgrade');
    case 'do-release-upgrade': return '';
    case 'dnf': case 'dnf5': return among('system-upgrade');
    case 'apk': return hasArg(command, 'upgrade') && hasArg(command, '--available', '-a') ? 'upgrade --available' : null;
    default: return null;
  }
};
