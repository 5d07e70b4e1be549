import type { ImageFlags } from './run-image.js';
import type { Io } from './io.js';
import { say } from './say.js';
import { isUsageError, UsageError } from '../errors.js';
import { baseInCatalogue, besideBase, namedBase } from '../image/base-boundary.js';
import type { ImageConfig } from '../image/config.js';
import type { Image } from '../image/model.js';
import { openImage } from '../image/sources/open-image.js';

type Asked = Pick<ImageFlags, 'base' | 'platform' | 'plainHttp'>;

/**
 * The image with the layers of its base told apart, where somebody says which they are: `--base`, the label of an image in a registry, the
 * catalogue. Only the configuration of the base is read.
 */
export async function onItsBase(image: Image, flags: Asked, io: Io): Promise<Image> {
  if (flags.base !== undefined) return onGivenBase(image, flags.base, flags, io);
  const labelled = await onLabelledBase(image, flags, io);
  return labelled.standsOn === null ? baseInCatalogue(labelled) : labelled;
}

async function onGivenBase(image: Image, base: string, flags: Asked, io: Io): Promise<Image> {
  if (/^\d+$/.test(base)) {
    if (Number(base) > image.layers.length) throw new UsageError(`--base ${base}: the image has ${String(image.layers.length)} layers and no more`);
    return { ...image, base: { layers: Number(base), by: 'given' } };
  }
  const beside = besideBase(image, base, await configOf(base, image, flags, io), 'given');
  if (beside.standsOn?.isBelow === false) say(io, `${image.reference} is not built on ${base} as it is now; say how many layers are the base's: --base 3`);
  return beside;
}

/** A registry that the image came from is asked anyway; what cannot be had there is nobody's mistake. */
async function onLabelledBase(image: Image, flags: Asked, io: Io): Promise<Image> {
  const name = image.kind === 'registry' ? namedBase(image) : null;
  if (name === null) return image;
  try {
    return besideBase(image, name, await configOf(`docker://${name}`, image, flags, io), 'label');
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return image;
  }
}

async function configOf(reference: string, { platform }: Image, flags: Asked, io: Io): Promise<ImageConfig> {
  const opened = await openImage(reference, { cwd: io.cwd, stdin: io.stdin, platform: flags.platform ?? platform, env: io.env, plainHttp: flags.plainHttp });
  try {
    return opened.source.config;
  } finally {
    opened.close();
  }
}
