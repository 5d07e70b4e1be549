import { posix } from 'node:path';
import type { BroadCopy } from './broad-copy.js';
import type { BuildContext } from './context.js';
import type { Make, StageWalk, StageWork } from './stage-walk.js';
import type { Dockerfile, Stage } from '../dockerfile/model.js';
import { recreatedBy, type Maker } from '../knowledge/heavy-paths.js';
import type { Shells } from '../shell/model.js';

/** Whether a build writes anew what a copy would bring from a path of the context, so that leaving that out changes nothing. */
export type IsRemade = (copy: BroadCopy, path: string) => boolean;

export function remadeBy(dockerfile: Dockerfile, shells: Shells, context: BuildContext, stages: StageWalk): IsRemade {
  const makesEnvironments = dockerfile.instructions.some((instruction) => shells.commands(instruction).some(isEnvironmentMaker));
  const isMentioned = (name: string): boolean =>
    dockerfile.instructions.some(({ keyword, span }) =>
      !['COPY', 'ADD'].includes(keyword) && dockerfile.text.slice(span.start, span.end).includes(name));

  const children = childrenOf(dockerfile);

  return (copy, path) => {
    const home = copy.instruction.stage;
    const folder = stages.destinations.get(copy.instruction) ?? null;
    if (home === null || folder === null || copy.isGlob) return false;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const place = posix.join(folder, copy.folder === '' ? path : path.slice(copy.folder.length + 1));
    // pip alone fills an environment and makes none: one that is used may be the one that is copied.
    if (name.endsWith('venv') && !makesEnvironments && isMentioned(name)) return false;

    const remakes = ({ makes, brought }: StageWork): boolean => brought.has(place)
      || makes.some((make) => recreatedBy(path, new Set([make.maker])) && isWithin(context, path, place, make));
    return isSoIn(dockerfile, children, home, (stage) => remakes(stages.work.get(stage) ?? idle));
  };
}

const idle: StageWork = { makes: [], brought: new Set() };

function childrenOf({ stages }: Dockerfile): ReadonlyMap<Stage, readonly Stage[]> {
  const children = new Map<Stage, Stage[]>(stages.map((stage) => [stage, []]));
  for (const stage of stages) if (stage.parent !== null) children.get(stage.parent)?.push(stage);
  return children;
}

/** In the stage or one it is built on, or else in every stage that is built on it. */
function isSoIn({ chain, stages }: Dockerfile, children: ReadonlyMap<Stage, readonly Stage[]>, home: Stage, isSo: (stage: Stage) => boolean): boolean {
  if (chain(home).some(isSo)) return true;
  if (children.get(home)?.length === 0) return false;
  const settled = new Map<Stage, boolean>();
  // Children stand behind their parents.
  for (const stage of stages.slice(home.index).reverse()) {
    const below = children.get(stage) ?? [];
    settled.set(stage, isSo(stage) || (below.length > 0 && below.every((child) => settled.get(child) === true)));
  }
  return settled.get(home) === true;
}

/** A folder is written anew beside the manifest that a command reads: where it runs, or in the parts of a project that it builds as one. */
function isWithin(context: BuildContext, path: string, place: string, { maker, folder }: Make): boolean {
  const home = posix.dirname(place);
  const beside = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  if (path.endsWith('__pycache__')) return true;
  if (!context.list(beside).some(({ name }) => manifests[maker].test(name))) return false;
  return home === folder || (home.startsWith(folder === '/' ? '/' : `${folder}/`) && buildsParts(context, maker));
}

const manifests: Readonly<Record<Maker, RegExp>> = {
  'node-install': /^package\.json$/, 'node-build': /^package\.json$/, python: /./, cargo: /^Cargo\.toml$/, maven: /^pom\.xml$/,
  gradle: /^build\.gradle/,
  dotnet: /\.(?:cs|fs|vb)proj$/, composer: /^composer\.json$/, 'go-vendor': /^go\.mod$/, bundler: /^Gemfile$/,
};

/** The project at the top says that it consists of others. */
function buildsParts(context: BuildContext, maker: Maker): boolean {
  switch (maker) {
    case 'node-install': return context.kind('pnpm-workspace.yaml') === 'file' || context.read('package.json')?.includes('"workspaces"') === true;
    case 'maven': return context.read('pom.xml')?.includes('<module>') === true;
    case 'gradle': return context.list('').some(({ name }) => name.startsWith('settings.gradle'));
    case 'dotnet': return true;
    default: return false;
  }
}

const isEnvironmentMaker = ({ name, args }: Readonly<{ name: string; args: readonly Readonly<{ value: string | null }>[] }>): boolean =>
  ['uv', 'poetry', 'pipenv', 'virtualenv'].includes(name) || (name.startsWith('python') && args.some(({ value }) => value === 'venv'));
