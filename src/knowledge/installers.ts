import { flagValues, hasArg, hasFlag, hasRun, plainArgs, spelled, type CommandLike } from './command.js';
import { npmValueFlags, yarnValueFlags } from './package-managers.js';
import { isPipInstall } from './pip.js';
import { remembered } from './remembered.js';

/** The tools that install what a project's own manifest names (RULES, order-for-cache). */
export type Tool = 'npm' | 'yarn' | 'pnpm' | 'bun' | 'pip' | 'uv' | 'poetry' | 'pipenv' | 'bundler' | 'composer' | 'go' | 'cargo'
  | 'maven' | 'gradle' | 'dotnet' | 'mix';

export type ProjectInstall = Readonly<{
  tool: Tool;
  /** Where the verb stands among the arguments; -1 for a bare command. */
  verb: number;
  /** What the install reads: files that must be there, and locks that may be. Patterns are as COPY takes them. */
  manifests: readonly string[];
  locks: readonly string[];
}>;

/** An install of a project's dependencies; null where the command names packages, or is something else. */
export const projectInstall = remembered((command: CommandLike): ProjectInstall | null => {
  for (const { names, tool, verbs, bare, valueFlags, manifests, locks, takesWords } of rows) {
    if (!names.includes(command.name)) continue;
    const words = plainArgs(command, valueFlags);
    if (words.length === 0) return bare === true && !isQuestion(command) ? { tool, verb: -1, manifests, locks } : null;
    const said = words.slice(0, 2).map(({ word }) => word.value ?? '');
    const length = verbs.includes(said[0] ?? '') ? 1 : verbs.includes(said.join(' ')) ? 2 : 0;
    if (length === 0) continue;
    return takesWords === true || words.length === length ? { tool, verb: words[length - 1]?.index ?? -1, manifests, locks } : null;
  }
  return anywhere(command) ?? requirements(command);
});

/** The install reads more than manifests: the project itself, or a folder it names. */
export const needsSources = (command: CommandLike): boolean => {
  if (!isPipInstall(command)) return false;
  return hasFlag(command, 'e', 'editable') || plainArgs(command, pipFileFlags).some(({ word }) => {
    const text = spelled(word);
    return text.startsWith('.') || text.startsWith('/');
  });
};

/** What one tool's row of the table says. */
interface Row {
  readonly names: readonly string[];
  readonly tool: Tool;
  /** First plain words, one or two. */
  readonly verbs: readonly string[];
  /** The tool installs when nothing is said. */
  readonly bare?: boolean;
  /** Words after the verb change nothing about what is read. */
  readonly takesWords?: boolean;
  readonly valueFlags?: ReadonlySet<string>;
  readonly manifests: readonly string[];
  readonly locks: readonly string[];
}

const node = ['package.json'];
const rows: readonly Row[] = [
  {
    names: ['npm'], tool: 'npm', verbs: ['ci', 'clean-install', 'install', 'i', 'in'], valueFlags: npmValueFlags,
    manifests: node, locks: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
  },
  {
    names: ['yarn'], tool: 'yarn', verbs: ['install'], bare: true, valueFlags: yarnValueFlags,
    manifests: node, locks: ['yarn.lock', '.yarnrc.yml'],
  },
  {
    names: ['pnpm'], tool: 'pnpm', verbs: ['install', 'i', 'fetch'],
    valueFlags: new Set(['C', 'dir', 'filter', 'F', 'store-dir', 'reporter']),
    manifests: node, locks: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
  },
  { names: ['bun'], tool: 'bun', verbs: ['install', 'i'], manifests: node, locks: ['bun.lock', 'bun.lockb'] },
  {
    names: ['uv'], tool: 'uv', verbs: ['sync'], valueFlags: new Set(['extra', 'group', 'no-group', 'p', 'python']),
    manifests: ['pyproject.toml'], locks: ['uv.lock'],
  },
  {
    names: ['poetry'], tool: 'poetry', verbs: ['install'],
    valueFlags: new Set(['only', 'with', 'without', 'E', 'extras', 'C', 'directory']),
    manifests: ['pyproject.toml'], locks: ['poetry.lock'],
  },
  { names: ['pipenv'], tool: 'pipenv', verbs: ['install', 'sync'], manifests: ['Pipfile'], locks: ['Pipfile.lock'] },
  {
    names: ['bundle', 'bundler'], tool: 'bundler', verbs: ['install'], bare: true,
    valueFlags: new Set(['jobs', 'j', 'path', 'retry', 'without', 'with', 'gemfile']), manifests: ['Gemfile'], locks: ['Gemfile.lock'],
  },
  {
    names: ['composer'], tool: 'composer', verbs: ['install'], valueFlags: new Set(['d', 'working-dir']),
    manifests: ['composer.json'], locks: ['composer.lock'],
  },
  { names: ['go'], tool: 'go', verbs: ['mod download', 'mod vendor', 'get'], manifests: ['go.mod'], locks: ['go.sum'] },
  { names: ['cargo'], tool: 'cargo', verbs: ['fetch', 'chef'], takesWords: true, manifests: ['Cargo.toml'], locks: ['Cargo.lock'] },
  {
    names: ['dotnet'], tool: 'dotnet', verbs: ['restore'], takesWords: true,
    manifests: ['*.csproj'], locks: ['*.sln', 'Directory.*.props', 'nuget.config'],
  },
  { names: ['mix'], tool: 'mix', verbs: ['deps.get'], manifests: ['mix.exs'], locks: ['mix.lock'] },
];

