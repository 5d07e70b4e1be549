import type { Image } from './model.js';

/** Entries of a layer that no engine writes, in the order of its tar. */
export interface OddEntries {
  readonly layer: number;
  /** Paths that an earlier entry of the same layer has; folders may be told twice. */
  readonly repeated: readonly number[];
  /** Marks that take away what no lower layer has. */
  readonly idle: readonly number[];
}

export function oddEntries({ layers, paths }: Image): readonly OddEntries[] {
  const isBelow = new Uint8Array(paths.count);
  // In which layer a path was seen last, from 1, and whether as a folder.
  const seenIn = new Uint32Array(paths.count);
  const asFolder = new Uint8Array(paths.count);
  return layers.map(({ index, entries }): OddEntries => {
    const repeated: number[] = [];
    const idle: number[] = [];
    for (let entry = 0; entry < entries.count; entry++) {
      const kind = entries.kind(entry);
      const node = entries.node(entry);
      if (kind === 'whiteout' && isBelow[node] !== 1) idle.push(entry);
      if (kind === 'whiteout' || kind === 'opaque') continue;
      const isFolder = kind === 'dir' ? 1 : 0;
      if (seenIn[node] === index + 1 && !(isFolder === 1 && asFolder[node] === 1)) repeated.push(entry);
      seenIn[node] = index + 1;
      asFolder[node] = isFolder;
    }
    // Only now: a layer does not lie below itself. What has something below it is there, told or not.
    for (let entry = 0; entry < entries.count; entry++) {
      const kind = entries.kind(entry);
      if (kind === 'whiteout' || kind === 'opaque') continue;
      for (let node = entries.node(entry); isBelow[node] !== 1; node = paths.parent(node)) isBelow[node] = 1;
    }
    return { layer: index, repeated, idle };
  });
}
