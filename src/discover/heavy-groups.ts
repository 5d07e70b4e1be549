import type { BroadCopy } from './broad-copy.js';
import type { Builds } from './builds.js';
import type { BuildContext } from './context.js';
import { heavyPaths, type HeavyPath } from './heavy-paths.js';
import { ignoreLine } from './ignore-line.js';
import { mayBeOne } from './name-overlap.js';
import type { HeavyCategory } from '../knowledge/heavy-paths.js';

/** Heavy paths of one kind, and the lines of an ignore file that leave them out. */
export interface HeavyGroup {
  /** What the table of heavy paths calls them: `node_modules`, `*.log`. */
  readonly pattern: string;
  readonly category: HeavyCategory;
  /** The largest first. */
  readonly paths: readonly HeavyPath[];
  readonly bytes: number;
  readonly copy: BroadCopy;
  readonly lines: readonly string[];
  /** Adding the lines changes nothing about any image. */
  readonly isSafe: boolean;
}

/** What the copies take along, the heaviest kind first. */
export function heavyGroups(context: BuildContext, builds: Builds, smallest: number): readonly HeavyGroup[] {
  const kinds = new Map<string, { safe: HeavyPath[]; unsafe: HeavyPath[] }>();
  for (const heavy of heavyPaths(context, builds, smallest)) {
    const { pattern, category } = heavy.kind;
    const isSafe = builds.isDispensable(heavy.path, heavy.isFolder) && !isLetIn(context, pattern);
    // History and dependencies of this machine are no way to get them into an image, whoever uses them there.
    if (!isSafe && category !== 'vcs' && category !== 'dependencies' && builds.isUsed(heavy.path)) continue;
    const kind = kinds.get(pattern) ?? { safe: [], unsafe: [] };
    kinds.set(pattern, kind);
    kind[isSafe ? 'safe' : 'unsafe'].push(heavy);
  }
  return [...kinds].flatMap(([pattern, { safe, unsafe }]) => {
    const isWide = (safe.length === 0 || unsafe.length === 0) && meansOneThing(pattern) && !builds.mayWant(pattern) && !isLetIn(context, pattern)
      // `**` does not reach over a line break.
      && ![...safe, ...unsafe].some(({ path }) => path.includes('\n'));
    const lines = (paths: readonly HeavyPath[]): readonly string[] => (isWide ? [`**/${pattern}`] : paths.map(({ path }) => ignoreLine(path)));
    return [...group(safe, true, lines), ...group(unsafe, false, lines)];
  }).sort((a, b) => b.bytes - a.bytes);
}

function group(paths: readonly HeavyPath[], isSafe: boolean, lines: (paths: readonly HeavyPath[]) => readonly string[]): readonly HeavyGroup[] {
  const [first] = paths;
  const copy = first?.copies[0];
  if (first === undefined || copy === undefined) return [];
  const { pattern, category } = first.kind;
  return [{ pattern, category, paths, copy, isSafe, lines: lines(paths), bytes: paths.reduce((sum, { bytes }) => sum + bytes, 0) }];
}

/** A `!` line of the ignore file may be meant for something of that name. */
const isLetIn = ({ ignoreFile }: BuildContext, name: string): boolean =>
  ignoreFile?.patterns.some(({ negated, pattern }) => negated && pattern.split('/').some((part) => mayBeOne(part, name))) === true;

/** Wherever something of that name lies, it is the same kind of thing. */
const meansOneThing = (pattern: string): boolean => onlyMeaning.has(pattern);

const onlyMeaning = new Set([
  '.git', '.hg', '.svn', '.bzr', 'CVS',
  'node_modules', 'bower_components', 'jspm_packages', '.pnpm-store', 'venv', '.venv', '__pypackages__', '.tox', '.nox', 'site-packages',
  '.next', '.nuxt', '.output', '.svelte-kit', '.angular', '.parcel-cache', '.turbo', '.gradle', '.dart_tool', 'DerivedData',
  '.cache', '__pycache__', '.pytest_cache', '.mypy_cache', '.ruff_cache', '.sass-cache', '.terraform', '*.pyc', '.eslintcache',
  '.nyc_output', 'htmlcov', 'coverage', 'test-results', 'playwright-report',
  '.idea', '.vscode', '.vs', '.DS_Store', 'Thumbs.db', '*.swp', '*.log', '*.bak',
]);
