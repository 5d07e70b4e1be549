import { spelled, type CommandLike } from './command.js';
import { distroOf } from './distro.js';
import { cycleOf } from './eol.js';
import { officialName, type ImageReference } from './image-reference.js';
import { hasJavaRuntime, javaVersion, runtimeImage } from './runtime-images.js';

/** What programs of one kind need to run where they were built with a kit. */
export interface Counterpart {
  readonly runtime: string;
  /** All a program may ask for is there under the same paths, so that one can stand for the other. */
  readonly isExact: boolean;
  /** Whether a command may need the kit. */
  readonly uses: (command: CommandLike) => boolean;
  /** Programs that run with the runtime alone; of all others nobody knows. Null: whatever was put there runs by itself. */
  readonly starters: ReadonlySet<string> | null;
}

/** The runtime-only image beside a development kit; null for images that are none, and for Windows. `listens`: the program serves a port. */
export const runtimeCounterpart = (reference: ImageReference, { listens, shell }: Readonly<{ listens: boolean; shell: boolean }>): Counterpart | null => {
  const name = officialName(reference) ?? reference.name;
  const words = (reference.tag ?? '').split('-');
  if (distroOf(reference)?.family === 'windows') return null;
  switch (name) {
    case 'eclipse-temurin': case 'amazoncorretto': case 'sapmachine': case 'openjdk': case 'maven': case 'gradle':
      return words.some((word) => word === 'jre' || word === 'headless') ? null : java(name, reference, words);
    case 'mcr.microsoft.com/dotnet/sdk': return dotnet(reference, listens);
    case 'nvidia/cuda': case 'nvcr.io/nvidia/cuda': return cuda(reference, words);
    case 'golang': case 'rust': case 'gcc': case 'haskell': case 'dart': case 'swift':
      return words.includes('slim') && name === 'swift' ? null : { ...compiled, runtime: small(name, reference, shell), isExact: false };
    case 'buildpack-deps': return buildpack(reference, words);
    default: return null;
  }
};

const named = (names: ReadonlySet<string>) => ({ name }: CommandLike): boolean => names.has(name);

const jdk: ReadonlySet<string> = new Set([
  'javac', 'jar', 'jshell', 'jlink', 'jpackage', 'jdeps', 'jdeprscan', 'jcmd', 'jstack', 'jmap', 'jps', 'jstat', 'jinfo', 'jhsdb', 'jdb', 'jconsole',
  'jarsigner', 'javap', 'javadoc', 'native-image', 'mvn', 'mvnw', 'mvnd', 'gradle', 'gradlew', 'ant', 'sbt', 'mill', 'lein', 'clojure', 'clj', 'boot', 'kotlinc',
  'scala', 'scalac', 'scala-cli', 'groovyc', 'jbang', 'bazel', 'bazelisk', 'sdkmanager', 'sdk',
]);
const compilers: ReadonlySet<string> = new Set([
  'go', 'gofmt', 'dlv', 'air', 'gopls', 'golangci-lint', 'mage', 'cargo', 'rustc', 'rustup', 'gcc', 'g++', 'cc', 'c++', 'cpp', 'ld', 'ar', 'as', 'clang', 'clang++',
  'gfortran', 'make', 'gmake', 'cmake', 'ninja', 'meson', 'configure', 'swift', 'swiftc', 'stack', 'cabal', 'ghc', 'ghci', 'ghcup', 'runghc', 'runhaskell',
  'dart', 'pub', 'flutter', 'git', 'bazel',
]);

const compiled: Omit<Counterpart, 'runtime' | 'isExact'> = { uses: named(compilers), starters: null };

const java = (name: string, reference: ImageReference, words: readonly string[]): Counterpart | null => {
  const version = javaVersion(reference);
  if (version === null || !hasJavaRuntime(version) || cycleOf('eclipse-temurin', String(version)) === null) return null;
  const runtime = name === 'eclipse-temurin' ? `${reference.name}:${asJre(words)}`
    : `eclipse-temurin:${String(version)}-jre${reference.tag?.includes('alpine') === true ? '-alpine' : ''}`;
  return { runtime, isExact: true, uses: named(jdk), starters: new Set(['java']) };
};

/** `21-jdk-alpine` and `21-alpine` become `21-jre-alpine`; `8u412-b08-jdk` becomes `8u412-b08-jre`. */
const asJre = (words: readonly string[]): string => {
  const version = words.findIndex((word) => !/^\d|^b\d+$/.test(word));
  const numbers = version === -1 ? words : words.slice(0, version);
  return [...numbers, 'jre', ...words.slice(numbers.length).filter((word) => word !== 'jdk')].join('-');
};

const dotnet = (reference: ImageReference, listens: boolean): Counterpart | null => {
  const runtime = runtimeImage('dotnet', reference, { shell: false, isStatic: false, dotnet: listens ? 'aspnet' : 'runtime' });
  return runtime === null ? null : { runtime, isExact: true, uses: usesSdk, starters: null };
};

/** `dotnet App.dll` runs anywhere; every other word is one for the kit. */
const usesSdk = (command: CommandLike): boolean => {
  if (command.name !== 'dotnet') return command.name === 'pwsh' || command.name === 'msbuild';
  const [first] = command.args;
  const text = first === undefined ? '' : spelled(first);
  return text !== '' && text !== 'exec' && text !== '--info' && !text.startsWith('--list-') && !/\.dll["']?$/.test(text);
};

/** What is installed with pip or from sources may be compiled for the graphics card then and there. */
const cuda = (reference: ImageReference, words: readonly string[]): Counterpart | null => (words.includes('devel')
  ? { runtime: `${reference.name}:${words.map((word) => (word === 'devel' ? 'runtime' : word)).join('-')}`, isExact: true, uses: named(cudaUsers), starters: null }
  : null);

const cudaUsers: ReadonlySet<string> = new Set([
  ...compilers, 'nvcc', 'pip', 'pip3', 'uv', 'conda', 'mamba', 'micromamba', 'python', 'python3', 'poetry', 'pipx', 'npm', 'yarn',
]);

const buildpack = (reference: ImageReference, words: readonly string[]): Counterpart | null => {
  const { family, release } = distroOf(reference) ?? {};
  if (release == null || release === 'sid' || !words.includes(release)) return null;
  return { runtime: family === 'ubuntu' ? `ubuntu:${release}` : `debian:${release}-slim`, isExact: true, ...compiled };
};

const small = (name: string, reference: ImageReference, shell: boolean): string => {
  if (name === 'swift') return `swift:${reference.tag === null ? '' : `${reference.tag}-`}slim`;
  const distro = distroOf(reference);
  const known = runtimeImage(name === 'golang' ? 'go' : 'c', reference, { shell, isStatic: false });
  return known ?? (distro?.family === 'alpine' ? 'alpine' : 'debian:trixie-slim');
};
