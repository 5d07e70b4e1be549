import { hasArg, hasFlag, spelled, verbOf, type CommandLike, type Word } from './command.js';
import { officialName, type ImageReference } from './image-reference.js';
import { isIndexUpdate, isInstall, managerOf, usesIndex } from './package-managers.js';
import { pipKind } from './pip.js';

/** A tool whose cache is worth keeping from build to build, and where root's lies (RULES, use-cache-mount). */
export interface MountableCache {
  /** As `src/layers/caches.ts` calls it. */
  readonly tool: string;
  /** The folders a command fills or reads; empty for one that does not care, or where nobody knows the folder. */
  readonly targets: (command: CommandLike, base: ImageReference | null) => readonly string[];
  /** Variables that move it or turn it off. */
  readonly variables: readonly string[];
  /** Flags that move it. */
  readonly moves?: readonly string[];
  /** Words that turn it off, and would have to go. */
  readonly off?: readonly string[];
  /** It takes one at a time. */
  readonly isLocked?: true;
}

const whenever = (test: (command: CommandLike) => boolean, ...folders: readonly string[]) =>
  (command: CommandLike): readonly string[] => (test(command) ? folders : []);

const verb = (command: CommandLike): string => verbOf(command)?.word.value ?? '';
const runs = (names: readonly string[], ...verbs: readonly string[]) => (command: CommandLike): boolean =>
  names.includes(command.name) && (verbs.length === 0 || verbs.includes(verb(command)));

const isImage = (base: ImageReference | null, name: string): boolean => base !== null && (officialName(base) ?? base.name) === name;

const usesApt = (command: CommandLike): boolean => managerOf(command) === 'apt' && (isIndexUpdate(command) || usesIndex(command));
/** The later ones keep it elsewhere. */
const usesClassicYarn = (command: CommandLike): boolean =>
  command.name === 'yarn' && isInstall(command) && !hasFlag(command, 'immutable', 'immutable-cache');
const usesUv = (command: CommandLike): boolean => command.name === 'uv'
  && (['sync', 'add'].includes(verb(command)) || (['pip', 'tool'].includes(verb(command)) && hasArg(command, 'install')));
const usesMaven = (command: CommandLike): boolean => (command.name === 'mvn' || command.name === 'mvnw')
  && !command.args.some((word) => /^-Dmaven\.repo\.local=/.test(spelled(word)));

/** Go keeps what it fetches there; whoever needs it must mount it too. */
export const goModules = '/go/pkg/mod';

export const mountableCaches: readonly MountableCache[] = [
  {
    tool: 'apt', variables: [], isLocked: true,
    targets: whenever(usesApt, '/var/cache/apt', '/var/lib/apt'),
  },
  {
    tool: 'npm', variables: ['npm_config_cache', 'NPM_CONFIG_CACHE'], moves: ['cache'],
    targets: whenever((command) => command.name === 'npm' && isInstall(command), '/root/.npm'),
  },
  {
    tool: 'yarn', variables: ['YARN_CACHE_FOLDER', 'YARN_GLOBAL_FOLDER'], moves: ['cache-folder'],
    targets: whenever(usesClassicYarn, '/usr/local/share/.cache/yarn'),
  },
  {
    tool: 'pnpm', variables: ['PNPM_HOME', 'XDG_DATA_HOME', 'npm_config_store_dir', 'NPM_CONFIG_STORE_DIR'], moves: ['store-dir'],
    targets: whenever(runs(['pnpm'], 'install', 'i', 'add', 'fetch'), '/root/.local/share/pnpm/store'),
  },
  {
    tool: 'pip', variables: ['PIP_CACHE_DIR', 'PIP_NO_CACHE_DIR', 'XDG_CACHE_HOME'], moves: ['cache-dir'], off: ['--no-cache-dir'],
    targets: whenever((command) => pipKind(command) === 'pip', '/root/.cache/pip'),
  },
  {
    tool: 'uv', variables: ['UV_CACHE_DIR', 'UV_NO_CACHE', 'XDG_CACHE_HOME'], moves: ['cache-dir'], off: ['--no-cache', '--no-cache-dir', '-n'],
    targets: whenever(usesUv, '/root/.cache/uv'),
  },
  {
    tool: 'go', variables: ['GOPATH', 'GOMODCACHE', 'GOCACHE', 'XDG_CACHE_HOME'],
    targets: (command, base) => {
      if (command.name !== 'go') return [];
      const fetches = isImage(base, 'golang') && !command.args.some((word) => /^--?mod=vendor$/.test(spelled(word)));
      const builds = ['build', 'install', 'test', 'get'].includes(verb(command));
      return builds || (verb(command) === 'mod' && hasArg(command, 'download', 'tidy'))
        ? [...builds ? ['/root/.cache/go-build'] : [], ...fetches ? [goModules] : []] : [];
    },
  },
  {
    tool: 'cargo', variables: ['CARGO_HOME'],
    targets: (command, base) => (isImage(base, 'rust') && command.name === 'cargo' && hasArg(command, 'build', 'install', 'fetch', 'test')
      ? ['/usr/local/cargo/registry', '/usr/local/cargo/git'] : []),
  },
  { tool: 'maven', variables: ['MAVEN_CONFIG', 'MAVEN_OPTS'], targets: whenever(usesMaven, '/root/.m2') },
  {
    tool: 'gradle', variables: ['GRADLE_USER_HOME'], moves: ['g', 'gradle-user-home'],
    targets: (command, base) => (['gradle', 'gradlew'].includes(command.name) && !isImage(base, 'gradle') ? ['/root/.gradle'] : []),
  },
  {
    tool: 'dotnet', variables: ['NUGET_PACKAGES'], moves: ['packages'],
    targets: whenever(runs(['dotnet'], 'restore', 'build', 'publish'), '/root/.nuget/packages'),
  },
  {
    tool: 'bundler', variables: ['BUNDLE_PATH', 'GEM_HOME', 'BUNDLE_CACHE_PATH'],
    targets: (command, base) => (isImage(base, 'ruby') && runs(['bundle', 'bundler'], 'install')(command) ? ['/usr/local/bundle/cache'] : []),
  },
  {
    tool: 'composer', variables: ['COMPOSER_HOME', 'COMPOSER_CACHE_DIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME'],
    targets: (command, base) => (isImage(base, 'composer') ? []
      : whenever(runs(['composer'], 'install', 'update', 'require'), '/root/.composer/cache')(command)),
  },
];

/** The word with which a command says that it wants no cache. */
export const cacheOff = <W extends Word>({ off = [] }: MountableCache, args: readonly W[]): W | null =>
  args.find(({ value }) => value !== null && off.includes(value)) ?? null;
