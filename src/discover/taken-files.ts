import { excludedBy, isEverything, type NamedSource } from './broad-copy.js';
import type { BuildContext } from './context.js';
import { pathsFor } from './context-sources.js';
import { visitCopied, type Budget } from './visit-copied.js';

export interface TakenFile { readonly path: string; readonly bytes: number }

/** The files of the context that a source of COPY or ADD brings into the image, as far as the budget reaches. */
export function takenFiles(context: BuildContext, { instruction, word, path }: NamedSource, budget: Budget): readonly TakenFile[] {
  return (isEverything(path) ? [''] : pathsFor(context, path)).flatMap((at): readonly TakenFile[] => {
    if (at !== '' && context.kind(at) !== 'folder') {
      return budget.left-- <= 0 || context.isIgnored(at) ? [] : [{ path: at, bytes: context.size(at) }];
    }
    const files: TakenFile[] = [];
    const excludes = excludedBy(instruction, at);
    visitCopied(context, { instruction, source: word, folder: at, isGlob: false, excludes }, budget, (each, kind, entry) => {
      if (kind === 'file') files.push({ path: each, bytes: entry.size });
      return 'enter';
    });
    return files;
  });
}
