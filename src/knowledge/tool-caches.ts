import { hasArg, hasFlag, hasRun, plainArgs, type CommandLike } from './command.js';
import { removesAll } from './package-caches.js';

/** A tool beside the package managers that leaves a cache in the layer (RULES, clean-tool-cache). */
export interface ToolCache {
  readonly tool: string;
  /** The programs that fill it. */
  readonly names: readonly string[];
  /** The command fills the cache. */
  readonly fills: (command: CommandLike) => boolean;
  /** Where the cache lies; empty where no fixed path is known. */
  readonly folders: readonly string[];
  /** What to append to the script, or the flag to give (`--clear`); null where there is nothing general to say. */
  readonly clean: string | null;
  /** The tool's own way to clean, rm of the folders aside. */
  readonly cleans?: (command: CommandLike) => boolean;
  /** It is a store as well: the tool needs what is in it whenever it runs again. */
  readonly isStore?: true;
  /** Variables that move it or turn it off. */
  readonly variables?: readonly string[];
}

/** The tools whose cache a command empties. */
export const toolsCleanedBy = (command: CommandLike): readonly ToolCache[] => toolCaches.filter((cache) => isCleanOfTool(cache, command));

export const isCleanOfTool = (cache: ToolCache, command: CommandLike): boolean =>
  cache.cleans?.(command) === true
  || (command.name === 'rm' && removesAll(command, cache.folders.flatMap((folder) => [folder, folder.replace(/^\/root\//, '~/')])));

/** By what a cache is known wherever somebody moved it: the last two parts of its path, or the last if that says enough. */
export const endOfFolder = (folder: string): string =>
  folder.split('/').filter((part) => part !== '').slice(/\/\.[\w-]+\/?$/.test(folder) ? -1 : -2).join('/');

/** `name` with one of the verbs as its first plain words: `mod download`. */
const runs = (names: readonly string[], ...verbs: readonly string[]) => (command: CommandLike): boolean => {
  if (!names.includes(command.name)) return false;
  const said = plainArgs(command).slice(0, 2).map(({ word }) => word.value ?? '');
  return verbs.length === 0 || verbs.some((verb) => verb === said[0] || verb === said.join(' '));
};

/** The same, if none of the flags turns the cache off. */
const unless = (test: (command: CommandLike) => boolean, ...flags: readonly string[]) => (command: CommandLike): boolean =>
  test(command) && !hasFlag(command, ...flags);

const conda = ['conda', 'mamba', 'micromamba'];

export const toolCaches: readonly ToolCache[] = [
  {
    tool: 'go', names: ['go'], isStore: true,
    fills: runs(['go'], 'build', 'install', 'mod download', 'get'),
    folders: ['/root/.cache/go-build', '/go/pkg/mod'],
    clean: 'go clean -cache -modcache',
    cleans: (command) => command.name === 'go' && hasArg(command, 'clean') && hasArg(command, '-cache', '-modcache'),
  },
  {
    tool: 'cargo', names: ['cargo'], isStore: true,
    fills: runs(['cargo'], 'build', 'install'),
    folders: ['/usr/local/cargo/registry', '/usr/local/cargo/git', '/root/.cargo/registry', '/root/.cargo/git'],
    clean: 'rm -rf "$CARGO_HOME/registry" "$CARGO_HOME/git"',
    cleans: (command) => command.name === 'rm' && command.args.some(({ text }) => /\$\{?CARGO_HOME\}?\/registry/.test(text)),
  },
  {
    tool: 'maven', names: ['mvn', 'mvnw'], isStore: true,
    fills: runs(['mvn', 'mvnw']),
    folders: ['/root/.m2'],
    // Settings lie beside it.
    clean: 'rm -rf ~/.m2/repository',
    cleans: (command) => removesAll(command, ['/root/.m2/repository', '~/.m2/repository']),
  },
  {
    tool: 'gradle', names: ['gradle', 'gradlew'], isStore: true,
    fills: runs(['gradle', 'gradlew']),
    folders: ['/root/.gradle', '/home/gradle/.gradle'],
    clean: 'rm -rf ~/.gradle/caches',
    cleans: (command) => removesAll(command, ['/root/.gradle/caches', '~/.gradle/caches', '/home/gradle/.gradle/caches']),
  },
  {
    tool: 'dotnet', names: ['dotnet'], isStore: true,
    fills: runs(['dotnet'], 'restore', 'build', 'publish'),
    folders: ['/root/.nuget'],
    clean: 'dotnet nuget locals all --clear',
    cleans: (command) => command.name === 'dotnet' && hasRun(command, 'nuget', 'locals') && hasFlag(command, 'clear', 'c'),
  },
  {
    tool: 'composer', names: ['composer'], variables: ['COMPOSER_CACHE_DIR'],
    fills: runs(['composer'], 'install', 'update', 'require'),
    folders: ['/root/.composer/cache'],
    clean: 'composer clear-cache',
    cleans: runs(['composer'], 'clear-cache', 'clearcache', 'cc'),
  },
  {
    tool: 'bundler', names: ['bundle', 'bundler'],
    fills: runs(['bundle', 'bundler'], 'install'),
    folders: ['/usr/local/bundle/cache'],
    clean: 'rm -rf /usr/local/bundle/cache/*.gem',
    cleans: (command) => command.name === 'rm' && hasArg(command, '/usr/local/bundle/cache/*.gem'),
  },
  {
    tool: 'conda', names: conda,
    fills: runs(conda, 'install', 'create', 'env create', 'env update'),
    folders: ['/opt/conda/pkgs'],
    clean: 'conda clean -afy',
    cleans: runs(conda, 'clean'),
  },
  {
    tool: 'pnpm', names: ['pnpm'],
    fills: runs(['pnpm'], 'install', 'i', 'add', 'fetch'),
    folders: ['/root/.local/share/pnpm/store'],
    clean: 'pnpm store prune',
    cleans: runs(['pnpm'], 'store prune'),
  },
  {
    tool: 'bun', names: ['bun'],
    fills: runs(['bun'], 'install', 'i', 'add'),
    folders: ['/root/.bun/install/cache'],
    clean: 'rm -rf ~/.bun/install/cache',
  },
  {
    tool: 'uv', names: ['uv'], variables: ['UV_NO_CACHE', 'UV_CACHE_DIR'],
    fills: unless(runs(['uv'], 'sync', 'pip install', 'tool install', 'add'), 'no-cache', 'no-cache-dir', 'n'),
    folders: ['/root/.cache/uv'],
    clean: 'uv cache clean',
    cleans: runs(['uv'], 'cache clean'),
  },
  {
    tool: 'poetry', names: ['poetry'], variables: ['POETRY_CACHE_DIR', 'POETRY_NO_CACHE'],
    fills: unless(runs(['poetry'], 'install', 'add', 'update'), 'no-cache'),
    folders: ['/root/.cache/pypoetry'],
    clean: 'poetry cache clear . --all -n',
    cleans: runs(['poetry'], 'cache clear'),
  },
  {
    tool: 'pipenv', names: ['pipenv'],
    fills: unless(runs(['pipenv'], 'install', 'sync'), 'clear'),
    folders: ['/root/.cache/pipenv'],
    clean: 'pipenv --clear',
    cleans: (command) => command.name === 'pipenv' && hasFlag(command, 'clear'),
  },
  { tool: 'pecl', names: ['pecl'], fills: runs(['pecl'], 'install', 'upgrade'), folders: ['/tmp/pear'], clean: 'rm -rf /tmp/pear' },
  {
    tool: 'docker-php-source', names: ['docker-php-source'],
    fills: runs(['docker-php-source'], 'extract'),
    folders: ['/usr/src/php'],
    clean: 'docker-php-source delete',
    cleans: runs(['docker-php-source'], 'delete'),
  },
  {
    tool: 'R', names: ['R', 'Rscript', 'install2.r'],
    fills: (command) => command.name === 'install2.r'
      || (/^Rscript$|^R$/.test(command.name) && command.args.some(({ text }) => text.includes('install.packages'))),
    folders: ['/tmp/downloaded_packages'],
    clean: 'rm -rf /tmp/downloaded_packages',
  },
  { tool: 'cpanm', names: ['cpanm'], fills: runs(['cpanm']), folders: ['/root/.cpanm'], clean: 'rm -rf ~/.cpanm' },
  {
    tool: 'luarocks', names: ['luarocks'],
    fills: runs(['luarocks'], 'install'),
    folders: ['/root/.cache/luarocks'],
    clean: 'rm -rf ~/.cache/luarocks',
  },
  {
    tool: 'homebrew', names: ['brew'],
    fills: runs(['brew'], 'install', 'upgrade'),
    folders: [],
    clean: 'brew cleanup -s',
    cleans: runs(['brew'], 'cleanup'),
  },
];
