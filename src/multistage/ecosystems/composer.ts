import { posix } from 'node:path';
import { blockStart } from '../../dockerfile/block.js';
import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import { mountsOf } from '../../dockerfile/mount.js';
import { officialName } from '../../knowledge/image-reference.js';
import { installedPackages, managerOf } from '../../knowledge/package-managers.js';
import { isSuppression } from '../../shell/edits.js';
import type { Command, Script, Statement } from '../../shell/model.js';
import { flagValue, plainArgs } from '../../shell/queries.js';
import { newlineOf } from '../../text/lines.js';
import { contains, deleteAt, insertAt, span, type Span, type TextEdit } from '../../text/span.js';
import { folderOfStep, known } from '../artefact.js';
import { keywordLike } from '../block.js';
import { cutStatements } from '../cut.js';
import type { Build, Step } from '../model.js';
import { choosesPhp, hasInstallScripts, needsMoreThanManifest } from '../project/composer-json.js';
import { refuse } from '../refusal.js';
import { installsOnly } from '../system.js';
import { mayBring } from '../sources.js';
import { within } from '../workdir.js';

/** The application stays where it is; its dependencies come from a stage that has Composer. */
export interface VendorStage {
  readonly edits: readonly TextEdit[];
  readonly vendor: string;
  /** The image it is installed with. */
  readonly image: string;
  readonly caveat: string;
}

export const planComposer = (build: Build): VendorStage => {
  const { dockerfile, stage, steps, root } = build;
  if (officialName(root) === 'composer') refuse('which PHP it could run on is not said');
  const [step, another] = steps.filter(({ instruction }) => instruction.stage === stage);
  if (step === undefined || (another !== undefined && another.instruction !== step.instruction)) return refuse('composer installs more than once');
  refuseUses(build, step);

  const folder = projectFolder(build, step);
  const manifest = build.project?.read(posix.join(folder, 'composer.json')) ?? null;
  const reason = needsMoreThanManifest(manifest);
  if (reason !== null) refuse(reason);
  const source = manifestSource(build, step, folder);
  const image = composerImage(build);
  if (lacksLock(build, step, folder) && !choosesPhp(manifest)) refuse(`no composer.lock says which releases to install, and ${image} would choose them for a PHP of its own`);

  const taken = new Set(dockerfile.stages.flatMap(({ name }) => name ?? []));
  const name = ['vendor', 'vendor2', 'composer'].find((one) => !taken.has(one)) ?? refuse('every name for the new stage is taken');
  return {
    edits: [newStage(build, image, name, source), ...withoutComposer(build, step, copyLine(build, step, name, folder)), ...withoutHelpers(build)],
    vendor: posix.join(folder, 'vendor'), image,
    caveat: `packages of require-dev are left out${hasInstallScripts(manifest) ? ', and the scripts of composer.json do not run' : ' and no script of composer.json runs'}`,
  };
};

const isComposer = ({ name, args }: Command): boolean =>
  name === 'composer' || name === 'composer.phar' || (name === 'php' && args[0]?.value?.endsWith('composer.phar') === true);
const verbOf = (command: Command): string => plainArgs(command, ['d', 'working-dir']).map(({ value }) => value ?? '').find((word) => !word.endsWith('composer.phar')) ?? '';

/** Verbs that have nothing left to do once the dependencies are copied. */
const idle: ReadonlySet<string> = new Set([
  'install', 'i', 'update', 'dump-autoload', 'dumpautoload', 'clear-cache', 'clearcache', 'cc', 'self-update', 'selfupdate', 'diagnose', 'validate', '',
]);

const refuseUses = (build: Build, { instruction }: Step): void => {
  const { shells, stage, start, sources } = build;
  for (const run of stage.instructions.filter(({ keyword }) => keyword === 'RUN')) {
    const other = shells.commands(run).find((command) => isComposer(command) && !idle.has(verbOf(command)));
    if (other !== undefined) refuse(`\`composer ${verbOf(other)}\` needs Composer where it is`);
  }
  if (start.programs.some((program) => program.some(({ text }) => /(?:^|\/)composer(?:\.phar)?$/.test(text ?? '')))) refuse('the image starts composer');
  if (mountsOf(instruction).some(({ type }) => type === 'secret' || type === 'ssh')) refuse('composer is given a secret there');
  if (sources.some((copy) => copy.sources.some((source) => posix.basename(source) === 'auth.json'))) refuse('composer is given credentials in auth.json');
};

