import { remembered } from '../knowledge/remembered.js';
import type { Image } from './model.js';

/** What a container sees, by name: found in one walk that all rules share. */
export interface Names {
  /** Nodes of one of these names. */
  of(...names: readonly string[]): Iterable<number>;
  /** Nodes whose name passes; each name is asked about once. */
  where(test: (name: string) => boolean): Iterable<number>;
}

export const namesIn = remembered(({ files, paths }: Image): Names => {
  const last = new Map<string, number>();
  /** The node of the same name that was met before; the root, which has none, where there is no other. */
  const before = new Int32Array(paths.count);
  for (const node of files.below(0)) {
    const name = paths.name(node);
    before[node] = last.get(name) ?? 0;
    last.set(name, node);
  }
  function* chain(from: number): Iterable<number> {
    for (let node = from; node !== 0; node = before[node] ?? 0) yield node;
  }
  return {
    * of(...names) {
      for (const name of names) yield* chain(last.get(name) ?? 0);
    },
    * where(test) {
      for (const [name, node] of last) if (test(name)) yield* chain(node);
    },
  };
});
