import { plainArgs, spelled, type CommandLike, type Place } from './command.js';
import { gitVerb } from './git-verbs.js';

/** The repository that `git clone` is given, where it lies somewhere else; dynamic ones count. */
export const clonedFrom = (command: CommandLike): Place | null => {
  if (gitVerb(command) !== 'clone') return null;
  const url = plainArgs(command, cloneValueFlags)[1] ?? null;
  return url !== null && isRemote(spelled(url.word)) ? url : null;
};

/** Whether a ref always means the same: a commit, or what looks like a version. A variable may. */
export const isFixedRef = (ref: string): boolean =>
  /^[0-9a-f]{7,64}$/.test(ref) || ref.includes('$') || (/\d/.test(ref) && !/^\d+$|^HEAD\b|^@/.test(ref));

const isRemote = (url: string): boolean => /^(?!file:)[a-z+]+:\/\//i.test(url) || /^[\w.-]+@[\w.-]+:/.test(url) || /^\$/.test(url);

/** Of git itself and of clone. */
const cloneValueFlags: ReadonlySet<string> = new Set([
  'c', 'C', 'git-dir', 'work-tree', 'namespace', 'exec-path', 'config-env', 'b', 'branch', 'o', 'origin', 'u', 'upload-pack', 'reference', 'reference-if-able', 'depth',
  'shallow-since', 'shallow-exclude', 'j', 'jobs', 'template', 'separate-git-dir', 'filter', 'config', 'server-option', 'bundle-uri', 'revision',
]);
