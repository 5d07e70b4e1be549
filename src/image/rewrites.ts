import type { DeadFile, EntryRef, Image } from './model.js';

/** Why a file was written again: for other content, for another owner, mode or time, or for nothing. */
export type RewriteKind = 'content' | 'metadata' | 'identical';

export interface Rewrite {
  readonly kind: RewriteKind;
  readonly dead: DeadFile;
  /** What was written over it. */
  readonly over: EntryRef;
}

/** Regular files that a later layer wrote again at the same path. */
export function* rewritesOf({ layers, paths, waste }: Image): Iterable<Rewrite> {
  const isDead = new Uint8Array(paths.count);
  for (const { layer, entry } of waste.dead) isDead[layers[layer]?.entries.node(entry) ?? 0] = 1;
  const files = layers.map((): Map<number, number> | null => null);
  for (const dead of waste.dead) {
    if (dead.cause === 'deleted') continue;
    const byNode = files[dead.by] ??= filesByNode(layers[dead.by]?.entries, isDead);
    const [below, above] = [layers[dead.layer]?.entries, layers[dead.by]?.entries];
    const entry = below === undefined ? undefined : byNode.get(below.node(dead.entry));
    if (below === undefined || above === undefined || entry === undefined) continue;
    const isSame = below.mode(dead.entry) === above.mode(entry) && below.uid(dead.entry) === above.uid(entry)
      && below.gid(dead.entry) === above.gid(entry) && below.mtime(dead.entry) === above.mtime(entry);
    yield { dead, over: { layer: dead.by, entry }, kind: dead.cause === 'overwritten' ? 'content' : isSame ? 'identical' : 'metadata' };
  }
}

const filesByNode = (entries: Image['layers'][number]['entries'] | undefined, isDead: Uint8Array): Map<number, number> => {
  const byNode = new Map<number, number>();
  // The last of several entries for a path is the one that counts.
  for (let entry = 0; entry < (entries?.count ?? 0); entry++) {
    const kind = entries?.kind(entry);
    const node = entries?.node(entry) ?? 0;
    if (isDead[node] === 1 && (kind === 'file' || kind === 'hardlink')) byNode.set(node, entry);
  }
  return byNode;
};
