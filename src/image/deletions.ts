import type { DeadFile, Image } from './model.js';

/** Files of one layer that another took away, all from one place. */
export interface Deletion {
  readonly layer: number;
  readonly by: number;
  /** Of the folder that was taken away, or of the one that single files were taken from. */
  readonly node: number;
  readonly files: readonly DeadFile[];
  readonly bytes: number;
}

/** What is hidden by marks, by an opaque folder or by something else at the same path, by the top-most folder that went. */
export function deletionsOf({ layers, paths, waste }: Image): readonly Deletion[] {
  const marked = layers.map(({ entries }) => {
    const nodes = new Set<number>();
    for (let entry = 0; entry < entries.count; entry++) if (entries.kind(entry) !== 'dir') nodes.add(entries.node(entry));
    return nodes;
  });
  const groups = new Map<string, { layer: number; by: number; node: number; files: DeadFile[]; bytes: number }>();
  for (const dead of waste.dead) {
    if (dead.cause !== 'deleted') continue;
    const file = layers[dead.layer]?.entries.node(dead.entry) ?? 0;
    const top = topMost(file, marked[dead.by], paths);
    // Whoever deletes `lists/*` deletes from one place.
    const node = top === file ? paths.parent(file) : top;
    const key = `${String(dead.layer)} ${String(dead.by)} ${String(node)}`;
    const group = groups.get(key) ?? { layer: dead.layer, by: dead.by, node, files: [], bytes: 0 };
    groups.set(key, group);
    group.files.push(dead);
    group.bytes += dead.bytes;
  }
  return [...groups.values()];
}

function topMost(file: number, marked: ReadonlySet<number> | undefined, paths: Image['paths']): number {
  let top = file;
  for (let node = file; node !== 0; node = paths.parent(node)) if (marked?.has(node) === true) top = node;
  return top;
}
