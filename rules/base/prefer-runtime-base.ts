import type { BuildContext } from '../../src/discover/context.js';
import { imagePart } from '../../src/dockerfile/image-part.js';
import type { Dockerfile, Stage } from '../../src/dockerfile/model.js';
import { defineRule, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { distroOf } from '../../src/knowledge/distro.js';
import { officialName, parseImageReference, type ImageReference } from '../../src/knowledge/image-reference.js';
import { isOrdinary } from '../../src/knowledge/ordinary-commands.js';
import { managerOf } from '../../src/knowledge/package-managers.js';
import { runtimeCounterpart, type Counterpart } from '../../src/knowledge/runtime-counterparts.js';
import { devStages, isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { descendants, lacksInSlim, type StageUse } from '../../src/multistage/stage-use.js';
import { startOf, type Start } from '../../src/multistage/start.js';
import { imageWorkdir } from '../../src/multistage/workdir.js';
import type { Command } from '../../src/shell/model.js';
import { replaceAt } from '../../src/text/span.js';

export default defineRule({
  id: 'prefer-runtime-base', presets: ['recommended', 'size'], severity: 'info', severityIn: { size: 'warning' },
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'A development kit where nothing is developed',
  rationale: 'Compilers and package managers are most of such an image, and whoever breaks in can use them. What was built elsewhere runs without.',
  messages: {
    kit: '{image} is a kit to build in, and nothing here builds; {runtime} runs the same',
    named: '{image} is a kit to build in, and nothing here builds; copy what runs into {runtime} or less',
  },
  options: { devStages: { doc: 'Stages that are there to work in.', default: devStages } },
  examples: [{
    before: 'FROM eclipse-temurin:21-jdk-alpine\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]',
    after: 'FROM eclipse-temurin:21-jre-alpine\nCOPY app.jar /\nCMD ["java", "-jar", "/app.jar"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  const root = target === null ? undefined : dockerfile.chain(target).at(-1);
  const reference = root?.image.reference ?? null;
  if (target === null || root === undefined || reference === null) return;
  if (!isKit(reference) || isDevStage(target.name, options.devStages) || isForDevelopment(context?.dockerfilePath ?? null)) return;

  const start = startOf(dockerfile, shells, target);
  const kit = runtimeCounterpart(reference, { listens: listens(dockerfile, target), shell: start.needsShell });
  if (kit === null || !runsWithout(kit, start, context) || !runsSomething(dockerfile, target, start)) return;
  const use: StageUse = { dockerfile, shells, stages: descendants(dockerfile, root), files: context };
  const commands = use.stages.flatMap(({ instructions }) => instructions).map((outer) => outer.trigger ?? outer)
    .filter(({ keyword }) => keyword === 'RUN').flatMap((run) => shells.commands(run));
  // What a script or a tool of the file's own does is nobody's to know.
  if (commands.some((command) => !isOrdinary(command.name) && (kit.uses(command) || command.name !== 'dotnet'))) return;

  const { at } = imagePart(dockerfile, root, 'reference');
  const data = { image: `${reference.name}${reference.tag === null ? '' : `:${reference.tag}`}`, runtime: kit.runtime };
  if (!kit.isExact) yield { message: 'named', data, at };
  else yield { message: 'kit', data, at, ...repair(use, root, reference, kit, commands) };
});

const isKit = (reference: ImageReference): boolean => runtimeCounterpart(reference, { listens: false, shell: false }) !== null;

const listens = (dockerfile: Dockerfile, target: Stage): boolean => dockerfile.chain(target).flatMap(({ instructions }) => instructions)
  .some(({ keyword, pairs }) => keyword === 'EXPOSE' || (keyword === 'ENV' && pairs.some(({ key }) => key.text.startsWith('ASPNETCORE_'))));

/** An image that starts nothing of its own is one to work in. */
const runsSomething = (dockerfile: Dockerfile, target: Stage, { programs }: Start): boolean => programs.length > 0
  || dockerfile.chain(target).flatMap(({ instructions }) => instructions).some(({ keyword, words }) =>
    (keyword === 'COPY' || keyword === 'ADD') && words.some(({ text }) => /\.(?:jar|war|ear|dll)$/.test(text)));

/** Nothing that is started, or that a script calls which is started, asks for the kit. */
const runsWithout = (kit: Counterpart, { programs, healthPrograms }: Start, context: BuildContext | null): boolean =>
  [...programs, ...healthPrograms].every(([program, ...args]) => {
    if (program?.text == null) return false;
    const name = nameOf(program.text);
    if (shellNames.has(name)) return false;
    const isScript = name.endsWith('.sh') || (!program.text.includes('/') && !isOrdinary(name) && name !== 'dotnet');
    if (isScript || (kit.starters !== null && !kit.starters.has(name) && !isOrdinary(name))) return isInnocent(context?.read(name) ?? null, kit);
    return !kit.uses({ name, args: args.map(({ text }) => ({ value: text, text: text ?? '' })), flags: [] });
  });

const shellNames: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'tail', 'sleep', 'jshell']);

/** A script that lies beside the Dockerfile under the name it is started by, and in which no word could call a tool of the kit. */
const isInnocent = (script: string | null, { uses }: Counterpart): boolean => script !== null && !script.split('\n').some((line) => {
  const words = line.split(/[^\w+./:=-]+/);
  return words.some((word, at) => uses({ name: nameOf(word), args: words.slice(at + 1, at + 2).map((text) => ({ value: text, text })), flags: [] }));
});

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Written in its place where the file says the image in so many words and the other one has what the stages ask for. */
const repair = (use: StageUse, { image, instructions }: Stage, reference: ImageReference, { runtime }: Counterpart, commands: readonly Command[]): { fix?: UnsafeFix } => {
  const there = parseImageReference(runtime);
  const { start, end } = image.span;
  const isLiteral = image.args.length === 0 && use.dockerfile.text.slice(start, end) === image.value;
  if (there === null || !isLiteral || reference.digest !== null || lacksInSlim(use, officialName(reference) ?? '') !== null) return {};
  const otherDistro = distroOf(reference)?.packageManager !== distroOf(there)?.packageManager;
  const installs = commands.some((command) => systemManagers.has(managerOf(command) ?? ''));
  const [first] = instructions.filter(({ keyword }) => keyword !== 'ARG' && keyword !== 'ENV' && keyword !== 'LABEL' && keyword !== 'FROM');
  const startsElsewhere = imageWorkdir(reference) !== imageWorkdir(there) && !(first?.keyword === 'WORKDIR' && first.words[0]?.text.startsWith('/') === true);
  if ((otherDistro && installs) || startsElsewhere || namesOwnUser(use, reference)) return {};
  const otherMaker = reference.name === there.name || reference.name.startsWith('mcr.microsoft.com/') ? '' : ', and the versions of what is in it may be others';
  return { fix: unsafeFix(`Use ${runtime}`, `a script that calls a tool of the kit no longer finds it${otherMaker}`, replaceAt(image.span, runtime)) };
};

const systemManagers: ReadonlySet<string> = new Set(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);

/** The image gradle has a user of that name. */
const namesOwnUser = ({ stages }: StageUse, reference: ImageReference): boolean => officialName(reference) === 'gradle'
  && stages.some(({ instructions }) => instructions.some(({ words, flags }) => [...words, ...flags.flatMap(({ value }) => value ?? [])].some(({ text }) => text.includes('gradle'))));
