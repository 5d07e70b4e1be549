import type { EntryRef, Image } from './model.js';

export interface HeavyFile {
  readonly path: string;
  readonly layer: number;
  readonly bytes: number;
}

const most = 10;

/** The heaviest of some files, ten at most. Only of these a path is made. */
export const heaviest = ({ layers, paths }: Pick<Image, 'layers' | 'paths'>, files: Iterable<EntryRef>): readonly HeavyFile[] => {
  const weighed = Array.from(files, ({ layer, entry }) => {
    const entries = layers[layer]?.entries;
    return { layer, node: entries?.node(entry) ?? 0, bytes: entries?.size(entry) ?? 0 };
  });
  return weighed.sort((a, b) => b.bytes - a.bytes || a.node - b.node).slice(0, most).map(({ layer, node, bytes }) => ({ path: paths.path(node), layer, bytes }));
};
