import { imageCaches, type ImageCache } from '../knowledge/image-caches.js';
import { remembered } from '../knowledge/remembered.js';
import { matching } from './matching.js';
import type { Image } from './model.js';

/** A cache that is there, and where. */
export type FoundCache = ImageCache & Readonly<{
  nodes: readonly number[];
  /** The folders that are caches, or hold one among other things, and what of it is in each. */
  folders: ReadonlyMap<number, readonly number[]>;
}>;

export const cachesIn = remembered((image: Image): readonly FoundCache[] => imageCaches.flatMap((cache) => {
  const folders = new Map<number, number[]>();
  for (const path of cache.paths) {
    const isAmongOthers = path.includes('*', path.lastIndexOf('/'));
    for (const node of matching(image, path)) {
      const folder = isAmongOthers ? image.paths.parent(node) : node;
      const held = folders.get(folder);
      if (held === undefined) folders.set(folder, [node]);
      else held.push(node);
    }
  }
  return folders.size === 0 ? [] : [{ ...cache, folders, nodes: [...folders.values()].flat() }];
}));

/** Nodes of caches: what is in them is of these. */
const cacheNodes = remembered((image: Image): ReadonlySet<number> => new Set(cachesIn(image).flatMap(({ nodes }) => nodes)));

/** Whether a node is of a cache. */
export const isInCache = (image: Image, node: number): boolean => {
  const caches = cacheNodes(image);
  for (let at = node; at !== 0; at = image.paths.parent(at)) if (caches.has(at)) return true;
  return false;
};