const projectFolder = (build: Build, step: Step): string => {
  const folder = folderOfStep(build, step);
  const given = flagValue(step.command, 'working-dir', 'd');
  return given === null ? folder : within(folder, known(build, step, given)) ?? folder;
};

/** Known to be missing: the context has none, or the copies name composer.json and no lock. */
const lacksLock = ({ project, sources }: Build, { instruction }: Step, folder: string): boolean => {
  const [manifest, lock] = ['composer.json', 'composer.lock'].map((name) => posix.join(folder, name));
  if (project !== null && project.kind(manifest ?? '') === 'file') return project.kind(lock ?? '') === null;
  return !sources.some((copy) => copy.instruction.index < instruction.index && copy.sources.some((source) => !source.endsWith('composer.json')) && mayBring(copy, lock ?? ''))
    && !sources.some((copy) => copy.instruction.index < instruction.index && copy.sources.some((source) => /^composer.*\*/.test(posix.basename(source))));
};

/** Of the release that the file asks for. */
const composerImage = ({ dockerfile, stage }: Build): string => {
  const texts = stage.instructions.map((instruction) => {
    const copied = isInstallerCopy(dockerfile, instruction) ? installerOf(dockerfile, instruction) : null;
    return copied === null ? dockerfile.text.slice(instruction.span.start, instruction.wholeSpan.end) : copied;
  });
  const said = texts.flatMap((text) => version.exec(text) ?? []).find((found) => /^\d/.test(found));
  return `composer:${said ?? '2'}`;
};
const version = /(?:^(?:docker\.io\/)?(?:library\/|composer\/)?composer:|getcomposer\.org\/download\/(?=\d)|(?:installer|composer-setup\.php|php --).{0,200}--version[= ]|composer(?:\.phar)? self-?update (?:--)?)(\d+(?:\.\d+){0,2})/;

/** The folder of the context that composer.json comes from. */
const manifestSource = (build: Build, { instruction }: Step, folder: string): string => {
  const path = posix.join(folder, 'composer.json');
  const copy = build.sources.findLast((each) => each.instruction.index < instruction.index && mayBring(each, path))
    ?? build.sources.findLast((each) => each.instruction.index < instruction.index && each.destination === folder);
  for (const source of copy?.sources ?? []) {
    const name = posix.basename(source);
    if (/^composer\.(?:json|lock|\*|json\*)$|^composer\*$|^composer\.js\*$/.test(name)) return posix.dirname(source);
    if (!name.includes('.') && !name.includes('*') && copy?.destination != null) return posix.join(source, posix.relative(copy.destination, folder));
  }
  return refuse('where composer.json comes from is not known');
};

