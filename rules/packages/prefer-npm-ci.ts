import { lockedBefore } from '../../src/discover/lock-copies.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { hasFlag } from '../../src/knowledge/command.js';
import { projectInstall } from '../../src/knowledge/installers.js';
import type { Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';
import { replaceAt, span } from '../../src/text/span.js';

export default defineRule({
  id: 'prefer-npm-ci', presets: ['recommended'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { commands: ['npm'] },
  summary: 'npm install where there is a lock file',
  rationale: 'npm install may change what the lock file says; npm ci installs exactly that, stops where package.json and the lock differ, and is faster.',
  messages: { install: 'npm {verb} may leave the lock file aside; npm ci installs exactly what is in it' },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY package*.json ./\nRUN npm install', after: 'FROM node:24-alpine\nCOPY package*.json ./\nRUN npm ci',
    files: { 'package.json': '{}', 'package-lock.json': '{}' },
  }],
}, function* ({ dockerfile, shells, context }) {
  if (!someRun(dockerfile, shells, isInstall)) return;
  const isLocked = lockedBefore(dockerfile, context);
  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    for (const command of script?.commands ?? []) {
      const verb = isInstall(command) ? command.args[projectInstall(command)?.verb ?? -1] : undefined;
      if (verb === undefined || !isLocked(outer, ['package-lock.json', 'npm-shrinkwrap.json'])) continue;
      const production = command.args.filter(({ value }) => /^--(?:production|only=prod(?:uction)?)$/.test(value ?? ''));
      const fix = script?.form === 'exec' ? {} : { fix: unsafeFix(
        'Use npm ci', 'npm ci stops where package.json and the lock file do not agree, and begins by deleting node_modules',
        replaceAt(verb.span, 'ci'), ...production.map((word) => replaceAt(word.span, '--omit=dev')),
      ) };
      yield { message: 'install', data: { verb: verb.value ?? '' }, at: span(command.nameSpan.start, verb.span.end), ...fix };
    }
  }
});

const isInstall = (command: Command): boolean => command.name === 'npm' && projectInstall(command) !== null
  && !command.args.some(({ value }) => value === 'ci' || value === 'clean-install')
  && !hasFlag(command, 'no-package-lock', 'package-lock', 'g', 'global', 'package-lock-only', 'no-save');
