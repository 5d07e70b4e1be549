import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { cacheOf, firstUncleaned, left, leftCacheProblems, type CacheReading } from '../../src/layers/left-caches.js';
import type { Command } from '../../src/shell/model.js';
import { cacheMount } from '../../src/shell/mounts.js';

export default defineRule({
  id: 'clean-zypper-cache', aliases: ['DL3036', 'DS-0020'], presets: ['recommended', 'hadolint', 'size'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['zypper'] },
  summary: 'Cache of zypper left in a layer',
  rationale: 'zypper keeps what it knows of its repositories for the next install, and in a layer there is none. Deleted in a later RUN it stays in this layer.',
  messages: { left },
  examples: [{
    before: 'FROM opensuse/leap:15.6\nRUN zypper in -y bc',
    after: 'FROM opensuse/leap:15.6\nRUN zypper in -y bc && \\\n    zypper clean -a',
  }],
}, function* (context) {
  for (const { problem, edits } of leftCacheProblems(context, ours, asHadolint, () => 'zypper clean -a')) {
    yield { ...problem, ...(edits === null ? {} : { fix: safeFix('Clean up in the same RUN', ...edits) }) };
  }
});

const fills = (command: Command): boolean => command.name === 'zypper' && hasArg(command, 'install', 'in');

const ours = cacheOf('zypper', fills);

const asHadolint: CacheReading = {
  fills,
  cleans: (command) => command.name === 'zypper' && hasArg(command, 'clean', 'cc'),
  isMounted: (instruction) => cacheMount(instruction, '/var/cache/zypp'),
  left: firstUncleaned('zypper'),
  everyStage: true,
};
