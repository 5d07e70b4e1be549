import { hasArg, spelled, type CommandLike } from './command.js';
import { buildEcosystem } from './build-tools.js';
import { projectInstall } from './installers.js';
import { isPipInstall } from './pip.js';

/** What a path in the build context is that an image hardly wants (RULES 12, heavy path table). */
export type HeavyCategory = 'vcs' | 'dependencies' | 'output' | 'cache' | 'report' | 'editor' | 'infra' | 'bulk';
export type HeavyKind = Readonly<{
  category: HeavyCategory;
  /** The entry of the table, as an ignore file would say it: `node_modules`, `*.log`. */
  pattern: string;
  /** A file beside it without which the name means nothing: `deps` is elixir's only next to mix.exs. */
  beside: string | null;
}>;

/** What the last part of the path names; null if nothing heavy. `kind` keeps a file called `env` from passing for a folder. */
export const heavyKindOf = (path: string, kind?: 'file' | 'folder'): HeavyKind | null => {
  const tails = tailsOf(path);
  const entry = tails.map((tail) => exact.get(tail)).find((one) => one !== undefined)
    ?? globs.find(({ test }) => tails.some(test))?.entry;
  if (entry === undefined || (kind !== undefined && entry.only !== undefined && entry.only !== kind)) return null;
  return { category: entry.category, pattern: entry.pattern, beside: entry.beside ?? null };
};

/** Names that a folder of sources may have as well as what is made of them. */
export const mayBeSources = (name: string): boolean => ambiguous.has(name);

const ambiguous = new Set(['build', 'out', 'dist', 'bin', 'obj', 'target', 'vendor', 'deps', 'env', 'logs', 'tmp']);

/** What regenerates paths of the context in the build. */
export type Maker = 'node-install' | 'node-build' | 'python' | 'cargo' | 'maven' | 'gradle' | 'dotnet' | 'composer' | 'go-vendor'
  | 'bundler';

/** What a command regenerates by. */
export const makerOf = (command: CommandLike): Maker | null => {
  const tool = projectInstall(command)?.tool;
  if (tool === 'npm' || tool === 'yarn' || tool === 'pnpm' || tool === 'bun') return 'node-install';
  if (tool === 'uv' || tool === 'poetry' || tool === 'pipenv' || isPipInstall(command)) return 'python';
  if (tool === 'composer' || tool === 'bundler') return tool;
  if (command.name === 'go' && command.args[0]?.value === 'mod' && command.args[1]?.value === 'vendor') return 'go-vendor';
  if (command.name === 'cargo' && hasArg(command, 'build', 'install', 'chef')) return 'cargo';
  if (command.name === 'dotnet' && hasArg(command, 'restore', 'build', 'publish')) return 'dotnet';
  const ecosystem = buildEcosystem(command);
  if (ecosystem === 'node') return 'node-build';
  return ecosystem === 'maven' || ecosystem === 'gradle' ? ecosystem : null;
};

/** Whether a build with these makers writes the path again, so that leaving it out of the context changes nothing. */
export const recreatedBy = (path: string, makers: ReadonlySet<Maker>): boolean => {
  const tail = tailsOf(path).find((one) => Object.hasOwn(recreated, one)) ?? '';
  return (path.endsWith('.pyc') ? recreated['__pycache__'] : recreated[tail])?.some((maker) => makers.has(maker)) ?? false;
};

/** The last part of a path, the last two, the last three: the table names at most three. */
const tailsOf = (path: string): readonly string[] => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.').slice(-3);
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join('/'));
};

/** Left behind by editors and operating systems: no build reads it. */
export const isJunk = (path: string): boolean => heavyKindOf(path)?.category === 'editor';

/** Reads the repository's history, so that `.git` must stay in the context. */
export const readsGitHistory = (command: CommandLike): boolean => command.name === 'git'
  || command.args.some((word) => historyReaders.some((text) => spelled(word).includes(text)));

const historyReaders = ['setuptools_scm', 'setuptools-scm', 'versioneer', '-buildvcs=true'];

const recreated: Readonly<Record<string, readonly Maker[]>> = {
  node_modules: ['node-install'],
  venv: ['python'], '.venv': ['python'], __pycache__: ['python'],
  target: ['cargo', 'maven'],
  bin: ['dotnet'], obj: ['dotnet'],
  build: ['gradle', 'node-build'], '.gradle': ['gradle'],
  dist: ['node-build'], '.next': ['node-build'], out: ['node-build'],
  vendor: ['composer', 'go-vendor'],
  'vendor/bundle': ['bundler'],
};

interface Entry {
  readonly category: HeavyCategory;
  readonly pattern: string;
  readonly only?: 'file' | 'folder';
  readonly beside?: string;
}

const entries = (category: HeavyCategory, only: 'file' | 'folder' | null, patterns: string): readonly Entry[] =>
  patterns.split(' ').map((pattern) => (only === null ? { category, pattern } : { category, pattern, only }));

/** A worktree's or a submodule's .git is a file. */
const table: readonly Entry[] = [
  ...entries('vcs', null, '.git .hg .svn .bzr CVS'),
  ...entries('dependencies', 'folder', 'node_modules bower_components jspm_packages .pnpm-store .yarn/cache vendor/bundle venv .venv env '
    + '__pypackages__ .tox .nox site-packages Pods .bundle'),
  ...entries('output', 'folder', 'target dist build out bin obj .next .nuxt .output .svelte-kit .angular .parcel-cache .turbo .gradle '
    + 'cmake-build-* _build .dart_tool DerivedData'),
  ...entries('output', 'file', '.mvn/wrapper/*.jar'),
  { category: 'output', pattern: 'deps', only: 'folder', beside: 'mix.exs' },
  ...entries('cache', 'folder', '.cache __pycache__ .pytest_cache .mypy_cache .ruff_cache .sass-cache .terraform'),
  ...entries('cache', 'file', '*.pyc .eslintcache'),
  ...entries('report', 'folder', 'coverage .nyc_output htmlcov test-results playwright-report'),
  ...entries('editor', 'folder', '.idea .vscode .vs'),
  ...entries('editor', 'file', '.DS_Store Thumbs.db *.swp'),
  ...entries('infra', 'folder', '.github .gitlab .circleci k8s charts terraform'),
  ...entries('infra', 'file', 'docker-compose*.yml docker-compose*.yaml compose*.yml compose*.yaml Dockerfile* .dockerignore'),
  ...entries('bulk', 'folder', 'logs tmp'),
  ...entries('bulk', 'file', '*.log *.tar *.tar.gz *.zip *.iso *.dump *.sql *.bak *.mp4 *.psd'),
];

const exact: ReadonlyMap<string, Entry> = new Map(
  table.filter(({ pattern }) => !pattern.includes('*')).map((entry) => [entry.pattern, entry]),
);

/** A pattern with one `*`: what stands before it begins the name, what stands after it ends it. */
const globs = table.filter(({ pattern }) => pattern.includes('*')).map((entry) => {
  const [before = '', after = ''] = entry.pattern.split('*');
  const shortest = before.length + after.length;
  return { entry, test: (name: string): boolean => name.length >= shortest && name.startsWith(before) && name.endsWith(after) };
});
