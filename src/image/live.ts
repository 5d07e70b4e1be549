import type { Kind } from './layers/entries.js';
import type { EntryRef, Image } from './model.js';

/** What stands at a path that a container sees. */
export interface Live extends EntryRef {
  readonly kind: Kind;
  /** Of a regular file; 0 for all others, hard links too. */
  readonly bytes: number;
  readonly mode: number;
}

/** Null where nothing is, or a folder that no entry made. */
export const liveAt = ({ files, layers }: Image, node: number): Live | null => {
  const ref = files.at(node);
  const entries = ref === null ? undefined : layers[ref.layer]?.entries;
  if (ref === null || entries === undefined) return null;
  const { layer, entry } = ref;
  return { layer, entry, kind: entries.kind(entry), bytes: entries.size(entry), mode: entries.mode(entry) };
};

/** Of a node where something is: a folder that no entry made is one all the same. */
export const isFolder = (image: Image, node: number): boolean => (liveAt(image, node)?.kind ?? 'dir') === 'dir';

/** A file under one of its names. */
export const isFile = ({ kind }: Pick<Live, 'kind'>): boolean => kind === 'file' || kind === 'hardlink';

/** What is at a node and in it. */
export function* within({ files }: Image, top: number): Iterable<number> {
  yield top;
  yield* files.below(top);
}

/** Those of the nodes that lie in none of the others. */
export function outermost({ paths }: Image, nodes: Iterable<number>): readonly number[] {
  const all = new Set(nodes);
  const isInside = (node: number): boolean => {
    for (let at = node; at !== 0;) {
      at = paths.parent(at);
      if (all.has(at)) return true;
    }
    return false;
  };
  return [...all].filter((node) => !isInside(node));
}

/** Whether a folder of one of these names is above a node. */
export const isBelow = ({ paths }: Image, node: number, names: ReadonlySet<string>): boolean => {
  for (let at = paths.parent(node); at !== 0; at = paths.parent(at)) if (names.has(paths.name(at))) return true;
  return false;
};

/** Of what others wrote, not we. */
export const vendored: ReadonlySet<string> = new Set(['node_modules', 'vendor']);
