import { posix } from 'node:path';
import type { Instruction } from '../dockerfile/model.js';
import type { Ecosystem } from '../knowledge/build-tools.js';
import { parseImageReference } from '../knowledge/image-reference.js';
import type { TextEdit } from '../text/span.js';
import { carriedFrom, variablesFor, type Carried } from './carry.js';
import { planComposer } from './ecosystems/composer.js';
import { planDotnet } from './ecosystems/dotnet.js';
import { planGo } from './ecosystems/go.js';
import { planGradle } from './ecosystems/gradle.js';
import { planMake } from './ecosystems/make.js';
import { planMaven } from './ecosystems/maven.js';
import { planNode } from './ecosystems/node.js';
import { planPython } from './ecosystems/python.js';
import { planRuby } from './ecosystems/ruby.js';
import { planRust } from './ecosystems/rust.js';
import type { Build, Copy, Plan } from './model.js';
import { Refusal, refuse } from './refusal.js';
import { checkRunPhase, runCopies } from './run-phase.js';
import { distroNamed, sameFamily } from './runtime.js';
import { startChanges } from './started.js';
import { isBuiltIn, systemPackages, type SystemPackages } from './system.js';
import { checkUsers } from './users.js';
import { isWithin } from './workdir.js';
import { edits } from './write.js';

export interface Rewrite {
  readonly edits: readonly TextEdit[];
  /** What is copied. */
  readonly artefacts: readonly string[];
  /** The image it is copied into; null where that is the one there was. */
  readonly runtime: string | null;
  /** What installs the dependencies in a stage of its own. */
  readonly installer?: string;
  readonly caveat: string | null;
}

/** What somebody may decide otherwise. */
export interface Wishes {
  /** Images by ecosystem. */
  readonly runtimeImages: Readonly<Record<string, string>>;
  /** `auto` takes an image without a shell where it can; `same` stays with the builder's distribution. */
  readonly distro: string;
}

