import type { EntryRef, MergedFiles } from '../model.js';
import type { Paths } from '../paths.js';
import type { Merged } from './merge.js';

/** The merged file system, as rules ask for it. */
export function mergedFiles({ numbers, tree, fileOf, names }: Merged, paths: Paths): MergedFiles {
  let bytes = 0;
  let count = 0;
  for (let number = 0; number < numbers.count; number++) {
    if (names(number) === 0) continue;
    bytes += numbers.size(number);
    count++;
  }
  return {
    bytes, count,
    find: (path) => {
      const node = paths.find(path);
      const held = node === null || !tree.isThere(node) ? null : tree.holds(node);
      return held === null ? null : numbers.ref(held);
    },
    * all(): Iterable<EntryRef> {
      for (const number of tree.all()) yield numbers.ref(number);
    },
    content: ({ layer, entry }) => {
      const file = fileOf(numbers.number(layer, entry));
      return file === null ? null : numbers.ref(file);
    },
  };
}
