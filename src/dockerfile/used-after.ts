import type { Dockerfile, Instruction, Stage } from './model.js';

/**
 * Whether an instruction behind another one, in its stage or in a stage built on that, has a key. Keys are whatever is looked for:
 * the names of programs, of packages that are removed.
 */
export const usedAfter = (
  { instructions, stages }: Dockerfile, keysOf: (instruction: Instruction) => Iterable<string>,
): (instruction: Instruction, key: string) => boolean => {
  const tree = treeOf(stages);
  const uses = new Map<string, Uses>();
  for (const outer of instructions) {
    for (const key of keysOf(outer.trigger ?? outer)) {
      const known: Uses = uses.get(key) ?? { last: new Map(), places: [] };
      uses.set(key, known);
      if (outer.stage !== null && !known.last.has(outer.stage)) known.places.push(tree.get(outer.stage)?.place ?? 0);
      known.last.set(outer.stage, outer.index);
    }
  }
  for (const { places } of uses.values()) places.sort((a, b) => a - b);

  return ({ stage, index }, key) => {
    const found = uses.get(key);
    if (found === undefined) return false;
    if ((found.last.get(stage) ?? -1) > index) return true;
    const own = stage === null ? undefined : tree.get(stage);
    return own !== undefined && firstAbove(found.places, own.place) < own.end;
  };
};

interface Uses {
  /** The last one in each stage. */
  readonly last: Map<Stage | null, number>;
  /** Of the stages, in the tree. */
  readonly places: number[];
}

/** Stages numbered so that those built on one follow it without a gap, up to `end`. */
type Tree = ReadonlyMap<Stage, Readonly<{ place: number; end: number }>>;

const treeOf = (stages: readonly Stage[]): Tree => {
  const sizes = new Map<Stage | null, number>();
  for (const stage of [...stages].reverse()) {
    const size = (sizes.get(stage) ?? 0) + 1;
    sizes.set(stage, size);
    if (stage.parent !== null) sizes.set(stage.parent, (sizes.get(stage.parent) ?? 0) + size);
  }
  const tree = new Map<Stage, Readonly<{ place: number; end: number }>>();
  const next = new Map<Stage | null, number>([[null, 0]]);
  for (const stage of stages) {
    const place = next.get(stage.parent) ?? 0;
    const end = place + (sizes.get(stage) ?? 1);
    tree.set(stage, { place, end });
    next.set(stage.parent, end);
    next.set(stage, place + 1);
  }
  return tree;
};

const firstAbove = (sorted: readonly number[], bound: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > bound) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? Infinity;
};
