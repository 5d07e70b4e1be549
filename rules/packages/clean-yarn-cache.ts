import { projectFiles } from '../../src/dependencies/project-files.js';
import { defineRule, safeFix, unsafeFix } from '../../src/engine/rule.js';
import { hasArg } from '../../src/knowledge/command.js';
import { isInstall } from '../../src/knowledge/package-managers.js';
import { isClassicYarn } from '../../src/knowledge/yarn.js';
import { cacheOf, cleaningAtEnd, left, leftCaches, shown, type CacheReading } from '../../src/layers/left-caches.js';
import type { Command } from '../../src/shell/model.js';
import { cacheMount } from '../../src/shell/mounts.js';

const clean = 'yarn cache clean';

export default defineRule({
  id: 'clean-yarn-cache', aliases: ['DL3060', 'yarnCacheCleanAfterInstall'], presets: ['recommended', 'hadolint', 'size'], severity: 'info',
  asHadolint: { onbuild: true }, needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { commands: ['yarn'] },
  summary: 'Cache of yarn left in a layer',
  rationale: 'yarn keeps a copy of every package it unpacks for the next install, and in a layer there is none: node_modules is there twice.',
  messages: { left },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install',
    after: 'FROM node:24-alpine\nCOPY package.json yarn.lock ./\nRUN yarn install && \\\n    yarn cache clean',
  }],
}, function* ({ dockerfile, shells, context, as }) {
  const files = projectFiles(dockerfile, shells, context);
  const cleanAtEnd = cleaningAtEnd(dockerfile, shells, ours);
  for (const found of leftCaches(dockerfile, shells, as === 'hadolint' ? asHadolint : ours)) {
    const { script: { instruction }, command } = found;
    const isClassic = isClassicYarn(command, (name) => files(instruction, command, name));
    // Later versions may run the program from their cache.
    if (as === null && isClassic === false) continue;
    const edits = cleanAtEnd(found, clean);
    const summary = 'Clean up in the same RUN';
    yield {
      message: 'left', data: { command: shown(command), clean }, at: command.nameSpan,
      ...(edits === null || isClassic === false ? {} : { fix: isClassic ? safeFix(summary, ...edits) : unsafeFix(summary, caveat, ...edits) }),
    };
  }
});

const caveat = 'with Yarn 2 or later it empties .yarn/cache, from which the program may run';

const ours = cacheOf('yarn', (command) => command.name === 'yarn' && isInstall(command));

/** A mount does not excuse cleaning too early. */
const asHadolint: CacheReading = {
  fills: (command) => command.name === 'yarn' && hasArg(command, 'install'),
  cleans: isClean,
  isMounted: (instruction, commands) => cacheMount(instruction, '.cache/yarn') && !commands.some(isClean),
  left: (commands, { fills }) => {
    const filled = commands.findIndex(fills);
    return filled !== -1 && commands.findIndex(isClean) < filled ? commands[filled] ?? null : null;
  },
};

function isClean(command: Command): boolean {
  return command.name === 'yarn' && hasArg(command, 'cache', 'clean');
}
