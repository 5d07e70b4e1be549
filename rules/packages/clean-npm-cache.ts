import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasFlag, hasRun } from '../../src/knowledge/command.js';
import { isCleanOf, isInstall } from '../../src/knowledge/package-managers.js';
import { cacheOf, cleaningAtEnd, left, leftCaches, shown } from '../../src/layers/left-caches.js';
import { insertFlag } from '../../src/shell/edits.js';
import { environmentOf } from '../../src/shell/environment.js';
import type { Command } from '../../src/shell/model.js';

const clean = 'npm cache clean --force';

export default defineRule({
  id: 'clean-npm-cache', aliases: ['npmCacheCleanAfterInstall', 'npmCacheCleanUseForce'], presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], fix: 'safe',
  about: { commands: ['npm'] },
  summary: 'Cache of npm left in a layer',
  rationale: 'npm keeps a copy of every package it unpacks for the next install, and in a layer there is none: node_modules is there twice.',
  messages: { left, noForce: '{command} cleans nothing without --force; add it' },
  examples: [
    { before: 'FROM node:24-alpine\nRUN npm ci', after: 'FROM node:24-alpine\nRUN npm ci && \\\n    npm cache clean --force' },
    { before: 'FROM node:24-alpine\nRUN npm ci && npm cache clean', after: 'FROM node:24-alpine\nRUN npm ci && npm cache clean --force' },
  ],
}, function* ({ dockerfile, shells }) {
  const cleanAtEnd = cleaningAtEnd(dockerfile, shells, reading);
  for (const found of leftCaches(dockerfile, shells, reading)) {
    const { script, command } = found;
    const environment = environmentOf(dockerfile, script);
    if (hasFlag(command, 'cache') || ['npm_config_cache', 'NPM_CONFIG_CACHE'].some((name) => isThrownAway(environment(command, name)))) continue;
    const weak = script.commands.slice(script.commands.indexOf(command) + 1).find(isWeakClean);
    const verb = weak?.args.find(({ value }) => value === 'clean' || value === 'clear');
    if (weak !== undefined && verb !== undefined) {
      yield {
        message: 'noForce', data: { command: `npm cache ${verb.text}` }, at: weak.span,
        ...(script.form === 'exec' ? {} : { fix: safeFix('Add --force', insertFlag(verb, '--force')) }),
      };
      continue;
    }
    const edits = cleanAtEnd(found, clean);
    yield {
      message: 'left', data: { command: shown(command), clean }, at: command.nameSpan,
      ...(edits === null ? {} : { fix: safeFix('Clean up in the same RUN', ...edits) }),
    };
  }
});

const reading = cacheOf('npm', (command) => command.name === 'npm' && isInstall(command));

const isWeakClean = (command: Command): boolean => command.name === 'npm' && !isCleanOf('npm', command)
  && (hasRun(command, 'cache', 'clean') || hasRun(command, 'cache', 'clear'));

const isThrownAway = (folder: string | null | undefined): boolean => folder === null || folder?.startsWith('/tmp') === true;
