import { hasFlag, plainArgs, verbOf, type CommandLike, type Word } from './command.js';

/** What git is asked to do, without the flags before it. Null for other commands. */
export const gitVerb = (command: CommandLike): string | null =>
  (command.name === 'git' ? verbOf(command, globalValueFlags)?.word.value ?? null : null);

/** The words behind the verb. */
export const gitOperands = (command: CommandLike): readonly Word[] =>
  plainArgs(command, verbValueFlags).slice(1).map(({ word }) => word);

/** A clone that brings the whole history of a repository elsewhere. A mirror is there for its history. */
export const isDeepClone = (command: CommandLike): boolean => {
  if (gitVerb(command) !== 'clone' || hasFlag(command, ...limiting)) return false;
  const [url] = gitOperands(command);
  return url !== undefined && (url.value === null || !/^(?:\.{0,2}\/|file:)|^\.\.?$|\.bundle$/.test(url.value));
};

const limiting = ['depth', 'shallow-since', 'shallow-exclude', 'filter', 'mirror', 'bare', 'reference', 'help'];

/** What a later command does to a clone: it goes to another commit, it asks for the history, or neither. */
export type HistoryUse = Readonly<{ kind: 'goes'; to: Word }> | Readonly<{ kind: 'asks' }> | null;

export const historyUse = (command: CommandLike): HistoryUse => {
  const verb = gitVerb(command);
  if (verb === null) return null;
  if (asking.has(verb)) return { kind: 'asks' };
  if (!going.has(verb) || command.args.some(({ value }) => value === '--')) return null;
  // A branch of one's own starts where one is, unless somebody says where.
  const [, to] = plainArgs(command, goingValueFlags).map(({ word }) => word);
  return to === undefined || to.value === 'HEAD' || to.value === '.' ? null : { kind: 'goes', to };
};

const going: ReadonlySet<string> = new Set(['checkout', 'switch', 'reset']);
const asking: ReadonlySet<string> = new Set([
  'describe', 'log', 'rev-list', 'shortlog', 'blame', 'bisect', 'merge', 'merge-base', 'rebase', 'cherry-pick', 'revert', 'tag',
  'branch', 'fetch', 'pull', 'worktree', 'subtree', 'archive', 'format-patch', 'diff', 'name-rev', 'filter-branch', 'bundle', 'show', 'push', 'svn', 'am',
]);

const globalValueFlags: ReadonlySet<string> = new Set(['C', 'c', 'git-dir', 'work-tree', 'namespace', 'exec-path']);
const goingValueFlags: ReadonlySet<string> = new Set([...globalValueFlags, 'b', 'B', 'orphan']);
const verbValueFlags: ReadonlySet<string> = new Set([
  ...globalValueFlags, 'b', 'branch', 'o', 'origin', 'u', 'upload-pack', 'config', 'j', 'jobs', 'template', 'separate-git-dir', 'depth',
  'server-option', 'reference',
]);
