import type { BroadCopy } from './broad-copy.js';
import type { Builds } from './builds.js';
import type { BuildContext } from './context.js';
import { budgetFor, visitCopied } from './visit-copied.js';
import { heavyKindOf, mayBeSources, type HeavyKind } from '../knowledge/heavy-paths.js';

/** Something heavy that copies take along. */
export interface HeavyPath {
  readonly path: string;
  readonly kind: HeavyKind;
  readonly isFolder: boolean;
  readonly bytes: number;
  /** All that bring it. */
  readonly copies: readonly BroadCopy[];
}

/**
 * The heavy things that copies take along, each by its top-most folder, the largest first. What somebody wants is left out, and so are
 * output and bulk below `smallest`.
 */
export function heavyPaths(context: BuildContext, builds: Builds, smallest: number): readonly HeavyPath[] {
  const found = new Map<string, HeavyPath & { copies: BroadCopy[] }>();
  const budget = budgetFor(context);
  for (const copy of builds.copies) {
    visitCopied(context, copy, budget, (path, entry) => {
      const known = found.get(path);
      if (known !== undefined) {
        known.copies.push(copy);
        return 'skip';
      }
      const kind = heavyKindOf(path, entry);
      if (kind === null || !isWhatItSays(context, path, kind) || isSources(context, copy, builds, path, kind)) return 'enter';
      const bytes = context.size(path);
      if ((bytes >= smallest || !isUncertain(kind)) && !builds.isWanted(path) && !isLetIn(context, path)) {
        found.set(path, { path, kind, isFolder: entry === 'folder', bytes, copies: [copy] });
      }
      return 'skip';
    });
  }
  return [...found.values()].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}

/** Small output and small archives may be sources after all, and cost nothing. */
const isUncertain = ({ category }: HeavyKind): boolean => category === 'output' || category === 'bulk';

/** Names that mean something only beside or around certain files. */
function isWhatItSays(context: BuildContext, path: string, { pattern, beside }: HeavyKind): boolean {
  if (pattern === 'env') return ['pyvenv.cfg', 'bin/activate', 'Scripts/activate'].some((file) => context.kind(`${path}/${file}`) !== null);
  return beside === null || context.kind(path.slice(0, path.lastIndexOf('/') + 1) + beside) !== null;
}

/**
 * A folder called `dist` that git keeps, or that stands alone where nobody can tell, is one of sources: of a library that somebody
 * put there, or of a site that is built elsewhere.
 */
function isSources(context: BuildContext, { folder }: BroadCopy, { isMade }: Builds, path: string, { category, pattern, beside }: HeavyKind): boolean {
  if (category !== 'output' || beside !== null || !mayBeSources(pattern) || isMade(path, true)) return false;
  const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return context.kind('.gitignore') !== null || (parent !== folder && !context.list(parent).some(({ name }) => manifest.test(name)));
}

const manifest = /^(?:package\.json|Cargo\.toml|pom\.xml|build\.gradle.*|.*\.(?:cs|fs|vb)proj|CMakeLists\.txt|Makefile|setup\.py|pyproject\.toml)$/;

/** A `!` line of the ignore file asks for the path itself, or for something in it. */
function isLetIn({ ignoreFile }: BuildContext, path: string): boolean {
  const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return ignoreFile?.patterns.some(({ pattern, negated, matches }) => negated && !/^[*/]+$/.test(pattern)
    && (pattern.startsWith(`${path}/`) || (matches(path) && (parent === '' || !matches(parent))))) === true;
}
