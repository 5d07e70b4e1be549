import { layerChanges, type LayerChange } from './layers.js';
import { packageChanges, type PackageChange } from './packages.js';
import { pathChanges, type PathChange } from './paths.js';
import type { Image, Layer } from '../model.js';

/** What a new image is beside an old one. */
export interface ImageDiff {
  readonly before: Sizes;
  readonly after: Sizes;
  /** Of the new image's layers those that a host with the old one does not have, as they are sent; and how many there are. */
  readonly pull: Readonly<{ bytes: number; layers: number; isCompressed: boolean }>;
  readonly layers: readonly LayerChange[];
  readonly packages: readonly PackageChange[];
  /** Where it grew or shrank the most, the most first. */
  readonly paths: readonly PathChange[];
}

export interface Sizes {
  /** Of all layers' files. */
  readonly uncompressed: number;
  /** As stored; null where nothing is packed. */
  readonly compressed: number | null;
  /** What a container sees. */
  readonly live: number;
  readonly files: number;
  readonly wasted: number;
  readonly layers: number;
}

export const diffImages = (before: Image, after: Image): ImageDiff => ({
  before: sizesOf(before), after: sizesOf(after), pull: pullOf(before, after),
  layers: layerChanges(before, after), packages: packageChanges(before, after), paths: pathChanges(before, after),
});

const sizesOf = ({ layers, files, waste }: Image): Sizes => ({
  uncompressed: layers.reduce((sum, { uncompressed }) => sum + uncompressed, 0),
  compressed: layers.every(({ compressed }) => compressed === null) ? null : layers.reduce((sum, { compressed, uncompressed }) => sum + (compressed ?? uncompressed), 0),
  live: files.bytes, files: files.count, wasted: waste.recoverable, layers: layers.length,
});

/** What is the same inside counts as there, however it is packed: one image may lie in a registry and the other in a file. Nothing is pulled twice. */
function pullOf(before: Image, after: Image): ImageDiff['pull'] {
  const idsOf = ({ digest, diffId }: Layer): readonly string[] => [digest, diffId].filter((id) => id !== null);
  const there = new Set(before.layers.flatMap(idsOf));
  const missing = after.layers.filter((layer) => {
    const ids = idsOf(layer);
    const isThere = ids.some((id) => there.has(id));
    for (const id of ids) there.add(id);
    return !isThere;
  });
  return {
    layers: missing.length, bytes: missing.reduce((sum, { compressed, uncompressed }) => sum + (compressed ?? uncompressed), 0),
    isCompressed: missing.some(({ compressed }) => compressed !== null),
  };
}
