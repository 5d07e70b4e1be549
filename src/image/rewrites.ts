import type { DeadFile, EntryRef, Image } from './model.js';

/** Why a file was written again: for other content, for another owner, mode or time, or for nothing. */
export const rewriteKinds = ['content', 'metadata', 'identical'] as const;
export type RewriteKind = (typeof rewriteKinds)[number];

export interface Rewrite {
  readonly kind: RewriteKind;
  readonly dead: DeadFile;
  /** What was written over it. */
  readonly over: EntryRef;
}

/** Regular files that a later layer wrote again at the same path. */
export function* rewritesOf({ layers, waste }: Image): Iterable<Rewrite> {
  const files = layers.map((): Map<number, number> | null => null);
  for (const dead of waste.dead) {
    if (dead.cause === 'deleted') continue;
    const byNode = files[dead.by] ??= filesByNode(layers[dead.by]?.entries);
    const [below, above] = [layers[dead.layer]?.entries, layers[dead.by]?.entries];
    const entry = below === undefined ? undefined : byNode.get(below.node(dead.entry));
    if (below === undefined || above === undefined || entry === undefined) continue;
    const isSame = below.mode(dead.entry) === above.mode(entry) && below.uid(dead.entry) === above.uid(entry)
      && below.gid(dead.entry) === above.gid(entry) && below.mtime(dead.entry) === above.mtime(entry);
    yield { dead, over: { layer: dead.by, entry }, kind: dead.cause === 'overwritten' ? 'content' : isSame ? 'identical' : 'metadata' };
  }
}

const filesByNode = (entries: Image['layers'][number]['entries'] | undefined): Map<number, number> => {
  const byNode = new Map<number, number>();
  // The last of several entries for a path is the one that counts.
  for (let entry = 0; entry < (entries?.count ?? 0); entry++) {
    const kind = entries?.kind(entry);
    if (kind === 'file' || kind === 'hardlink') byNode.set(entries?.node(entry) ?? 0, entry);
  }
  return byNode;
};
