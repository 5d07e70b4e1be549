import { posix } from 'node:path';
import type { Instruction } from '../../dockerfile/model.js';
import { runtimeImage } from '../../knowledge/runtime-images.js';
import type { Argument, Command } from '../../shell/model.js';
import { hasArg, hasFlag, plainArgs } from '../../shell/queries.js';
import { insertFlag } from '../../shell/edits.js';
import { folderOfStep, known, startPath } from '../artefact.js';
import type { Build, Plan, Step } from '../model.js';
import { csprojAt, type Csproj } from '../project/csproj.js';
import { refuse } from '../refusal.js';
import { within } from '../workdir.js';

export const planDotnet = (build: Build): Plan => {
  const step = build.steps.at(-1) ?? refuse('nothing is published');
  const folder = folderOfStep(build, step);
  const [target] = plainArgs(step.command, valueFlags).slice(1);
  const path = target === undefined ? folder : within(folder, known(build, step, target)) ?? folder;
  const csproj = build.project === null ? null : csprojAt(build.project, path);
  const output = outputOf(build, step, folder, csproj);

  const workdir = build.workdirs(null) ?? refuse('the working directory is not known');
  const starts = startInstead(build, csproj);
  const verb = step.command.args.find(({ value }) => value === 'publish');
  const isConfigured = hasFlag(step.command, 'configuration', 'c') || hasArg(step.command, '-c') || step.command.args.some(({ prefix }) => /^[-/]p:Configuration=/.test(prefix));
  return {
    // Where a later WORKDIR goes into the folder itself, everything keeps its path.
    copies: [{ from: output, to: movesOn(build) ? output : workdir }],
    runtime: () => runtimeImage('dotnet', build.root, { shell: true, isStatic: false, dotnet: kindOf(build, step, csproj) }),
    edits: isConfigured || verb === undefined ? [] : [insertFlag(verb, '-c Release')],
    provides: (name) => name === 'dotnet',
    ...(starts === null ? {} : { starts }),
  };
};

const valueFlags = ['c', 'configuration', 'f', 'framework', 'o', 'output', 'r', 'runtime', 'v', 'verbosity', 'a', 'arch', 'os', 'source', 's', 'version-suffix', 'manifest'];

const movesOn = (build: Build): boolean => build.phases.run.some(({ keyword }) => keyword === 'WORKDIR');

/** `-o D`, or else where the kit puts it by itself. */
const outputOf = (build: Build, step: Step, folder: string, csproj: Csproj | null): string => {
  const given = valueOf(step.command, 'o', 'output');
  if (given !== null) return within(folder, known(build, step, given)) ?? refuse('the working directory is not known');
  const started = startedFolder(build);
  const [configuration, framework] = [valueOf(step.command, 'c', 'configuration'), valueOf(step.command, 'f', 'framework')];
  const platform = valueOf(step.command, 'r', 'runtime');
  const named = framework === null ? csproj?.framework : known(build, step, framework);
  if (csproj === null || named == null) return started ?? refuse('nothing says where `dotnet publish` puts the program; name it with -o');
  const parts = ['bin', configuration === null ? 'Release' : known(build, step, configuration), named, platform === null ? '' : known(build, step, platform), 'publish'];
  return posix.join(csproj.folder, ...parts);
};

/** The folder of what the container starts, if it looks like one that publish made. */
const startedFolder = (build: Build): string | null => {
  for (const program of build.start.programs) for (const { text } of program) {
    const path = startPath(build, text);
    if (path?.includes('/publish/') === true && path.endsWith('.dll')) return posix.dirname(path);
  }
  return null;
};

const valueOf = ({ args }: Command, letter: string, name: string): Argument | null => {
  const at = args.findIndex(({ value, prefix }) => value === `-${letter}` || value === `--${name}` || prefix.startsWith(`--${name}=`));
  const word = args[at];
  if (word === undefined) return null;
  const start = `--${name}=`;
  if (!word.prefix.startsWith(start)) return args[at + 1] ?? null;
  return { ...word, value: word.value?.slice(start.length) ?? null, prefix: word.prefix.slice(start.length), text: word.text.slice(start.length) };
};

/** The larger runtime holds the smaller one, and serves where nobody knows which is meant. */
const kindOf = (build: Build, { command }: Step, csproj: Csproj | null): 'aspnet' | 'runtime' | 'runtime-deps' => {
  const isAlone = hasFlag(command, 'self-contained', 'sc') && !hasArg(command, 'false') && !hasArg(command, '--self-contained=false');
  if (isAlone || csproj?.brings === 'runtime' || command.args.some(({ value }) => /PublishAot=true|SelfContained=true/i.test(value ?? ''))) return 'runtime-deps';
  const { inherited, build: building, run } = build.phases;
  const listens = [...inherited, ...building, ...run].some(({ keyword, pairs }) =>
    keyword === 'EXPOSE' || (keyword === 'ENV' && pairs.some(({ key }) => key.text.startsWith('ASPNETCORE_'))));
  return csproj === null || csproj.isWeb || listens ? 'aspnet' : 'runtime';
};

/** `dotnet run` needs the kit; what it runs does not. */
const startInstead = ({ start }: Build, csproj: Csproj | null): ReadonlyMap<Instruction, readonly string[]> | null => {
  const [program = []] = start.programs;
  if (start.programs.length !== 1 || program[0]?.text !== 'dotnet' || program[1]?.text !== 'run') return null;
  const main = start.entrypoint ?? start.cmd;
  if (main === null || (start.entrypoint !== null && start.cmd !== null)) return refuse('both ENTRYPOINT and CMD say how `dotnet run` starts');
  if (csproj === null) return refuse('nothing says which assembly `dotnet run` starts');
  const dashes = program.findIndex(({ text }) => text === '--');
  const rest = dashes === -1 ? [] : program.slice(dashes + 1).map(({ text }) => text ?? refuse('an argument of `dotnet run` hangs on a variable'));
  return new Map([[main, ['dotnet', `${csproj.assembly}.dll`, ...rest]]]);
};