const newStage = (build: Build, image: string, name: string, source: string): TextEdit => {
  const { dockerfile, stage } = build;
  const { lines } = dockerfile;
  const word = (keyword: string): string => keywordLike(dockerfile, stage.from, keyword);
  const newline = newlineOf(dockerfile.text);
  const files = ['composer.json', 'composer.lock*'].map((file) => posix.join(source, file)).join(' ');
  const flags = ['--no-dev', '--no-scripts', '--no-interaction', '--prefer-dist', '--optimize-autoloader', ...installsExtensions(build) ? ['--ignore-platform-reqs'] : []];
  let line = stage.from.line;
  while (line > 1 && isSuppression(/^[ \t]*#[ \t]*(.*)$/.exec(lines.text(line - 1))?.[1] ?? '')) line--;
  const start = lines.start(line);
  return insertAt(start === 0 && dockerfile.text.startsWith('\uFEFF') ? 1 : start, [
    `${word('FROM')} ${image} ${word('AS')} ${name}`, `${word('WORKDIR')} /app`, `${word('COPY')} ${files} ./`,
    `${word('RUN')} composer install ${flags.join(' ')}`, '', '',
  ].join(newline));
};

const installsExtensions = ({ shells, dockerfile, stage }: Build): boolean => dockerfile.chain(stage).some(({ instructions }) =>
  instructions.some((run) => run.keyword === 'RUN' && shells.commands(run).some((command) => /^(?:docker-php-ext-install|docker-php-ext-enable|pecl|install-php-extensions)$/.test(command.name)
    || installedPackages(command).some(({ word }) => /^php[\d.]*-(?!cli$|fpm$|common$|cgi$|dev$)/.test(word.value ?? '')))));

const copyLine = ({ dockerfile, stage, workdirs }: Build, { instruction }: Step, name: string, folder: string): string => {
  const word = keywordLike(dockerfile, instruction, 'COPY');
  const user = stage.instructions.findLast(({ keyword, index }) => keyword === 'USER' && index < instruction.index)?.words[0]?.text;
  const owner = user === undefined || /^(?:root|0)(?::|$)/.test(user) ? '' : `--chown=${user} `;
  return `${word} --from=${name} ${owner}/app/vendor ${workdirs(instruction) === folder ? './vendor' : posix.join(folder, 'vendor')}`;
};

/** Takes Composer and its calls out of the stage, and puts the copy where the install was. */
const withoutComposer = (build: Build, step: Step, copy: string): readonly TextEdit[] => {
  const { dockerfile, shells, stage } = build;
  const newline = newlineOf(dockerfile.text);
  return stage.instructions.flatMap((instruction) => {
    if (isInstallerCopy(dockerfile, instruction)) return [removal(dockerfile, instruction, null)];
    const script = instruction.keyword === 'RUN' ? shells.script(instruction) : null;
    const going = new Set((script?.statements ?? []).filter((statement) => isComposers(dockerfile, statement)));
    const isStep = instruction === step.instruction;
    if (script === null || going.size === 0) return [];
    const rest = script.statements.filter((statement) => !going.has(statement) && !isTidying(statement));
    if (rest.length === 0) return [removal(dockerfile, instruction, isStep ? copy : null)];
    return [...isStep ? [insertAt(placeFor(dockerfile, instruction), copy + newline)] : [], ...withoutCache(dockerfile, instruction), ...cutStatements(dockerfile, editable(script), going)];
  });
};

/** A cache that only Composer filled. */
const withoutCache = ({ text }: Dockerfile, instruction: Instruction): readonly TextEdit[] => mountsOf(instruction)
  .filter(({ type, target }) => type === 'cache' && target?.includes('composer') === true)
  .flatMap(({ value }) => instruction.flags.filter((flag) => flag.value === value))
  .map(({ span: { start, end } }) => deleteAt(span(start, end + (/^[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*(?!#))?/.exec(text.slice(end, end + 200))?.[0].length ?? 0))));

/** Below a comment about the dependencies, above one that keeps a linter quiet about what is left. */
const placeFor = (dockerfile: Dockerfile, instruction: Instruction): number =>
  (isSuppression(instruction.comments.at(-1)?.text ?? '') ? blockStart(dockerfile, instruction) : dockerfile.lines.start(instruction.line));

const editable = (script: Script): Script => (script.form === 'exec' || script.errors.length > 0 ? refuse('composer is called in exec form') : script);

/** The image Composer is copied from, by whatever name; null for another copy. */
const installerOf = (dockerfile: Dockerfile, instruction: Instruction): string | null => {
  const from = instruction.flags.find(({ name }) => name === 'from')?.value?.text ?? '';
  const stage = from === '' ? null : dockerfile.stageFor(from, instruction);
  const image = stage === null ? from : stage.parent === null ? stage.image.value ?? '' : '';
  return /^(?:docker\.io\/)?(?:library\/|composer\/)?composer(?::|@|$)/.test(image) ? image : null;
};

const isInstallerCopy = (dockerfile: Dockerfile, instruction: Instruction): boolean => {
  const { keyword, words } = instruction;
  if (keyword === 'COPY') return installerOf(dockerfile, instruction) !== null && words.slice(0, -1).every(({ text }) => text.endsWith('/composer'));
  return keyword === 'ADD' && words.slice(0, -1).every(({ text }) => text.includes('getcomposer.org'));
};

/** A statement that installs Composer or calls it. */
const isComposers = ({ text }: Dockerfile, { commands, span: { start, end } }: Statement): boolean => {
  if (commands.length === 0) return false;
  if (commands.every(isComposer)) return true;
  return /getcomposer\.org|composer-setup|composer\.phar/.test(text.slice(start, end)) && commands.every(({ name }) => installers.has(name));
};
const installers: ReadonlySet<string> = new Set(['curl', 'wget', 'php', 'mv', 'cp', 'chmod', 'rm', 'composer', 'ln', 'unlink', 'sh', 'bash', 'install']);

const isTidying = ({ commands }: Statement): boolean => commands.length > 0
  && commands.every((command) => command.name === 'rm' && command.args.every(({ value }) => (value ?? '').startsWith('-') || /composer|^\/tmp\//.test(value ?? '')));

/** The lines of an instruction, or another in its place; comments inside would be lost. */
const removal = (dockerfile: Dockerfile, instruction: Instruction, instead: string | null): TextEdit => {
  if (dockerfile.comments.some(({ inside }) => inside === instruction)) refuse('what would have to go holds a comment');
  if (instead !== null) return { span: span(instruction.span.start, instruction.wholeSpan.end - trailing(dockerfile, instruction)), text: instead };
  return deleteAt(linesOf(dockerfile, instruction));
};

/** With one of two blank lines that would meet. */
const linesOf = ({ text, lines }: Dockerfile, { line, wholeSpan }: Instruction): Span => {
  const start = Math.min(lines.start(line), wholeSpan.start);
  const below = lines.lineAt(wholeSpan.end);
  const isBlank = (at: number): boolean => at >= 1 && lines.start(at) < text.length && lines.text(at).trim() === '';
  return span(start, wholeSpan.end < text.length && isBlank(lines.lineAt(start) - 1) && isBlank(below) ? lines.whole(below).end : wholeSpan.end);
};
const trailing = ({ text }: Dockerfile, { wholeSpan: { end } }: Instruction): number => (text.endsWith('\r\n', end) ? 2 : text.endsWith('\n', end) ? 1 : 0);

/** `git` and `unzip`, where nobody but Composer called for them. */
const withoutHelpers = ({ dockerfile, shells, stage }: Build): readonly TextEdit[] => {
  const runs = stage.instructions.filter(({ keyword }) => keyword === 'RUN');
  const called = new Set(runs.flatMap((run) => shells.commands(run)).map(({ name }) => name));
  return runs.flatMap((run): readonly TextEdit[] => {
    if (shells.script(run)?.form === 'exec') return [];
    const installs = shells.commands(run).filter((command) => ['apt', 'apk'].includes(managerOf(command) ?? '') && installedPackages(command).length > 0)
      .map((command) => ({ command, ...helpersIn(command, called) }));
    if (installs.length > 0 && installs.every(({ isAll }) => isAll) && installsOnly({ shells }, run)) {
      return dockerfile.comments.some(({ inside }) => inside === run) ? [] : [removal(dockerfile, run, null)];
    }
    return installs.filter(({ isAll }) => !isAll).flatMap(({ command, helpers }) => helpers.flatMap((index): readonly TextEdit[] => {
      const [word, before] = [command.args[index], command.args[index - 1]];
      if (word === undefined) return [];
      const cut = span(before?.span.end ?? command.nameSpan.end, word.span.end);
      return dockerfile.comments.some(({ span: at }) => contains(cut, at)) ? [] : [deleteAt(cut)];
    }));
  });
};

/** Which arguments are such packages, and whether nothing else is installed. */
const helpersIn = (command: Command, called: ReadonlySet<string>): Readonly<{ helpers: readonly number[]; isAll: boolean }> => {
  const packages = installedPackages(command);
  const helpers = packages.filter(({ word }) => {
    const name = (word.value ?? '').split('=', 1)[0] ?? '';
    return (name === 'git' || name === 'unzip') && !called.has(name);
  }).map(({ index }) => index);
  return { helpers, isAll: helpers.length === packages.length };
};