/** The build in two stages, or why it is not rewritten. */
export const rewrite = (build: Build, wishes: Wishes): Rewrite | Refusal => {
  try {
    refuseShape(build);
    return build.ecosystem === 'composer' ? vendored(build) : split(build, plans[build.ecosystem](build), wishes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const vendored = (build: Build): Rewrite => {
  const { edits: changes, vendor, image, caveat } = planComposer(build);
  return { edits: changes, caveat, artefacts: [vendor], runtime: null, installer: image };
};

const plans: Readonly<Record<Exclude<Ecosystem, 'composer'>, (build: Build) => Plan>> = {
  go: planGo, rust: planRust, maven: planMaven, gradle: planGradle, node: planNode, c: planMake, make: planMake, dotnet: planDotnet,
  ruby: planRuby, python: planPython,
};

/** What no ecosystem can be split around. */
const refuseShape = ({ dockerfile, shells, stage, phases, steps, start }: Build): void => {
  const long = [...phases.inherited, ...phases.build, ...phases.run].length > mostInstructions || steps.length > mostSteps
    || start.programs.reduce((sum, program) => sum + program.length, 0) > mostInstructions;
  if (long) refuse('it is too long to be taken apart');
  if (dockerfile.errors.length > 0) refuse('the file does not parse');
  if (dockerfile.stages.at(-1) !== stage) refuse(`${stage.name ?? 'the stage'} is not the last stage`);
  if (!steps.some(({ instruction }) => instruction.stage === stage)) refuse('it is built in a stage that this one continues');
  for (const instruction of [...phases.inherited, ...phases.build]) {
    if (instruction.keyword === 'ONBUILD') refuse('ONBUILD runs in somebody else’s build, which may need the kit');
    if ((instruction.keyword === 'COPY' || instruction.keyword === 'ADD') && instruction.heredocs.length > 0) {
      refuse(`${instruction.keyword} writes a file from the Dockerfile itself, and who reads it is not known`);
    }
  }
  const exec = steps.find(({ instruction }) => shells.script(instruction)?.form === 'exec');
  if (exec !== undefined) refuse(`\`${exec.command.name}\` is called in exec form`);
};

/** Far more than anybody writes by hand; beyond, comparing all with all would take its time. */
const mostInstructions = 400;
const mostSteps = 60;

const split = (build: Build, plan: Plan, wishes: Wishes): Rewrite => {
  const [other] = build.otherSteps;
  if (other !== undefined && plan.takesAll !== true) refuse(`\`${other.command.name}\` builds something as well`);
  const starting = startChanges(build, plan, plan.copies);
  const copies = distinct([...plan.copies, ...plan.alongside ?? [], ...starting.copies]);
  const carried = carriedFrom(build, plan, plan.copies);
  const run = checkRunPhase(build, plan, copies);
  const system = systemPackages(build, plan);
  const shell = build.start.needsShell && !startsAreLeft(build, plan) || starting.isScript || run.runs || carried.some(({ instruction }) => instruction.keyword === 'RUN')
    || wishes.distro === 'same' || (plan.runs ?? []).length > 0;

  const wish = Object.hasOwn(wishes.runtimeImages, build.ecosystem) ? wishes.runtimeImages[build.ecosystem] : undefined;
  const light = wish ?? imageOf(build, plan, shell);
  const packages = needed(light, system);
  const needsPackages = packages.repeats.length + packages.words.length > 0;
  const runtime = wish ?? (needsPackages ? imageOf(build, plan, true) : light);
  const here = needed(runtime, system);
  const finalSystem: SystemPackages = { repeats: here.repeats, words: [...here.words, ...toolsMissing(build, runtime, here)] };
  refuseMismatch(build, runtime, carried, finalSystem, run, shell);
  checkUsers(build, runtime, [...carried.map(({ instruction }) => instruction), ...build.phases.run.filter((instruction) => plan.leaves?.(instruction) !== true)]);

  const texts = [...carried.map(({ instruction }) => instruction), ...finalSystem.repeats, ...build.phases.run].map(({ span }) => build.dockerfile.text.slice(span.start, span.end));
  const variables = variablesFor(build, plan, texts);
  const second = { runtime: asWritten(build, runtime), ...variables, system: finalSystem, copies, carried, startEdits: starting.edits };
  return {
    edits: edits(build, plan, second), runtime, caveat: [plan.caveat, foldersLeft(build, plan, copies)].filter((text) => text != null).join('; ') || null,
    artefacts: plan.copies.map(({ from }) => from),
  };
};

/** Folders of the context that a program often reads at run time, and that stay behind. */
const foldersLeft = (build: Build, plan: Plan, copies: readonly Copy[]): string | null => {
  const { project, workdirs, phases } = build;
  const workdir = workdirs(phases.build.at(-1) ?? null);
  if (project === null || workdir === null || plan.takesAll === true || plan.repeats !== undefined) return null;
  const again = new Set(runCopies(build).flatMap(({ sources }) => sources.map((source) => source.split('/', 1)[0])));
  const left = project.list(workdir).filter(({ name, kind }) => kind === 'folder' && readLater.has(name) && !again.has(name)
    && !copies.some(({ to }) => isWithin(to, posix.join(workdir, name))));
  return left.length === 0 ? null : `${left.map(({ name }) => name).join(', ')} of the context ${left.length === 1 ? 'is' : 'are'} not copied`;
};
const readLater: ReadonlySet<string> = new Set([
  'templates', 'static', 'public', 'views', 'assets', 'web', 'www', 'migrations', 'config', 'configs', 'conf', 'locales', 'i18n', 'data', 'prisma',
]);

const startsAreLeft = ({ start }: Build, plan: Plan): boolean =>
  [start.entrypoint, start.cmd].every((instruction) => instruction === null || plan.leaves?.(instruction) === true || plan.starts?.has(instruction) === true)
  && start.healthcheck === null;

const imageOf = (build: Build, plan: Plan, shell: boolean): string => plan.runtime(shell)
  ?? refuse(`which image it could run in is not known: ${build.root.name}${build.root.tag === null ? '' : `:${build.root.tag}`} does not say enough`);

const distinct = (copies: readonly Copy[]): readonly Copy[] =>
  copies.filter(({ from, to }, index) => copies.findIndex((other) => other.from === from && other.to === to) === index);

/** Without what the image brings by itself. */
const needed = (image: string, { repeats, words }: SystemPackages): SystemPackages => ({
  repeats: repeats.filter((instruction) => !bringsAll(image, instruction)), words: words.filter((word) => !isBuiltIn(image, word)),
});

const bringsAll = (image: string, { words }: Instruction): boolean => {
  const said = (words[0]?.text ?? '').split(/[\s;&|]+/).filter((word) => /^[a-z][\w.+-]*$/.test(word) && !installWords.has(word));
  return said.length > 0 && said.every((word) => isBuiltIn(image, word));
};
const installWords: ReadonlySet<string> = new Set(['apt-get', 'apt', 'apk', 'install', 'update', 'add', 'rm', 'clean', 'set', 'upgrade', 'true']);

/** What health checks call was in the kit. */
const toolsMissing = (build: Build, runtime: string, here: SystemPackages): readonly string[] => {
  const names = build.start.healthPrograms.map(([program]) => program?.text ?? '');
  const repeated = here.repeats.map(({ words }) => words[0]?.text ?? '').join(' ');
  const isAlpine = distroNamed(runtime)?.family === 'alpine';
  return ['curl', 'wget'].filter((tool) => names.includes(tool) && !(tool === 'wget' && isAlpine)
    && !here.words.includes(tool) && !new RegExp(`(?:^|\\s)${tool}(?=$|[\\s=;&])`).test(repeated));
};

const refuseMismatch = (
  build: Build, runtime: string, carried: readonly Carried[], system: SystemPackages, run: Readonly<{ installs: boolean }>, shell: boolean,
): void => {
  const distro = runtime === 'scratch' ? null : distroNamed(runtime);
  const hasShell = runtime !== 'scratch' && distro?.shell !== false;
  if (shell && !hasShell) refuse(`${runtime} has no shell to start it with`);
  const moves = system.repeats.length + system.words.length > 0 || run.installs || carried.some(({ instruction }) => instruction.keyword === 'RUN');
  if (moves && !sameFamily(build.distro, distro)) refuse(`packages and users would have to move to another distribution, ${runtime}`);
  if (runtime !== build.root.name + (build.root.tag === null ? '' : `:${build.root.tag}`)) refuseAdduser(build, runtime, carried);
};

/** Debian's own images have no adduser from trixie on. */
const refuseAdduser = (build: Build, runtime: string, carried: readonly Carried[]): void => {
  const distro = distroNamed(runtime);
  if (distro?.family !== 'debian' || (distro.release !== null && distro.release !== 'trixie')) return;
  const runs = [...carried.map(({ instruction }) => instruction), ...build.phases.run].filter(({ keyword }) => keyword === 'RUN');
  const uses = runs.flatMap((run) => build.shells.commands(run)).some(({ name }) => name === 'adduser' || name === 'addgroup');
  if (uses && !build.installs.some(({ word }) => word === 'adduser')) refuse(`${runtime} may have no adduser; useradd is there`);
};

/** An image that differs only in what follows keeps the variable that its tag is made of. */
const asWritten = ({ stage }: Build, runtime: string): string => {
  const { text, value } = stage.image;
  if (value === null || !text.includes('$') || !runtime.startsWith(value)) return runtime;
  const tail = runtime.slice(value.length);
  return parseImageReference(value)?.digest === null && /^(?:-[\w.-]+)?$/.test(tail) ? text + tail : runtime;
};
