import type { Dockerfile, Stage } from '../dockerfile/model.js';
import { buildEcosystem, ecosystems, isKit, type Ecosystem } from '../knowledge/build-tools.js';
import { distroOf } from '../knowledge/distro.js';
import { bringsDevDependencies } from '../knowledge/installers.js';
import { officialName, type ImageReference } from '../knowledge/image-reference.js';
import type { Command, Shells } from '../shell/model.js';
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
  const left = leftBuildPackages(shells, installs).length > 0;
  const leavesTools = (one: Ecosystem): boolean => left || isKitFor(one, root) || (one === 'node' && bringsTools(dockerfile, shells, stage));
  const counted = steps.filter(({ ecosystem, command }) => leavesTools(ecosystem) && isWorthIt(ecosystem, command, root, left, shells, steps));
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
  [...dockerfile.chain(stage)].reverse().flatMap(({ instructions }) => instructions).filter(({ keyword }) => keyword === 'RUN')
    .flatMap((instruction) => shells.commands(instruction).flatMap((command) => {
      const ecosystem = buildEcosystem(command);
      return ecosystem === null ? [] : [{ command, instruction, ecosystem }];
    }));

/** A makefile may call whatever compiler the image is a kit of. */
const isKitFor = (ecosystem: Ecosystem, root: ImageReference): boolean =>
  isKit(ecosystem, root) || (ecosystem === 'make' && (isKit('go', root) || isKit('rust', root)));

const sameKind = (one: Ecosystem, other: Ecosystem): boolean => one === other || (compiles.has(one) && compiles.has(other));
const compiles: ReadonlySet<Ecosystem> = new Set(['c', 'make']);

/** Installing for an interpreter leaves nothing behind that is worth a stage, unless something is compiled for it. */
const isWorthIt = (
  ecosystem: Ecosystem, command: Command, root: ImageReference, left: boolean, shells: Shells, steps: readonly Step[],
): boolean => {
  switch (ecosystem) {
    case 'python': return left;
    case 'ruby': return left || command.args.some(({ value }) => value === 'assets:precompile')
      || steps.some((step) => step.ecosystem === 'ruby' && step.command.args.some(({ value }) => value === 'assets:precompile'));
    case 'composer': return left || officialName(root) === 'composer' || compilesExtensions(shells, steps);
    default: return true;
  }
};

const compilesExtensions = (shells: Shells, steps: readonly Step[]): boolean => steps.some(({ instruction: { stage } }) =>
  stage?.instructions.some((instruction) => instruction.keyword === 'RUN'
    && shells.commands(instruction).some(({ name }) => /^(?:docker-php-ext-install|pecl|phpize|install-php-extensions)$/.test(name))) === true);

const bringsTools = (dockerfile: Dockerfile, shells: Shells, stage: Stage): boolean => dockerfile.chain(stage)
  .some(({ instructions }) => instructions.some((instruction) => instruction.keyword === 'RUN'
    && dockerfile.lookup('NODE_ENV', instruction)?.value !== 'production'
    && shells.commands(instruction).some((command) => bringsDevDependencies(command)?.flag !== undefined)));

export const isEcosystem = (name: string): name is Ecosystem => ecosystems.some((one) => one === name);