/** Maven's goals and gradle's tasks may follow any flag with any value. */
const anywhere = (command: CommandLike): ProjectInstall | null => {
  const at = (...words: readonly string[]): number => command.args.findIndex(({ value }) => value !== null && words.includes(value));
  if (command.name === 'mvn' || command.name === 'mvnw') {
    const verb = at('dependency:go-offline', 'dependency:resolve');
    return verb === -1 ? null : { tool: 'maven', verb, manifests: ['pom.xml'], locks: [] };
  }
  if (command.name !== 'gradle' && command.name !== 'gradlew') return null;
  const verb = at('dependencies');
  if (verb === -1) return null;
  return { tool: 'gradle', verb, manifests: ['build.gradle*', 'settings.gradle*'], locks: ['gradle.properties', 'gradle/'] };
};

/** `pip install -r F` reads F; one that nobody can read makes the whole unknown. */
const requirements = (command: CommandLike): ProjectInstall | null => {
  if (!isPipInstall(command) || plainArgs(command, pipFileFlags).some(({ index }) => index > verbOfPip(command))) return null;
  const files = flagValues(command, 'r', 'requirement');
  const manifests = files.flatMap((file) => (file === null ? [] : [file]));
  return files.length === 0 || manifests.length < files.length ? null
    : { tool: command.name === 'uv' ? 'uv' : 'pip', verb: verbOfPip(command), manifests, locks: [] };
};

const verbOfPip = (command: CommandLike): number => command.args.findIndex(({ value }) => value === 'install');
const pipFileFlags: ReadonlySet<string> = new Set([
  'r', 'requirement', 'c', 'constraint', 'e', 'editable', 'i', 'index-url', 'extra-index-url', 'f', 'find-links', 'target', 't', 'prefix',
  'root', 'trusted-host', 'no-binary', 'only-binary', 'python', 'p',
]);

const isQuestion = (command: CommandLike): boolean => hasFlag(command, 'version', 'v', 'help', 'h');

/** An install that brings what only development needs, and what to insert after its verb (RULES, omit-dev-dependencies). */
export type DevInstall = Readonly<{ tool: Tool; verb: number; flag: string | null }>;

/**
 * Null for installs that leave development dependencies out, or name packages. NODE_ENV, BUNDLE_WITHOUT and a `bundle config` before
 * the command are for the caller to see.
 */
export const bringsDevDependencies = remembered((command: CommandLike): DevInstall | null => {
  const install = projectInstall(command);
  if (install === null) return null;
  const flag = leavesOut(install, command);
  return flag === false ? null : { tool: install.tool, verb: install.verb, flag };
});

/** The flag to insert, null where there is none to insert, false where nothing has to be done. */
const leavesOut = (install: ProjectInstall, command: CommandLike): string | null | false => {
  const production = isProduction(command);
  switch (install.tool) {
    case 'npm': return production || hasArg(command, '--omit=dev', '--only=prod', '--only=production')
      || hasRun(command, '--omit', 'dev') || hasRun(command, '--only', 'production') ? false : '--omit=dev';
    case 'yarn': case 'bun': return production ? false : '--production';
    case 'pnpm': return hasArg(command, 'fetch') || production || hasFlag(command, 'prod', 'P') ? false : '--prod';
    case 'composer': return hasFlag(command, 'no-dev') ? false : '--no-dev';
    case 'bundler': return hasFlag(command, 'without') ? false : null;
    case 'poetry': return hasFlag(command, 'only', 'without', 'no-dev') ? false : '--only main';
    case 'uv': return !hasArg(command, 'sync') || hasFlag(command, 'no-dev', 'no-default-groups', 'only-group') ? false : '--no-dev';
    case 'pipenv': return hasFlag(command, 'dev', 'd') ? null : false;
    case 'pip': return install.manifests.some((file) => /dev|(?<!la)test/.test(baseName(file))) ? null : false;
    default: return false;
  }
};

/** `--production=false` says the opposite; npm and yarn know `--prod` as well. */
const isProduction = (command: CommandLike): boolean =>
  command.args.some((word) => /^--prod(?:uction)?(?:=true)?$/.test(spelled(word)));

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
