import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GitRules, isIgnoredByGit, rulesIn } from './git-rules.js';

/** One file or folder met on a walk. */
export interface Met {
  readonly absolute: string;
  /** Where it really is, links followed: the same for two ways to one file. */
  readonly real: string;
  readonly name: string;
  /** How many folders below the start; what lies in it directly has 1. */
  readonly depth: number;
  readonly isFolder: boolean;
}

export interface Visitor {
  /** Whether the file or folder counts at all; asked before git's rules are. */
  readonly wants: (met: Met) => boolean;
  readonly visit: (file: Met) => void;
  /** Told after each folder that was read. */
  readonly onFolder: () => void;
  readonly onUnreadable: (absolute: string) => void;
}

const neverEntered = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Every file below a folder that git would not ignore, a folder's own files first, all by name. Links to folders are not
 * followed, so there is an end.
 */
export function walk(start: Readonly<{ absolute: string; real: string; depth?: number }>, rules: GitRules, visitor: Visitor): void {
  const { absolute, real, depth = 0 } = start;
  const entries = read(absolute);
  if (entries === null) {
    visitor.onUnreadable(absolute);
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  const inside = rulesIn(absolute, rules, (name) => names.has(name));
  const folders: Met[] = [];
  for (const entry of entries) {
    const met = meet(entry, absolute, real, depth + 1);
    if (met === null || met.isFolder && neverEntered.has(met.name)) continue;
    if (!visitor.wants(met) || isIgnoredByGit(inside, met.absolute, met.isFolder)) continue;
    if (met.isFolder) folders.push(met);
    else visitor.visit(met);
  }
  visitor.onFolder();
  for (const folder of folders) walk(folder, inside, visitor);
}

const read = (folder: string): readonly Dirent[] | null => {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return null;
  }
};

function meet(entry: Dirent, folder: string, realFolder: string, depth: number): Met | null {
  const { name } = entry;
  const absolute = join(folder, name);
  if (!entry.isSymbolicLink()) {
    return entry.isFile() || entry.isDirectory()
      ? { absolute, real: join(realFolder, name), name, depth, isFolder: entry.isDirectory() } : null;
  }
  const real = fileBehind(absolute);
  return real === null ? null : { absolute, real, name, depth, isFolder: false };
}

/** Where a link to a file leads; null for all other links. */
const fileBehind = (link: string): string | null => {
  try {
    return statSync(link).isFile() ? realpathSync.native(link) : null;
  } catch {
    return null;
  }
};
