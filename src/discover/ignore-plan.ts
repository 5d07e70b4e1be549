import type { Builds } from './builds.js';
import type { BuildContext } from './context.js';
import { heavyGroups, type HeavyGroup } from './heavy-groups.js';
import { ignoreText, type IgnoreLine } from './ignore-text.js';
import { secretLine, secretsIn, type SecretPath } from './secret-paths.js';
import { heavyKindOf } from '../knowledge/heavy-paths.js';

/** What an ignore file for a context should hold. */
export interface IgnorePlan {
  readonly groups: readonly HeavyGroup[];
  readonly secrets: readonly SecretPath[];
  /** The whole text, and the part of it that changes no image. */
  readonly all: string;
  readonly safe: string;
}

export function planIgnoreFile(context: BuildContext, builds: Builds): IgnorePlan {
  const groups = heavyGroups(context, builds, smallestBulk);
  const secrets = secretsIn(context, builds);
  const linesFor = (some: readonly HeavyGroup[]): readonly IgnoreLine[] =>
    some.flatMap(({ category, lines, isSafe }) => lines.map((line) => ({ line, category, isSafe })));
  const lines = [
    ...expected.flatMap((name) => {
      const found = groups.filter((group) => group.pattern === name);
      return found.length > 0 ? linesFor(found) : expectedLine(name, builds);
    }),
    ...linesFor(groups.filter(({ pattern }) => !expected.includes(pattern))),
    ...secrets.flatMap(({ path, isWanted }) => (isWanted ? [] : [{ line: secretLine(path), category: 'secret' as const, isSafe: false }])),
  ];
  return { groups, secrets, all: ignoreText(lines), safe: ignoreText(lines.filter(({ isSafe }) => isSafe)) };
}

/** Below this nobody minds. */
export const smallestBulk = 256 * 1024;

/** What will lie in the context some day on somebody's machine, where the build makes it anew or no build reads it. */
const expected = ['.git', 'node_modules', '.venv', '__pycache__', '.gradle', '.DS_Store', '.idea', '.vscode', 'Thumbs.db', '*.swp'];

const expectedLine = (name: string, builds: Builds): readonly IgnoreLine[] =>
  (builds.mayWant(name) || !builds.isDispensable(name, true) ? []
    : [{ line: `**/${name}`, category: heavyKindOf(name)?.category ?? 'editor', isSafe: true }]);

/** Whether there is no ignore file to speak of while everything is copied: then one is to be written as a whole, and not line by line. */
export const lacksIgnoreFile = ({ ignoreFile }: BuildContext, builds: Builds): boolean =>
  (ignoreFile === null || ignoreFile.patterns.length === 0) && builds.copies.some(({ folder }) => folder === '');
