import { hasArg, hasFlag, plainArgs, verbOf, type CommandLike } from './command.js';
import { projectInstall, type Tool } from './installers.js';
import { remembered } from './remembered.js';

/** An install that may leave its lock file aside, and what binds it. */
export interface Unbound {
  readonly tool: Tool;
  readonly locks: readonly string[];
  /** Where the verb stands among the arguments; -1 for a bare command. */
  readonly verb: number;
  /** What to insert behind the verb, what to write in its place, or neither. */
  readonly flag: string | null;
  readonly instead: string | null;
  /** Variables that bind it as well, set to anything but `false` or `0`. */
  readonly variables: readonly string[];
}

/** Null for a command that is bound to its lock, or installs nothing of the project's. */
export const unboundInstall = remembered((command: CommandLike): Unbound | null => {
  const said = special(command);
  if (said !== null) return said;
  const install = projectInstall(command);
  const rule = install === null ? undefined : rules[install.tool];
  if (install === null || rule === undefined || hasFlag(command, ...rule.satisfied) || (rule.only !== undefined && !hasArg(command, rule.only))) return null;
  return { tool: install.tool, verb: install.verb, locks: rule.locks, flag: rule.flag, instead: null, variables: rule.variables };
});

type Rule = Readonly<{ locks: readonly string[]; flag: string | null; satisfied: readonly string[]; variables: readonly string[]; only?: string }>;

const rules: Readonly<Partial<Record<Tool, Rule>>> = {
  yarn: {
    locks: ['yarn.lock'], flag: '--frozen-lockfile', satisfied: ['frozen-lockfile', 'immutable', 'pure-lockfile', 'no-lockfile'],
    variables: ['YARN_ENABLE_IMMUTABLE_INSTALLS', 'CI'],
  },
  pnpm: {
    locks: ['pnpm-lock.yaml'], flag: '--frozen-lockfile', satisfied: ['frozen-lockfile', 'no-frozen-lockfile', 'no-lockfile', 'offline'], variables: ['CI'],
  },
  bun: { locks: ['bun.lock', 'bun.lockb'], flag: '--frozen-lockfile', satisfied: ['frozen-lockfile', 'no-save'], variables: [] },
  uv: { locks: ['uv.lock'], flag: '--locked', satisfied: ['locked', 'frozen'], variables: ['UV_LOCKED', 'UV_FROZEN'], only: 'sync' },
  pipenv: { locks: ['Pipfile.lock'], flag: '--deploy', satisfied: ['deploy', 'ignore-pipfile'], variables: [], only: 'install' },
  bundler: { locks: ['Gemfile.lock'], flag: null, satisfied: ['deployment', 'frozen'], variables: ['BUNDLE_DEPLOYMENT', 'BUNDLE_FROZEN'] },
  dotnet: { locks: ['packages.lock.json'], flag: '--locked-mode', satisfied: ['locked-mode'], variables: ['RestoreLockedMode'] },
};

/** Commands that install a project without being its plain install. */
const special = (command: CommandLike): Unbound | null => {
  const verb = verbOf(command);
  if (command.name === 'composer' && ['update', 'u', 'upgrade'].includes(verb?.word.value ?? '') && plainArgs(command).length === 1) {
    return { tool: 'composer', verb: verb?.index ?? -1, locks: ['composer.lock'], flag: null, instead: 'install', variables: [] };
  }
  const isBuild = verb?.word.value === 'build' || (verb?.word.value === 'install' && hasFlag(command, 'path'));
  if (command.name !== 'cargo' || !isBuild || hasFlag(command, 'locked', 'frozen')) return null;
  return { tool: 'cargo', verb: verb.index, locks: ['Cargo.lock'], flag: '--locked', instead: null, variables: [] };
};
