import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { fillsCache, managerOf } from '../../src/knowledge/package-managers.js';
import { cacheOf, firstUncleaned, left, leftCacheProblems, removesAsHadolint, type CacheReading } from '../../src/layers/left-caches.js';
import { cacheMount } from '../../src/shell/mounts.js';

export default defineRule({
  id: 'clean-dnf-cache', aliases: ['DL3040', 'DS-0019', 'DS-0027'], presets: ['recommended', 'hadolint', 'size'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['dnf', 'microdnf', 'tdnf', 'dnf5'] },
  summary: 'Cache of dnf left in a layer',
  rationale: 'dnf keeps what it knows of its repositories for the next install, and in a layer there is none. Deleted in a later RUN it stays in this layer.',
  messages: { left },
  examples: [{
    before: 'FROM rockylinux:9-minimal\nRUN microdnf up -y',
    after: 'FROM rockylinux:9-minimal\nRUN microdnf up -y && \\\n    microdnf clean all',
  }],
}, function* (context) {
  for (const { problem, edits } of leftCacheProblems(context, ours, asHadolint, ({ name }) => `${name} clean all`)) {
    yield { ...problem, ...(edits === null ? {} : { fix: safeFix('Clean up in the same RUN', ...edits) }) };
  }
});

const ours = cacheOf('dnf', (command) => managerOf(command) === 'dnf' && fillsCache(command));

/** Each of the two is on its own, and nearly every rm cleans after both. */
const asHadolint: CacheReading = {
  fills: (command) => (command.name === 'dnf' || command.name === 'microdnf') && fillsCache(command),
  cleans: (command, by) => (command.name === by.name && hasArg(command, 'clean', 'all')) || removesAsHadolint(command, '/var/cache/libdnf5*'),
  isMounted: (instruction) => cacheMount(instruction, '/var/cache/libdnf5') || cacheMount(instruction, '.cache/libdnf5'),
  left: firstUncleaned('dnf', 'microdnf'),
  everyStage: true,
};
