import { buildEcosystem } from './build-tools.js';
import { plainArgs, type CommandLike } from './command.js';
import { isDevProgram } from './dev-dependencies.js';

/** Whether a command may run something that a package.json names for development: a build, a test, any script of its own. */
export const mayUseDevDependencies = (command: CommandLike): boolean => {
  const { name } = command;
  if (isDevProgram(name) || buildEcosystem(command) === 'node' || name === 'npx' || name === 'bunx') return true;
  if (!runners.has(name)) return false;
  const [verb] = plainArgs(command).map(({ word }) => word.value ?? '');
  if (verb === undefined) return false;
  return name === 'npm' ? npmRuns.has(verb) : !builtIn.has(verb);
};

/** The script of a package.json that a runner starts; null for all that starts none. */
export const startedScript = (argv: readonly string[]): string | null => {
  const [name = '', ...words] = argv;
  if (!runners.has(name)) return null;
  const [verb, script] = words.filter((word) => !word.startsWith('-'));
  if (verb === 'run' || verb === 'run-script') return script ?? null;
  return verb === undefined || (name === 'npm' && verb !== 'start' && verb !== 'test') ? null : verb;
};

const runners: ReadonlySet<string> = new Set(['npm', 'yarn', 'pnpm', 'bun']);
const npmRuns: ReadonlySet<string> = new Set(['run', 'run-script', 'test', 't', 'tst', 'exec', 'x', 'start', 'restart']);
/** Of yarn, pnpm and bun. Every other word may be a script. */
const builtIn: ReadonlySet<string> = new Set([
  'add', 'audit', 'autoclean', 'bin', 'cache', 'check', 'config', 'dedupe', 'deploy', 'env', 'fetch', 'global', 'help', 'import', 'info', 'init',
  'i', 'install', 'licenses', 'link', 'list', 'login', 'logout', 'ls', 'outdated', 'owner', 'pack', 'patch', 'plugin', 'pm', 'policies', 'prune',
  'publish', 'rebuild', 'remove', 'rm', 'root', 'set', 'setup', 'store', 'tag', 'team', 'unlink', 'unplug', 'up', 'update', 'upgrade', 'version',
  'versions', 'why', 'workspace', 'workspaces',
]);
