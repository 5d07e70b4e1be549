import type { Dockerfile, Instruction, Stage } from '../dockerfile/model.js';
import { buildEcosystem, isKit, type Ecosystem } from '../knowledge/build-tools.js';
import { distroOf } from '../knowledge/distro.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import { bringsDevDependencies } from '../knowledge/installers.js';
import { isPrune } from '../knowledge/package-removals.js';
import { hasArg } from '../shell/queries.js';
import type { Shells } from '../shell/model.js';
import type { Build, Step } from './model.js';
import { installsIn, leftBuildPackages } from './packages.js';
import { phasesOf } from './phases.js';
import { projectOf, sourceCopies, type Files } from './sources.js';
import { startOf } from './start.js';
import { workdirsOf } from './workdir.js';

/** The build whose tools stay in the image that is made; null where there is none, or nobody can tell. */
export const findBuild = (dockerfile: Dockerfile, shells: Shells, files: Files | null): Build | null => {
  const stage = dockerfile.target;
  const root = stage === null ? null : dockerfile.chain(stage).at(-1)?.image.reference ?? null;
  if (stage === null || root === null) return null;
  const steps = stepsIn(dockerfile, shells, stage);
  if (steps.length === 0) return null;

  const installs = installsIn(dockerfile, shells, stage);
  const tools = leftBuildPackages(shells, installs);
  const left = tools.length > 0;
  // What is installed behind the last `pip install` was not there to compile its packages.
  const lastPip = steps.findLast((step) => step.ecosystem === 'python')?.instruction.index ?? -1;
  const worth = worthA(left, tools.some(({ instruction, word }) => instruction.index <= lastPip && word.split('=', 1)[0] !== 'git'), steps, officialName(root) === 'composer' || compilesExtensions(dockerfile, shells, stage));
  const leavesTools = (one: Ecosystem): boolean => left || (isKitFor(one, root) && !(one === 'node' && isLight(root)))
    || (one === 'node' && bringsTools(dockerfile, shells, stage));
  const counting = new Set([...new Set(steps.map(({ ecosystem }) => ecosystem))].filter((one) => worth(one) && leavesTools(one)));
  const counted = steps.filter(({ ecosystem }) => counting.has(ecosystem));
  const ecosystem = counted.findLast((step) => isKitFor(step.ecosystem, root))?.ecosystem ?? counted.at(-1)?.ecosystem;
  const last = steps.findLast((step) => step.ecosystem === ecosystem && step.instruction.stage === stage);
  const anyStep = steps.find((step) => step.ecosystem === ecosystem);
  if (ecosystem === undefined || anyStep === undefined) return null;

  const workdirs = workdirsOf(dockerfile, stage, root);
  const sources = sourceCopies(dockerfile, stage, workdirs);
  return {
    dockerfile, shells, stage, workdirs, sources, root, ecosystem, installs,
    project: files === null ? null : projectOf(files, sources),
    distro: distroOf(root),
    steps: steps.filter((step) => sameKind(step.ecosystem, ecosystem)),
    otherSteps: steps.filter((step) => !sameKind(step.ecosystem, ecosystem)),
    phases: phasesOf(dockerfile, shells, stage, (last ?? anyStep).instruction),
    start: startOf(dockerfile, shells, stage),
  };
};

const stepsIn = (dockerfile: Dockerfile, shells: Shells, stage: Stage): readonly Step[] =>
  runsIn(dockerfile, stage)
    .flatMap((instruction) => shells.commands(instruction).flatMap((command) => {
      const ecosystem = buildEcosystem(command);
      return ecosystem === null ? [] : [{ command, instruction, ecosystem }];
    }));

/** A makefile may call whatever compiler the image is a kit of. */
const isKitFor = (ecosystem: Ecosystem, root: ImageReference): boolean =>
  isKit(ecosystem, root) || (ecosystem === 'make' && (isKit('go', root) || isKit('rust', root)));

const sameKind = (one: Ecosystem, other: Ecosystem): boolean => one === other || (native.has(one) && native.has(other));
const native: ReadonlySet<Ecosystem> = new Set(['c', 'make']);

/** Installing for an interpreter leaves nothing behind that is worth a stage, unless something is compiled for it. */
const worthA = (left: boolean, compiles: boolean, steps: readonly Step[], extensions: boolean): (ecosystem: Ecosystem) => boolean => {
  const precompiles = steps.some(({ ecosystem, command }) => ecosystem === 'ruby' && hasArg(command, 'assets:precompile'));
  return (ecosystem) => {
    switch (ecosystem) {
      case 'python': return compiles;
      case 'ruby': return left || precompiles;
      case 'composer': return left || extensions;
      default: return true;
    }
  };
};

/** Of a light Node image only what the build installed is too much. */
const isLight = ({ tag }: ImageReference): boolean => /(?:^|-)(?:slim|alpine)/.test(tag ?? '');

const runsIn = (dockerfile: Dockerfile, stage: Stage): readonly Instruction[] =>
  [...dockerfile.chain(stage)].reverse().flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === 'RUN');

const compilesExtensions = (dockerfile: Dockerfile, shells: Shells, stage: Stage): boolean => runsIn(dockerfile, stage)
  .some((run) => shells.commands(run).some(({ name }) => extensionTools.has(name)));
const extensionTools: ReadonlySet<string> = new Set(['docker-php-ext-install', 'pecl', 'phpize', 'install-php-extensions']);

const bringsTools = (dockerfile: Dockerfile, shells: Shells, stage: Stage): boolean => runsIn(dockerfile, stage)
  .some((run) => dockerfile.lookup('NODE_ENV', run)?.value !== 'production'
    && shells.commands(run).some((command) => bringsDevDependencies(command) !== null) && !shells.commands(run).some(isPrune));
