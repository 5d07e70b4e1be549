import type { BuildContext } from './context.js';
import type { IgnorePattern } from './dockerignore.js';
import { gitIgnored } from './git-ignored.js';
import { heavyKindOf, mayBeSources } from '../knowledge/heavy-paths.js';
import { secretKindOf } from '../knowledge/secret-files.js';

/** What the patterns of an ignore file do to a context as it is today. */
export interface PatternEffects {
  readonly matched: ReadonlySet<IgnorePattern>;
  readonly leavesSomethingOut: boolean;
  /** The whole context was looked at. Else nobody can say what matches nothing. */
  readonly isComplete: boolean;
}

const mostPaths = 20_000;
const mostComparisons = 2_000_000;

export function effectsOf(context: BuildContext, patterns: readonly IgnorePattern[]): PatternEffects {
  const matched = new Set<IgnorePattern>();
  let leavesSomethingOut = false;
  let left = Math.min(mostPaths, Math.ceil(mostComparisons / (patterns.length + 1)));
  const folders = [''];
  for (const folder of folders) {
    for (const { name, kind } of context.list(folder)) {
      if (left-- <= 0) return { matched, leavesSomethingOut, isComplete: false };
      const path = folder === '' ? name : `${folder}/${name}`;
      leavesSomethingOut ||= context.isIgnored(path);
      for (const pattern of patterns) if (!matched.has(pattern) && pattern.matches(path)) matched.add(pattern);
      if (kind === 'folder' && !deep.has(name)) folders.push(path);
    }
  }
  return { matched, leavesSomethingOut, isComplete: true };
}

/** Nobody writes patterns for what lies in these. */
const deep = new Set(['.git', 'node_modules']);

/**
 * A pattern for what comes and goes: junk, dependencies, output, secrets, what git ignores. That nothing of it is there today, in a
 * fresh clone perhaps, says nothing against it, as long as it would work where it points.
 */
export function precautionsIn(context: BuildContext): (pattern: IgnorePattern) => boolean {
  const isMade = gitIgnored(context);
  return (pattern) => isPrecaution(context, pattern, isMade);
}

function isPrecaution(context: BuildContext, { pattern, negated }: IgnorePattern, isMade: (path: string, isFolder: boolean) => boolean): boolean {
  const names = pattern.split('/');
  while (names.length > 1 && /^\**$/.test(names.at(-1) ?? '')) names.pop();
  const name = names.at(-1) ?? '';
  const parents = names.slice(0, -1);
  const isAnywhere = parents.some((parent) => /[*?[\\]/.test(parent));
  if (negated || /^\**$/.test(name) || (!isAnywhere && parents.length > 0 && context.kind(parents.join('/')) !== 'folder')) return false;

  const sample = names.filter((part) => part !== '**').map((part) => part.replace(/[*?]/g, ''));
  const last = sample.at(-1) ?? '';
  const comesAndGoes = [name, last].some((each) => heavyKindOf(each) !== null || mayBeSources(each) || secretKindOf(each) !== null)
    || heavyKindOf(sample.join('/')) !== null || isMade(sample.join('/'), true);
  return comesAndGoes && !isLetIn(context, sample.map((part) => (part === '' ? 'x' : part)).join('/'));
}

const isLetIn = ({ ignoreFile }: BuildContext, path: string): boolean =>
  ignoreFile?.patterns.findLast(({ matches }) => matches(path))?.negated === true;
