import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GitIgnore, parseGitIgnore } from './gitignore.js';
import { slashed } from './shown-path.js';

/** What git ignores at some place: the patterns of every folder above it, outermost first. */
export type GitRules = readonly Readonly<{ folder: string; ignore: GitIgnore }>[];

export function isIgnoredByGit(rules: GitRules, absolute: string, isFolder: boolean): boolean {
  for (const { folder, ignore } of rules.toReversed()) {
    const verdict = ignore.verdict(slashed(absolute.slice(folder.length + (folder.endsWith('/') ? 0 : 1))), isFolder);
    if (verdict !== null) return verdict === 'ignored';
  }
  return false;
}

/** The rules from above a folder: from the top of its repository down, or without one from `cwd` if that is above. */
export function rulesAbove(folder: string, cwd: string): GitRules {
  const above = parents(folder);
  const top = [folder, ...above].findIndex((parent) => existsSync(join(parent, '.git')));
  const counted = top === -1 ? above.slice(0, above.indexOf(cwd) + 1) : above.slice(0, top);
  return counted.reduceRight<GitRules>((rules, parent) => rulesIn(parent, rules, () => true), []);
}

const parents = (folder: string): readonly string[] => {
  const parent = dirname(folder);
  return parent === folder ? [] : [parent, ...parents(parent)];
};

/** The rules inside a folder, given those outside. A repository knows nothing of the one around it. */
export function rulesIn(folder: string, outside: GitRules, holds: (name: string) => boolean): GitRules {
  const isTop = holds('.git') && existsSync(join(folder, '.git'));
  const files = [...isTop ? ['.git/info/exclude'] : [], ...holds('.gitignore') ? ['.gitignore'] : []];
  const inside = files.flatMap((file) => {
    const text = readIfThere(join(folder, file));
    return text === null ? [] : [{ folder, ignore: parseGitIgnore(text) }];
  });
  return [...isTop ? [] : outside, ...inside];
}

/** As git does: an ignore file that cannot be read ignores nothing. */
const readIfThere = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
