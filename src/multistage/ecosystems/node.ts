import { posix } from 'node:path';
import type { Instruction } from '../../dockerfile/model.js';
import { bringsDevDependencies, projectInstall } from '../../knowledge/installers.js';
import { isPrune } from '../../knowledge/package-removals.js';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import type { Command } from '../../shell/model.js';
import { folderOfStep } from '../artefact.js';
import type { Build, Copy, Plan } from '../model.js';
import { nodeOutput } from '../node-project.js';
import { lineStarted, nodeFile, toolsOf } from '../node-start.js';
import { packageJsonIn, tscOutput } from '../project/package-json.js';
import { refuse } from '../refusal.js';
import { isWithin, within } from '../workdir.js';
import { planStaticSite, servesFiles } from './static-site.js';

export const planNode = (build: Build): Plan => (servesFiles(build) ? planStaticSite(build) : planServer(build));

const planServer = (build: Build): Plan => {
  const workdir = build.workdirs(build.phases.build.at(-1) ?? null) ?? refuse('the working directory is not known');
  if (workdir === '/') refuse('the build has no working directory of its own; give it one with WORKDIR');
  const folders = new Set(build.steps.map((step) => folderOfStep(build, step)));
  const outputs = folders.size === 1 && folders.has(workdir) ? nodeOutput(build, workdir) : null;
  const starts = startInstead(build, workdir, outputs);
  const isEnough = outputs !== null && (starts !== null || startsFrom(build, workdir, outputs)) && installs(build).length > 0;
  const copies: readonly Copy[] = isEnough ? ['node_modules', 'package.json', ...outputs].map((name) => same(posix.join(workdir, name))) : [same(workdir)];
  const prune = pruneOf(build, workdir, starts !== null);
  const image = runtimeImage('node', build.root, { shell: true, isStatic: false });
  if (prune === null && !isEnough && image === imageName(build)) refuse('the image starts what only development needs, so nothing could be left out');
  return {
    copies, links: true, takesAll: !isEnough,
    runtime: () => image,
    append: prune === null ? [] : [`RUN ${prune}`],
    provides: (name) => /^(?:node|npm|npx|yarn|yarnpkg|sh|exec|env|docker-entrypoint\.sh)$/.test(name),
    ...(starts === null ? {} : { starts }),
    ...(prune === null ? {} : { caveat: 'what is only among the devDependencies cannot be used at run time' }),
  };
};

const imageName = ({ root }: Build): string => `${root.name}:${root.tag ?? 'latest'}`;

const same = (path: string): Copy => ({ from: path, to: path });

/** Whether all the container starts is among what is copied, as far as anyone can see. */
const startsFrom = (build: Build, workdir: string, outputs: readonly string[]): boolean => {
  const lines = build.start.programs.map((program) => lineStarted(build, workdir, program));
  return lines.length > 0 && lines.every((line) => {
    if (line === null) return false;
    const file = nodeFile(line);
    if (file === null) return line.every((words) => toolsOf([words]).every((tool) => tool === 'next' || tool === 'node'));
    const path = within(workdir, file);
    return path !== null && outputs.some((output) => isWithin(posix.join(workdir, output), path));
  });
};

const commandsOf = ({ phases, shells }: Build): readonly Readonly<{ command: Command; instruction: Instruction }>[] =>
  [...phases.inherited, ...phases.build].filter(({ keyword }) => keyword === 'RUN')
    .flatMap((instruction) => shells.commands(instruction).map((command) => ({ command, instruction })));

const installs = (build: Build): readonly Readonly<{ command: Command; instruction: Instruction }>[] =>
  commandsOf(build).filter(({ command }) => ['npm', 'yarn', 'pnpm', 'bun'].includes(projectInstall(command)?.tool ?? ''));

/** What takes the development dependencies away once everything is built; null where there are none, or they are gone already. */
const pruneOf = (build: Build, workdir: string, isRewritten: boolean): string | null => {
  const { dockerfile, project, root } = build;
  const found = installs(build);
  const brings = found.filter(({ command, instruction }) =>
    bringsDevDependencies(command) !== null && dockerfile.lookup('NODE_ENV', instruction)?.value !== 'production');
  if (brings.length === 0 || commandsOf(build).some(({ command }) => isPrune(command))) return null;
  const isGenerated = commandsOf(build).some(({ command: { args } }) => args.some(({ value }, at) => value === 'prisma' && args[at + 1]?.value === 'generate'));

  const manifest = packageJsonIn(project, workdir);
  const tools = build.start.programs.flatMap((program) => toolsOf(lineStarted(build, workdir, program) ?? []));
  const isDevTool = (tool: string): boolean => {
    const name = packageOf[tool] ?? tool;
    return manifest?.devDependencies.includes(name) === true && !manifest.dependencies.includes(name);
  };
  if (!isRewritten && tools.some(isDevTool)) return null;

  const tool = projectInstall(brings.at(-1)?.command ?? refuse('nothing is installed'))?.tool;
  const isBerry = /^yarn@[2-9]/.test(manifest?.packageManager ?? '') || project?.kind(posix.join(workdir, '.yarnrc.yml')) === 'file';
  const major = Number(/^\d+/.exec(root.tag ?? '')?.[0] ?? NaN);
  switch (tool) {
    case 'npm': return major < 15 ? 'npm prune --production' : 'npm prune --omit=dev';
    // What Prisma has written into node_modules is nobody's to yarn.
    case 'yarn': return isBerry || isGenerated ? null : 'yarn install --production --ignore-scripts --prefer-offline';
    case 'pnpm': return 'pnpm prune --prod';
    default: return null;
  }
};

/** Programs whose package has another name. */
const packageOf: Readonly<Partial<Record<string, string>>> = {
  nest: '@nestjs/cli', tsc: 'typescript', ng: '@angular/cli', 'vue-cli-service': '@vue/cli-service', dotenv: 'dotenv-cli', sequelize: 'sequelize-cli',
};

/** `ts-node src/main.ts` compiles at every start what tsc has written already. */
const startInstead = (build: Build, workdir: string, outputs: readonly string[] | null): ReadonlyMap<Instruction, readonly string[]> | null => {
  const [program = []] = build.start.programs;
  const words = program.map(({ text }) => text);
  const bare = words[0] === 'npx' ? words.slice(1) : words;
  if (build.start.programs.length !== 1 || !/^(?:ts-node|tsx)$/.test(posix.basename(bare[0] ?? ''))) return null;
  const [, file = null, ...rest] = bare;
  const output = build.project === null ? null : tscOutput(build.project, workdir);
  const { entrypoint, cmd } = build.start;
  const main = entrypoint ?? cmd;
  if (main === null || (entrypoint !== null && cmd !== null) || file?.endsWith('.ts') !== true) return refuse(`the image starts with ${bare[0] ?? 'ts-node'}`);
  if (output === null || outputs === null) return refuse(`the image starts with ${bare[0] ?? 'ts-node'}, and where tsc writes is not known`);
  const below = posix.relative(output.rootDir ?? 'src', posix.normalize(file));
  if (below.startsWith('..')) return refuse(`tsc does not compile ${file}`);
  return new Map([[main, ['node', posix.join(output.outDir, below.replace(/\.ts$/, '.js')), ...rest.map((text) => text ?? refuse('an argument hangs on a variable'))]]]);
};
