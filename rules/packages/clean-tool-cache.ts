import { projectFiles } from '../../src/dependencies/project-files.js';
import { toolsAtStart } from '../../src/dependencies/tool-use.js';
import type { Dockerfile, Instruction } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, safeFix } from '../../src/engine/rule.js';
import { hasFlag, plainArgs } from '../../src/knowledge/command.js';
import { officialName } from '../../src/knowledge/image-reference.js';
import { endOfFolder, isCleanOfTool, toolCaches, type ToolCache } from '../../src/knowledge/tool-caches.js';
import { cacheOf, cleaningAtEnd, left, leftCaches, shown, type CacheReading } from '../../src/layers/left-caches.js';
import { environmentOf } from '../../src/shell/environment.js';
import type { Command } from '../../src/shell/model.js';
import { rootOf } from '../../src/dockerfile/roots.js';
import { mountTargets } from '../../src/shell/mounts.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'clean-tool-cache', presets: ['recommended', 'size'], severity: 'info',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'safe',
  about: { instructions: ['RUN'] },
  summary: 'Cache of a build tool left in a layer',
  rationale: 'Compilers and package managers keep what they downloaded for their next run, and in a layer there is none. Deleted in a later RUN it stays in this layer.',
  messages: { left },
  examples: [
    {
      before: 'FROM composer:2\nRUN composer require monolog/monolog',
      after: 'FROM composer:2\nRUN composer require monolog/monolog && \\\n    composer clear-cache',
    },
    {
      before: 'FROM rust:1.91\nRUN cargo install --path .\nCMD ["app"]',
      after: 'FROM rust:1.91\nRUN cargo install --path . && \\\n    rm -rf "$CARGO_HOME/registry" "$CARGO_HOME/git"\nCMD ["app"]',
    },
  ],
}, function* ({ dockerfile, shells, context }) {
  const called = new Set<string>();
  if (!someRun(dockerfile, shells, ({ name }) => programs.has(name))) return;
  const calls = toolsAtStart(dockerfile, shells, projectFiles(dockerfile, shells, context));
  const isRunAfter = usedAfter(dockerfile, (instruction) => {
    const names = instruction.keyword === 'RUN' ? shells.commands(instruction).map(({ name }) => name) : [];
    names.forEach((name) => called.add(name));
    return names;
  });

  for (const { names, reading, cleanFor, isStore, variables } of caches) {
    if (!names.some((name) => called.has(name))) continue;
    const cleanAtEnd = cleaningAtEnd(dockerfile, shells, reading);
    for (const found of leftCaches(dockerfile, shells, reading)) {
      const { outer, script, command } = found;
      if (isStore && (isPrefetch(command) || names.some((name) => isRunAfter(outer, name) || calls(name) !== false))) continue;
      const environment = environmentOf(dockerfile, script);
      if (variables.some((name) => environment(command, name) !== undefined)) continue;
      const clean = cleanFor(command, dockerfile, outer);
      const edits = isProved(clean) ? cleanAtEnd(found, clean) : null;
      yield {
        message: 'left', data: { command: shown(command), clean }, at: command.nameSpan,
        ...(edits === null ? {} : { fix: safeFix('Clean up in the same RUN', ...edits) }),
      };
    }
  }
});

/** It fills the store and nothing else: what is in it is what was wanted. */
const isPrefetch = ({ args }: Command): boolean => args.some(({ value }) => /^(?:download|restore|fetch|dependencies|dependency:.*)$/.test(value ?? ''));

/** Poetry has changed its mind about this one. */
const isProved = (clean: string): boolean => !clean.startsWith('poetry ');

interface Cache {
  readonly names: readonly string[];
  readonly reading: CacheReading;
  readonly cleanFor: (command: Command, dockerfile: Dockerfile, outer: Instruction) => string;
  readonly isStore: boolean;
  readonly variables: readonly string[];
}

const isQuestion = (command: Command): boolean => hasFlag(command, 'version', 'v', 'V', 'help', 'h') && plainArgs(command).length === 0;

const ofTool = (cache: ToolCache): readonly Cache[] => {
  const { tool, names, fills, folders, clean, isStore = false, variables = [] } = cache;
  const ends = folders.map(endOfFolder);
  return clean === null ? [] : [{
    names, isStore, variables,
    reading: {
      fills: (command) => names.includes(command.name) && fills(command) && !isQuestion(command),
      cleans: (command) => isCleanOfTool(cache, command)
        || (command.name === 'rm' && command.args.some(({ text }) => ends.some((end) => text.includes(end)))),
      isMounted: (instruction) => {
        const targets = mountTargets(instruction, 'cache', 'tmpfs');
        return targets.some((target) => ends.some((end) => target.includes(end) || `/${end}`.startsWith(`/${endOfFolder(target)}/`)));
      },
    },
    cleanFor: (command, dockerfile, outer) => (tool === 'conda' ? `${command.name} clean -afy`
      : tool === 'cargo' && !knowsCargoHome(dockerfile, outer) ? 'rm -rf ~/.cargo/registry ~/.cargo/git' : clean),
  }];
};

/** pacman's own -Scc takes no for an answer where nobody gives one. */
const pacman: Cache = {
  names: ['pacman'], reading: cacheOf('pacman', ({ name, flags }) => name === 'pacman' && flags.includes('S') && !flags.includes('c')),
  cleanFor: () => 'rm -rf /var/cache/pacman/pkg/*', isStore: false, variables: [],
};

const caches: readonly Cache[] = [...toolCaches.flatMap(ofTool), pacman];
const programs: ReadonlySet<string> = new Set(caches.flatMap(({ names }) => names));

const knowsCargoHome = (dockerfile: Dockerfile, outer: Instruction): boolean => {
  const root = outer.stage === null ? null : rootOf(dockerfile, outer.stage).image.reference;
  return (root !== null && officialName(root) === 'rust') || dockerfile.lookup('CARGO_HOME', outer.trigger ?? outer) !== undefined;
};
