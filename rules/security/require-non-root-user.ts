import { projectFiles } from '../../src/dependencies/project-files.js';
import { inForce, startsAsRootOnPurpose } from '../../src/dependencies/root-start.js';
import type { Dockerfile, Instruction, Stage } from '../../src/dockerfile/model.js';
import { defineRule, relyingOn, unsafeFix, type UnsafeFix } from '../../src/engine/rule.js';
import { defaultUser, distroOf } from '../../src/knowledge/distro.js';
import { officialName, type ImageReference } from '../../src/knowledge/image-reference.js';
import { devStages, isBuilderImage, isDevStage } from '../../src/knowledge/stage-names.js';
import { handlesUsersItself, hasDroppingEntrypoint } from '../../src/knowledge/users.js';
import { nameOf } from '../../src/layers/places.js';
import { startOf } from '../../src/multistage/start.js';
import type { Shells } from '../../src/shell/model.js';
import { newlineOf } from '../../src/text/lines.js';
import { insertAt } from '../../src/text/span.js';

export default defineRule({
  id: 'require-non-root-user', aliases: ['CIS-DI-0001', 'CIS 4.1', 'DS-0002', 'CKV_DOCKER_3'],
  presets: ['recommended', 'security'], severity: 'warning', severityIn: { recommended: 'info' },
  needs: ['dockerfile', 'shells'], uses: ['context'], fix: 'unsafe',
  summary: 'No USER: the container runs as root',
  rationale: 'Whoever breaks out of the program is root in the container, and often more than that on the host.',
  messages: {
    root: 'no USER here, so {image} runs as root; end with one, such as {user}',
    unknown: 'no USER here, and {image} is most likely root; end with one, such as {user}',
  },
  options: {
    assumeRoot: { doc: 'Take an image that nobody knows for one that runs as root.', default: true },
    onlyStarted: { doc: 'Say nothing of an image that has no CMD, ENTRYPOINT or EXPOSE: others are built on it, or build in it.', default: false, in: { recommended: true } },
    makeUser: { doc: 'The fix may add a RUN that makes a user, where the image brings none to change to.', default: true, in: { recommended: false } },
    devStages: { doc: 'Stages that are there to work in.', default: devStages },
  },
  examples: [{
    before: 'FROM node:24-alpine\nCOPY . .\nCMD ["node", "app.js"]',
    after: 'FROM node:24-alpine\nCOPY . .\nUSER node\nCMD ["node", "app.js"]',
  }],
}, function* ({ dockerfile, shells, context, options }) {
  const { target } = dockerfile;
  if (target === null || inForce(dockerfile, target, 'USER') !== undefined || isDevStage(target.name, options.devStages)) return;
  // How a user is made depends on it.
  const { image } = dockerfile.chain(target).at(-1) ?? target;
  const { value, reference } = image;
  if (value === null || (value !== 'scratch' && (reference === null || isBuilderImage(reference.name)))) return;
  const user = reference === null ? 'root' : defaultUser(reference);
  if (user === 'non-root' || (user === null && !options.assumeRoot) || isWindows(reference)) return;
  if (options.onlyStarted && isExport(dockerfile, target) && inForce(dockerfile, target, 'EXPOSE') === undefined) return;
  if (reference === null ? isExport(dockerfile, target) : keepsOwnEntrypoint(dockerfile, target, reference)) return;
  if (startsAsRootOnPurpose(dockerfile, target, projectFiles(dockerfile, shells, context))) return;

  const lines = linesFor(reference);
  const isLeft = lines === null || (lines.length > 1 && !options.makeUser) || makesUser(dockerfile, shells, target) || startsAsRoot(dockerfile, shells, target);
  const fix = isLeft ? null : insertion(dockerfile, target, lines);
  const data = { image: value, user: lines?.at(-1) ?? 'USER 10001' };
  yield { message: user === null ? 'unknown' : 'root', data, at: target.image.span, ...(fix === null ? {} : { fix: relyingOn(fix, image.span) }) };
});

const isWindows = (reference: ImageReference | null): boolean => reference !== null && distroOf(reference)?.family === 'windows';

/** Nothing is ever started: the files are what the build is for. */
const isExport = (dockerfile: Dockerfile, target: Stage): boolean =>
  ['CMD', 'ENTRYPOINT'].every((keyword) => inForce(dockerfile, target, keyword) === undefined);

/** A server that gives root up by itself, started as its image says. */
const keepsOwnEntrypoint = (dockerfile: Dockerfile, target: Stage, reference: ImageReference): boolean =>
  hasDroppingEntrypoint(officialName(reference) ?? '') && inForce(dockerfile, target, 'ENTRYPOINT') === undefined;

/** What makes a user and changes to it; null for an image of which it is not known how. */
const linesFor = (reference: ImageReference | null): readonly string[] | null => {
  if (reference === null) return ['USER 65532:65532'];
  if (officialName(reference) === 'node') return ['USER node'];
  if (reference.name.startsWith('mcr.microsoft.com/dotnet/')) return Number.parseInt(reference.tag ?? '', 10) >= 8 ? ['USER app'] : null;
  const distro = distroOf(reference);
  const adds = (command: string): readonly string[] => [`RUN ${command} -u 10001 app`, 'USER 10001'];
  switch (distro?.family) {
    case 'none': return ['USER 65532:65532'];
    case 'alpine': return adds('adduser -D');
    case 'debian': case 'ubuntu': return adds('useradd -r');
    // Small ones have no useradd, and a number needs no account.
    case 'rpm': return distro.packageManager === 'dnf' && !reference.name.includes('amazonlinux') ? adds('useradd -r') : ['USER 10001'];
    default: return null;
  }
};

/** The file makes a user of its own, which is then the one to change to. */
const makesUser = (dockerfile: Dockerfile, shells: Shells, target: Stage): boolean => dockerfile.chain(target)
  .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
  .some((run) => shells.commands(run).some(({ name }) => name === 'useradd' || name === 'adduser'));

/** An init system, or a server that wants to be root for a while, be it what an entry script is told to start. */
const startsAsRoot = (dockerfile: Dockerfile, shells: Shells, target: Stage): boolean =>
  startOf(dockerfile, shells, target).programs.some((program) => program.some(({ text, instruction }, at) =>
    (at === 0 || program[at - 1]?.instruction !== instruction) && handlesUsersItself(nameOf(text ?? ''))));

/** Before the start command and the comments right above it; null where something is still to be done as root behind it. */
function insertion({ text, lines }: Dockerfile, { instructions }: Stage, added: readonly string[]): UnsafeFix | null {
  const start = instructions.find(({ keyword }) => keyword === 'ENTRYPOINT' || keyword === 'CMD');
  if (start?.shell.posix !== true || instructions.some(({ keyword, index }) => index > start.index && changesFiles.has(keyword))) return null;
  const newline = newlineOf(text);
  const keywords = isLower(text, start) ? added.map((line) => line.replace(/^\w+/, (keyword) => keyword.toLowerCase())) : added;
  let first = start.line;
  for (const comment of [...start.comments].reverse()) if (comment.line === first - 1) first--;
  return unsafeFix(`Add ${added.at(-1) ?? ''}`, 'files that the program writes, and ports below 1024, may then be out of its reach',
    insertAt(lines.start(first), keywords.map((line) => `${line}${newline}`).join('')));
}

const changesFiles: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
const isLower = (text: string, { keywordSpan: { start, end } }: Instruction): boolean => /^[a-z]+$/.test(text.slice(start, end));
