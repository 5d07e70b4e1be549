import type { BroadCopy } from './broad-copy.js';
import type { BuildContext, Entry } from './context.js';

/** How many paths of a context are looked at, and how many comparisons with the patterns of an ignore file that may take. */
const mostPaths = 50_000;
const mostComparisons = 5_000_000;

/** How much may still be looked at; several visits share one. */
export interface Budget { left: number }

export const budgetFor = ({ ignoreFile }: BuildContext): Budget =>
  ({ left: Math.min(mostPaths, Math.ceil(mostComparisons / ((ignoreFile?.patterns.length ?? 0) + 1))) });

/** Visits what a copy takes, the outer folders first: all that is not ignored, and what is below a folder only if the visitor wants it. */
export function visitCopied(
  context: BuildContext, copy: BroadCopy, budget: Budget, visit: (path: string, kind: 'file' | 'folder', entry: Entry) => 'enter' | 'skip',
): void {
  const folders = [copy.folder];
  const mayReturn = returns(context);
  for (const folder of folders) {
    for (const entry of context.list(folder)) {
      if (budget.left-- <= 0) return;
      const { name, kind } = entry;
      const path = folder === '' ? name : `${folder}/${name}`;
      const enters = context.isIgnored(path) || copy.excludes(path) ? kind === 'folder' && mayReturn(path) : visit(path, kind, entry) === 'enter';
      if (enters && kind === 'folder') folders.push(path);
    }
  }
}

/** Whether a `!` line may let something in an ignored folder back in, as far as its text before the first wildcard tells. */
function returns({ ignoreFile }: BuildContext): (folder: string) => boolean {
  const beginnings = (ignoreFile?.patterns ?? []).filter(({ negated }) => negated).map(({ pattern }) => {
    const wild = pattern.search(/[*?[\\]/);
    return { text: wild === -1 ? pattern : pattern.slice(0, wild), isWhole: wild === -1 };
  });
  return (folder) => beginnings.some(({ text, isWhole }) => text.startsWith(`${folder}/`) || (!isWhole && `${folder}/`.startsWith(text)));
}
