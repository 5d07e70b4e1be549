import type { Base } from './base.js';
import type { Image } from './model.js';
import { baseImageSize } from '../knowledge/base-images.js';
import { parseImageReference } from '../knowledge/image-reference.js';

/** The same image on a base that somebody knows better than its history tells. */
export const onBase = (image: Image, base: Base | null): Image => (base === null ? image : { ...image, base });

/** The layers of another image, where this one is built on it: all of them, in order, below its own. */
export function layersOf({ config, layers }: Image, base: readonly string[], by: Base['by']): Base | null {
  const isBelow = base.length > 0 && base.length <= layers.length && base.every((diffId, index) => config.diffIds[index] === diffId);
  return isBelow ? { layers: base.length, by } : null;
}

/** What the label of the base names (`org.opencontainers.image.base.…`); null where there is none that could be asked for. */
export function namedBase({ annotations, config: { labels } }: Image): string | null {
  const said = (key: string): string | null => annotations.get(`org.opencontainers.image.base.${key}`) ?? labels.get(`org.opencontainers.image.base.${key}`) ?? null;
  const [name, digest] = [said('name'), said('digest')];
  if (name === null || parseImageReference(name) === null) return null;
  return digest === null || !/^sha256:[0-9a-f]{64}$/.test(digest) ? name : `${name.replace(/@.*$/, '')}@${digest}`;
}

/** Where the named base is one that was measured, and the lowest layers weigh just as much. */
export function baseInCatalogue(image: Image): Base | null {
  const name = namedBase(image);
  const reference = name === null ? null : parseImageReference(name.replace(/@.*$/, ''));
  const size = reference === null ? null : baseImageSize(reference);
  if (size?.compressedMB === null || size?.compressedMB === undefined) return null;
  let stored = 0;
  for (const { index, compressed } of image.layers) {
    if (compressed === null) return null;
    stored += compressed;
    if (Math.abs(stored / 1e6 - size.compressedMB) <= tolerance) return { layers: index + 1, by: 'catalogue' };
  }
  return null;
}

/** In MB; the catalogue is rounded to a tenth. */
const tolerance = 0.05;
