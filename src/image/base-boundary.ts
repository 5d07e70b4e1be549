import { platformOf, type ImageConfig } from './config.js';
import type { Image } from './model.js';
import { baseImageSize } from '../knowledge/base-images.js';
import { parseImageReference } from '../knowledge/image-reference.js';

/** The same image beside its base as it is now: its layers are the lowest ones, or it was built again since. */
export function besideBase(image: Image, name: string, base: ImageConfig, by: 'given' | 'label'): Image {
  const { diffIds } = base;
  const isBelow = diffIds.length > 0 && diffIds.length <= image.layers.length && diffIds.every((diffId, index) => image.config.diffIds[index] === diffId);
  return { ...image, ...isBelow ? { base: { layers: diffIds.length, by } } : {}, standsOn: { name, isBelow, platform: platformOf(base) } };
}

/** What the label of the base names (`org.opencontainers.image.base.…`); null where there is none that could be asked for. */
export function namedBase({ annotations, config: { labels } }: Image): string | null {
  const said = (key: string): string | null => annotations.get(`org.opencontainers.image.base.${key}`) ?? labels.get(`org.opencontainers.image.base.${key}`) ?? null;
  const [name, digest] = [said('name'), said('digest')];
  if (name === null || parseImageReference(name) === null) return null;
  return digest === null || !/^sha256:[0-9a-f]{64}$/.test(digest) ? name : `${name.replace(/@.*$/, '')}@${digest}`;
}

/** Where the named base is one that was measured, and the lowest layers weigh just as much. */
export function baseInCatalogue(image: Image): Image {
  const name = namedBase(image);
  const reference = name === null ? null : parseImageReference(name.replace(/@.*$/, ''));
  const size = reference === null ? null : baseImageSize(reference);
  if (size?.compressedMB === null || size?.compressedMB === undefined) return image;
  let stored = 0;
  for (const { index, compressed } of image.layers) {
    if (compressed === null) return image;
    stored += compressed;
    if (Math.abs(stored / 1e6 - size.compressedMB) <= tolerance) return { ...image, base: { layers: index + 1, by: 'catalogue' } };
  }
  return image;
}

/** In MB; the catalogue is rounded to a tenth. */
const tolerance = 0.05;
