import { blockStart } from '../../dockerfile/block.js';
import type { Instruction } from '../../dockerfile/model.js';
import { officialName } from '../../knowledge/image-reference.js';
import { pipKind } from '../../knowledge/pip.js';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import { flagValues } from '../../knowledge/command.js';
import { hasFlag } from '../../shell/queries.js';
import { newlineOf } from '../../text/lines.js';
import { insertAt } from '../../text/span.js';
import { folderOfStep } from '../artefact.js';
import { keywordLike } from '../block.js';
import { libraryFor } from '../libraries.js';
import type { Build, Plan, Step } from '../model.js';
import { pythonLibraries } from '../project/native-packages.js';
import { refuse } from '../refusal.js';
import { within } from '../workdir.js';

const home = '/opt/venv';

export const planPython = (build: Build): Plan => {
  if (officialName(build.root) !== 'python') return refuse(`no light image has the Python of ${build.root.name}`);
  const [first] = build.steps;
  if (first?.instruction.stage !== build.stage) return refuse('packages are installed in a stage that this one continues');
  for (const step of build.steps) refuseElsewhere(build, step);
  if (build.start.programs.some(([program]) => /^\/usr\/(?:local\/)?bin\//.test(program?.text ?? ''))) {
    return refuse('the image starts a program by the path of the old environment');
  }
  const { dockerfile } = build;
  const newline = newlineOf(dockerfile.text);
  const [run, env] = ['RUN', 'ENV'].map((keyword) => keywordLike(dockerfile, first.instruction, keyword));
  return {
    copies: [{ from: home, to: home }], links: true,
    runtime: () => runtimeImage('python', build.root, { shell: true, isStatic: false }),
    edits: [insertAt(blockStart(dockerfile, first.instruction), `${run ?? ''} python -m venv ${home}${newline}${env ?? ''} PATH=${home}/bin:$PATH${newline}`)],
    env: [`PATH=${home}/bin:$PATH`],
    packages: build.steps.flatMap((step) => linked(build, step)),
    repeats: build.sources.filter((copy) => isSource(copy.sources) && build.phases.build.includes(copy.instruction)).map(({ instruction }): Instruction => instruction),
    provides: () => true,
  };
};

/** What does not go where `pip` belongs to stays behind. */
const refuseElsewhere = (build: Build, { command }: Step): void => {
  if (pipKind(command) !== 'pip') refuse(`${command.name} installs into an environment of its own`);
  const where = ['user', 'target', 'prefix', 'root', 't'].find((flag) => hasFlag(command, flag) && (flag !== 't' || command.args.some(({ value }) => value === '-t')));
  if (where !== undefined) refuse(`pip is told to install elsewhere (${where.length === 1 ? '-' : '--'}${where})`);
  if (build.dockerfile.text.slice(command.nameSpan.start, command.nameSpan.end).includes('/')) refuse('pip is called by the path of the old environment');
};

/** Lists of packages are read by pip alone. */
const isSource = (sources: readonly string[]): boolean => sources.some((source) => !manifests.test(source));
const manifests = /(?:^|\/)(?:[\w.-]*requirements[\w.*-]*\.(?:txt|in|pip)|requirements\*|constraints[\w.-]*\.txt|poetry\.lock\*?|Pipfile(?:\.lock|\*)?|pyproject\.toml|setup\.(?:py|cfg))$|(?:^|\/)requirements$/;

const linked = (build: Build, step: Step): readonly string[] => {
  if (build.distro?.family !== 'debian') return [];
  return flagValues(step.command, 'r', 'requirement').flatMap((file) => {
    const path = file === null ? null : within(folderOfStep(build, step), file);
    return path === null ? [] : pythonLibraries(build.project?.read(path) ?? null);
  }).map((word) => libraryFor(build, word));
};
