import type { ImageFlags } from './run-image.js';
import type { Io } from './io.js';
import { isUsageError, UsageError } from '../errors.js';
import type { Base } from '../image/base.js';
import { baseInCatalogue, layersOf, namedBase } from '../image/base-boundary.js';
import type { Image } from '../image/model.js';
import { openImage } from '../image/sources/open-image.js';

/**
 * Which layers are the base image's, where somebody says so: the label of an image in a registry, `--base`, the catalogue. Only the
 * configuration of the base is read.
 */
export async function baseFor(image: Image, flags: Pick<ImageFlags, 'base' | 'platform' | 'plainHttp'>, io: Io): Promise<Base | null> {
  if (flags.base !== undefined) return givenBase(image, flags.base, flags, io);
  return await labelledBase(image, flags, io) ?? baseInCatalogue(image);
}

async function givenBase(image: Image, base: string, flags: Pick<ImageFlags, 'platform' | 'plainHttp'>, io: Io): Promise<Base> {
  if (/^\d+$/.test(base)) {
    if (Number(base) > image.layers.length) throw new UsageError(`--base ${base}: the image has ${String(image.layers.length)} layers and no more`);
    return { layers: Number(base), by: 'given' };
  }
  const found = layersOf(image, await diffIdsOf(base, image, flags, io), 'given');
  if (found === null) throw new UsageError(`--base ${base}: ${image.reference} is not built on it as it is now; name the base it was built on, or say how many of its ${String(image.layers.length)} layers are the base's`);
  return found;
}

/** A registry that the image came from is asked anyway; what cannot be had there is nobody's mistake. */
async function labelledBase(image: Image, flags: Pick<ImageFlags, 'platform' | 'plainHttp'>, io: Io): Promise<Base | null> {
  const name = image.kind === 'registry' ? namedBase(image) : null;
  if (name === null) return null;
  try {
    return layersOf(image, await diffIdsOf(`docker://${name}`, image, flags, io), 'label');
  } catch (error) {
    if (!isUsageError(error)) throw error;
    return null;
  }
}

async function diffIdsOf(reference: string, { platform }: Image, flags: Pick<ImageFlags, 'platform' | 'plainHttp'>, io: Io): Promise<readonly string[]> {
  const opened = await openImage(reference, { cwd: io.cwd, stdin: io.stdin, platform: flags.platform ?? platform, env: io.env, onBytes: () => undefined, say: () => undefined, plainHttp: flags.plainHttp });
  try {
    return opened.source.config.diffIds;
  } finally {
    opened.close();
  }
}
