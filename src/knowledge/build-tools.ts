import { flagsOf, hasArg, hasFlag, plainArgs, spelled, type CommandLike, type Word } from './command.js';
import { officialName, type ImageReference } from './image-reference.js';
import { projectInstall } from './installers.js';
import { isPipInstall } from './pip.js';
import { remembered } from './remembered.js';

/** The rows of the use-multi-stage-build table. `c` compiles directly, `make` through make, cmake, ninja or meson. */
export type Ecosystem = 'go' | 'rust' | 'maven' | 'gradle' | 'node' | 'c' | 'make' | 'dotnet' | 'composer' | 'ruby' | 'python';

const ecosystems: readonly Ecosystem[] = [
  'go', 'rust', 'maven', 'gradle', 'node', 'c', 'make', 'dotnet', 'composer', 'ruby', 'python',
];

/** What a command builds, if it is a build command. For python it is any pip install: only with build packages does it compile. */
export const buildEcosystem = remembered((command: CommandLike): Ecosystem | null => ecosystems.find((one) => builds[one](command)) ?? null);

/** The image is one to build in: it holds compilers and tools that nothing needs at run time. */
export const isKit = (ecosystem: Ecosystem, reference: ImageReference): boolean =>
  kits[ecosystem](officialName(reference) ?? reference.name, (reference.tag ?? 'latest').split('-'));

/** Every ecosystem the image is a kit of. */
export const kitOf = remembered((reference: ImageReference): readonly Ecosystem[] => ecosystems.filter((one) => isKit(one, reference)));

const words = (command: CommandLike): readonly string[] => plainArgs(command).map(({ word }) => word.value ?? '');
const anyOf = (list: readonly string[], ...wanted: readonly string[]): boolean => list.some((one) => wanted.includes(one));

/** A task as gradle names it: `:server:installDist` is installDist. */
const task = (word: string): string => word.slice(word.lastIndexOf(':') + 1);

const builds: Readonly<Record<Ecosystem, (command: CommandLike) => boolean>> = {
  go: (command) => command.name === 'go'
    && (command.args[0]?.value === 'build' || (command.args[0]?.value === 'install' && installsLocally(command))),
  rust: (command) => command.name === 'cargo'
    && ((hasArg(command, 'build') && hasFlag(command, 'release', 'r', 'profile'))
      || (hasArg(command, 'install') && hasFlag(command, 'path'))),
  maven: (command) => anyOf([command.name], 'mvn', 'mvnw') && anyOf(words(command), 'package', 'install', 'verify'),
  gradle: (command) => anyOf([command.name], 'gradle', 'gradlew')
    && anyOf(words(command).map(task), 'build', 'assemble', 'bootJar', 'shadowJar', 'installDist'),
  node: (command) => runsNodeBuild(command),
  c: (command) => /^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+)(?:-\d+)?$/.test(command.name)
    && command.args.some((word) => spelled(word).startsWith('-o')),
  make: (command) => runsMake(command),
  dotnet: (command) => command.name === 'dotnet' && command.args[0]?.value === 'publish',
  composer: (command) => isComposer(command) && anyOf(words(command), 'install', 'update', 'require'),
  ruby: (command) => anyOf([command.name], 'bundle', 'bundler', 'rails', 'rake')
    && (hasArg(command, 'assets:precompile') || projectInstall(command)?.tool === 'bundler'),
  python: isPipInstall,
};

/** `go install ./cmd/x` builds what is here; `go install example.test/x@v1` fetches a tool. */
const installsLocally = (command: CommandLike): boolean => {
  const [, ...words] = command.args.map(spelled);
  // Go's flags have one dash whatever their length.
  return words.every((word, at) => word.startsWith('-') || word.startsWith('.') || goValueFlags.has(words[at - 1] ?? ''));
};
const goValueFlags: ReadonlySet<string> = new Set(['-ldflags', '-tags', '-o', '-gcflags', '-mod', '-p', '-C']);

const isComposer = (command: CommandLike): boolean => anyOf([command.name], 'composer', 'composer.phar')
  || (command.name === 'php' && command.args[0]?.value?.endsWith('composer.phar') === true);

const nodeRunners: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun']);
const nodeBuilders: ReadonlySet<string> = new Set(['tsc', 'webpack', 'esbuild', 'rollup']);
const nodeFrameworks: ReadonlySet<string> = new Set(['nest', 'next', 'nuxt', 'vite', 'ng', 'react-scripts', 'vue-cli-service', 'astro']);

const runsNodeBuild = (command: CommandLike): boolean => {
  const said = words(command);
  if (command.name === 'npx' || command.name === 'bunx') return isNodeBuilder(said[0] ?? '', said.slice(1));
  if (!nodeRunners.has(command.name)) return isNodeBuilder(command.name, said);
  if (said[0] === 'exec' || said[0] === 'dlx') return isNodeBuilder(said[1] ?? '', said.slice(2));
  const runsByName = command.name === 'yarn' || command.name === 'pnpm';
  const script = said[0] === 'run' || said[0] === 'run-script' ? said[1] : runsByName ? said[0] : undefined;
  return script === 'build' || script?.startsWith('build:') === true;
};
const isNodeBuilder = (name: string, said: readonly string[]): boolean =>
  nodeBuilders.has(name) || (nodeFrameworks.has(name) && said[0] === 'build');

/** make without a target builds; `make test`, `check` and `clean` alone do not. */
const runsMake = (command: CommandLike): boolean => {
  switch (command.name) {
    case 'make': case 'gmake': {
      if (hasFlag(command, 'version', 'v', 'help', 'h')) return false;
      const words = plainArgs(command, makeValueFlags).map(({ word }) => spelled(word));
      const targets = words.filter((word) => !word.includes('=') && !/^\d+$/.test(word));
      return targets.length === 0 || targets.some((target) => !anyOf([target], 'test', 'check', 'clean'));
    }
    case 'cmake': return hasFlag(command, 'build', 'install');
    case 'ninja': return !command.args.some((word) => isVersionFlag(word)) && !anyOf(words(command), 'test', 'clean');
    case 'meson': return anyOf([words(command)[0] ?? ''], 'compile', 'install');
    default: return false;
  }
};
const makeValueFlags: ReadonlySet<string> = new Set(['C', 'directory', 'f', 'file', 'makefile', 'I', 'include-dir', 'o', 'W']);
const isVersionFlag = (word: Word): boolean => flagsOf(word).includes('version');

type Kit = (name: string, tag: readonly string[]) => boolean;
const light = (tag: readonly string[]): boolean => tag.some((word) => word === 'slim' || word.startsWith('alpine'));
const image = (...names: readonly string[]): Kit => (name) => names.includes(name);
const jdk: Kit = (name, tag) => anyOf([name], 'eclipse-temurin', 'openjdk', 'amazoncorretto') && !tag.includes('jre');
const compilers: Kit = image('gcc', 'buildpack-deps');

const kits: Readonly<Record<Ecosystem, Kit>> = {
  go: image('golang'),
  rust: image('rust'),
  maven: (name, tag) => name === 'maven' || jdk(name, tag),
  gradle: (name, tag) => name === 'gradle' || jdk(name, tag),
  node: image('node'),
  c: compilers,
  make: compilers,
  dotnet: image('mcr.microsoft.com/dotnet/sdk'),
  composer: image('php', 'composer'),
  ruby: (name, tag) => name === 'ruby' && !light(tag),
  python: (name, tag) => name === 'python' && !light(tag),
};
