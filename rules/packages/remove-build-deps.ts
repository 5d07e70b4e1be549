import { mayCompile } from '../../src/dependencies/build-use.js';
import { projectFiles } from '../../src/dependencies/project-files.js';
import { removalEdits, type BuildInstall } from '../../src/dependencies/removal-edits.js';
import { toolsAtStart } from '../../src/dependencies/tool-use.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { usedAfter } from '../../src/dockerfile/used-after.js';
import { defineRule, unsafeFix } from '../../src/engine/rule.js';
import { isBuildPackage, toolsIn } from '../../src/knowledge/build-packages.js';
import { kitOf } from '../../src/knowledge/build-tools.js';
import { hasArg, plainArgs } from '../../src/knowledge/command.js';
import type { ImageReference } from '../../src/knowledge/image-reference.js';
import { installedPackages, managerOf, virtualName } from '../../src/knowledge/package-managers.js';
import { devStages, isBuilderImage, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { isTakenAway, removalOf } from '../../src/multistage/packages.js';
import type { Argument, Command } from '../../src/shell/model.js';
import { someRun } from '../../src/shell/queries.js';

export default defineRule({
  id: 'remove-build-deps', presets: ['recommended', 'size', 'security'], severity: 'warning',
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  about: { instructions: ['RUN'] },
  summary: 'Packages for building left in the image',
  rationale: 'A compiler and its headers are often larger than what they build, and a gift to whoever breaks in. Removed in a later RUN they stay in this layer.',
  messages: {
    built: 'nothing but the build in this RUN needs {packages}; remove {them} at its end',
    elsewhere: 'only a build in another RUN needs {packages}; build in a stage of its own and copy the result',
    unused: 'only a build needs {packages}, and nothing is built here; leave {them} out',
  },
  options: {
    allow: { doc: 'Packages that may stay.', default: [] },
    devStages: { doc: 'Stages that are there to work in.', default: devStages },
  },
  examples: [{
    before: 'FROM python:3.14-alpine\nRUN apk add --no-cache gcc musl-dev && pip install --no-cache-dir cffi==1.17\nCMD ["python", "-m", "app"]',
    after: 'FROM python:3.14-alpine\nRUN apk add --no-cache --virtual .build-deps gcc musl-dev && pip install --no-cache-dir cffi==1.17 && \\\n'
      + '    apk del --no-network .build-deps\nCMD ["python", "-m", "app"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  if (!someRun(dockerfile, shells, (command) => packageWords(command).some(({ value }) => value !== null && isBuildPackage(value)))) return;
  if (isForDevelopment(context?.dockerfilePath ?? null)) return;
  const callsAtStart = toolsAtStart(dockerfile, shells, projectFiles(dockerfile, shells, context));
  const patterns = new Map<string, Readonly<{ start: string; end: string }>>();
  const isUsedAfter = usedAfter(dockerfile, function* (run: Instruction) {
    const commands = run.keyword === 'RUN' ? shells.commands(run) : [];
    for (const command of commands) {
      yield `run ${command.name}`;
      if (mayCompile(command)) yield 'build';
    }
    const removal = removalOf(commands);
    for (const name of removal.names) yield `gone ${name}`;
    for (const pattern of removal.patterns) {
      patterns.set(`like ${pattern.start}*${pattern.end}`, pattern);
      yield `like ${pattern.start}*${pattern.end}`;
    }
    if (removal.everything) yield 'gone';
  });
  const isRemovedAfter = (run: Instruction, word: string, virtual: string | null): boolean => isUsedAfter(run, 'gone')
    || isTakenAway(word, virtual, { everything: false, patterns: [], names: { has: (name) => isUsedAfter(run, `gone ${name}`) } })
    || [...patterns].some(([key, { start, end }]) => word.startsWith(start) && word.endsWith(end) && isUsedAfter(run, key));
  const roots = rootsOf(dockerfile);

  for (const outer of dockerfile.instructions) {
    const instruction = outer.trigger ?? outer;
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    const root = outer.stage === null ? null : roots.get(outer.stage) ?? null;
    if (script === null || root === null || isForBuilding(root) || !dockerfile.ships(outer) || isDevStage(outer.stage?.name ?? null, options.devStages)) continue;
    const removal = removalOf(script.commands);
    const isWanted = (word: string): boolean => {
      const tools = toolsIn(word);
      return tools.some((tool) => isUsedAfter(outer, `run ${tool}`) || callsAtStart(tool) === true)
        || (mayRun.has(tools[0] ?? '') && callsAtStart(tools[0] ?? '') === null);
    };
    const installs = script.commands.flatMap((command, index): readonly (BuildInstall & { index: number })[] => {
      const all = packageWords(command);
      const virtual = virtualName(command);
      const packages = all.filter(({ value }) => value !== null && isBuildPackage(value) && !options.allow.includes(value)
        && !isTakenAway(value, virtual, removal) && !isRemovedAfter(outer, value, virtual) && !isWanted(value));
      return packages.length === 0 ? [] : [{ command, packages, all, index }];
    });
    const lastRun = new Map(script.commands.map(({ name }, index) => [name, index]));
    const lastBuild = script.commands.findLastIndex(mayCompile);
    const isBuiltLater = isUsedAfter(outer, 'build');

    for (const install of installs) {
      const { packages, index } = install;
      const isCalled = packages.some(({ value }) => toolsIn(value ?? '').some((tool) => (lastRun.get(tool) ?? -1) > index));
      const isBuiltHere = lastBuild > index || isCalled;
      const data = { packages: listed(packages), them: packages.length === 1 ? 'it' : 'them' };
      const at = packages[0]?.span ?? install.command.span;
      if (isBuiltLater || !isBuiltHere) yield { message: isBuiltLater ? 'elsewhere' : 'unused', data, at };
      else {
        const edits = installs.length > mostInstalls ? null : removalEdits(dockerfile, script, install, root);
        yield { message: 'built', data, at, ...(edits === null ? {} : { fix: unsafeFix('Remove what only the build needs', caveat, ...edits) }) };
      }
    }
  }
});

/** Their removals go to one place, one a round. */
const mostInstalls = 4;

/** The image each stage goes back to. */
const rootsOf = ({ stages }: Dockerfile): ReadonlyMap<Stage, ImageReference | null> => {
  const roots = new Map<Stage, ImageReference | null>();
  for (const stage of stages) roots.set(stage, stage.parent === null ? stage.image.reference : roots.get(stage.parent) ?? null);
  return roots;
};

const caveat = 'what was built must not need a library that goes with them; start the image and see';

/** Programs that others call while they run, so that nobody knows whether what nobody can read does. */
const mayRun: ReadonlySet<string> = new Set(['git', 'svn', 'hg', 'patch', 'make', 'java']);

/** The image brings its compilers: it is for use-multi-stage-build to speak of. So are images made to work in. */
const isForBuilding = (root: ImageReference): boolean => {
  const isLight = /(?:^|-)(?:slim|alpine)/.test(root.tag ?? '');
  return kitOf(root).some((ecosystem) => !isLight || !['node', 'composer'].includes(ecosystem))
    || /(?:^|-)devel(?:-|$)/.test(root.tag ?? '') || isBuilderImage(root.name);
};

/** Also those of a group of rpm packages. */
const packageWords = (command: Command): readonly Argument[] => {
  const manager = managerOf(command);
  if (manager === null || !system.has(manager)) return [];
  const isGroup = (manager === 'yum' || manager === 'dnf') && (hasArg(command, 'groupinstall') || (hasArg(command, 'group') && hasArg(command, 'install')));
  const places = isGroup ? plainArgs(command).filter(({ word }) => !['group', 'groupinstall', 'install'].includes(word.value ?? '')) : installedPackages(command);
  return places.flatMap(({ index }) => command.args[index] ?? []);
};
const system: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);

const listed = (packages: readonly Argument[]): string => {
  const names = packages.map(({ value }) => value ?? '');
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${String(names.length - 2)} more` : names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};
