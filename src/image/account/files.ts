import type { Entries } from '../layers/entries.js';
import type { EntryRef, MergedFiles } from '../model.js';
import type { Paths } from '../paths.js';
import type { Merged } from './merge.js';
import { walk } from './walk.js';

/** The merged file system, as rules ask for it. */
export function mergedFiles({ numbers, tree, fileOf, names }: Merged, layers: readonly Entries[], paths: Paths): MergedFiles {
  const at = (node: number): EntryRef | null => {
    const held = tree.isThere(node) ? tree.holds(node) : null;
    return held === null ? null : numbers.ref(held);
  };
  const linkAt = (node: number): string | null => {
    const ref = at(node);
    const entries = ref === null ? undefined : layers[ref.layer];
    return ref !== null && entries?.kind(ref.entry) === 'symlink' ? entries.link(ref.entry) : null;
  };
  const isFolder = (node: number): boolean => {
    const held = tree.holds(node);
    return tree.isThere(node) && (held === null || numbers.kind(held) === 'dir');
  };
  let bytes = 0;
  let count = 0;
  for (let number = 0; number < numbers.count; number++) {
    if (names(number) === 0) continue;
    bytes += numbers.size(number);
    count++;
  }
  return {
    bytes, count, at,
    find: (path) => {
      const node = paths.find(path);
      return node === null ? null : at(node);
    },
    resolve: (path) => {
      const node = walk({ paths, tree, linkAt, isFolder }, path);
      return node === null ? null : at(node);
    },
    * named(wanted): Iterable<number> {
      for (const node of paths.named(wanted)) if (tree.isThere(node)) yield node;
    },
    children: (folder) => tree.children(folder),
    below: (folder) => tree.below(folder),
    * all(): Iterable<EntryRef> {
      for (const number of tree.all()) yield numbers.ref(number);
    },
    content: ({ layer, entry }) => {
      const file = fileOf(numbers.number(layer, entry));
      return file === null ? null : numbers.ref(file);
    },
  };
}
