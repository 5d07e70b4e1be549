import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { cacheOf, firstUncleaned, left, leftCacheProblems, removesAsHadolint, type CacheReading } from '../../src/layers/left-caches.js';
import type { Command } from '../../src/shell/model.js';

export default defineRule({
  id: 'clean-yum-cache', aliases: ['DL3032', 'DS-0015', 'yumInstallRmVarCacheYum'], presets: ['recommended', 'hadolint', 'size'], severity: 'warning',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['yum'] },
  summary: 'Cache of yum left in a layer',
  rationale: 'yum keeps what it knows of its repositories for the next install, and in a layer there is none. Deleted in a later RUN it stays in this layer.',
  messages: { left },
  examples: [{ before: 'FROM centos:7\nRUN yum install -y bc', after: 'FROM centos:7\nRUN yum install -y bc && \\\n    yum clean all' }],
}, function* (context) {
  for (const { problem, edits } of leftCacheProblems(context, ours, asHadolint, () => 'yum clean all')) {
    yield { ...problem, ...(edits === null ? {} : { fix: safeFix('Clean up in the same RUN', ...edits) }) };
  }
});

const fills = (command: Command): boolean => command.name === 'yum' && hasArg(command, 'install');

const ours = cacheOf('yum', fills);

/** No mount silences it, and nearly every rm does. */
const asHadolint: CacheReading = {
  fills,
  cleans: (command) => (command.name === 'yum' && hasArg(command, 'clean', 'all')) || removesAsHadolint(command, '/var/cache/yum/*'),
  isMounted: () => false,
  left: firstUncleaned('yum'),
  everyStage: true,
};
