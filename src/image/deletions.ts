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
  const marked = layers.map((): ReadonlySet<number> | null => null);
  const groups = new Map<string, { layer: number; by: number; node: number; files: DeadFile[]; bytes: number }>();
  for (const dead of waste.dead) {
    if (dead.cause !== 'deleted') continue;
    const file = layers[dead.layer]?.entries.node(dead.entry) ?? 0;
    const top = topMost(file, marked[dead.by] ??= notFolders(layers[dead.by]), paths);
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

/** What a layer has that a folder below it would not outlive. */
const notFolders = (layer: Image['layers'][number] | undefined): ReadonlySet<number> => {
  const nodes = new Set<number>();
  for (let entry = 0; entry < (layer?.entries.count ?? 0); entry++) if (layer?.entries.kind(entry) !== 'dir') nodes.add(layer?.entries.node(entry) ?? 0);
  return nodes;
};

function topMost(file: number, marked: ReadonlySet<number>, paths: Image['paths']): number {
  let top = file;
  for (let node = file; node !== 0; node = paths.parent(node)) if (marked.has(node)) top = node;
  return top;
}
