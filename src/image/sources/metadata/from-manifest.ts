import { UsageError } from '../../../errors.js';
import { oneLine } from '../../../text/one-line.js';
import { shown } from '../../../text/shown.js';
import { fieldsOf, listOf, textMapOf, textOf, type Json } from '../../json.js';
import { descriptorOf, type Descriptor } from '../descriptor.js';
import { isImage } from '../oci.js';
import { choosePlatform } from '../platform.js';
import type { LayerSource, Wanted } from '../source.js';
import { strangeKind } from '../strange-kind.js';
import { unknownConfig } from './unknown-config.js';
import type { Told } from './read-metadata.js';

type Fields = Readonly<Record<string, Json>>;

/** A manifest: the layers as they are stored, and the name of a configuration that lies elsewhere. */
export function fromManifest(manifest: Fields, name: string): Told {
  const kind = strangeKind(manifest);
  if (kind !== null) throw new UsageError(`${oneLine(name)}: this is no image of a container, but of the kind ${shown(kind)}`);
  return {
    what: 'a manifest', tags: [], digest: null, id: descriptorOf(manifest['config'], name).digest, annotations: textMapOf(manifest['annotations']), config: unknownConfig,
    layers: listOf(manifest['layers']).map((layer) => layerOf(descriptorOf(layer, name))), known: { config: false, history: false, files: false, sizes: true }, notes: [],
  };
}

function layerOf({ digest, mediaType, size }: Descriptor): LayerSource {
  const compression = /zstd/.test(mediaType) ? 'zstd' : /gzip/.test(mediaType) ? 'gzip' : 'none';
  const stated = compression === 'none' ? { compression, compressed: null, uncompressed: size } as const : { compression, compressed: size, uncompressed: null } as const;
  return { digest, mediaType, blob: null, stated };
}

/** An index names the images for each platform, and says no more of them. */
export function fromIndex(index: Fields, name: string, { platform }: Wanted): Told {
  const images = listOf(index['manifests']).map((one) => descriptorOf(one, name)).filter(isImage);
  const chosen = choosePlatform(images, platform, oneLine(name));
  return {
    what: 'an index', tags: [], digest: chosen.digest, id: null, annotations: new Map([...textMapOf(index['annotations']), ...chosen.annotations]),
    config: onPlatform(chosen.platform), layers: [], known: { config: false, history: false, files: false, sizes: false }, notes: oneOf(images, chosen, name),
  };
}

/** `docker manifest inspect --verbose`: manifests, each beside what its index says of it. */
export function fromVerboseManifests(all: readonly Json[], name: string, { platform }: Wanted): Told {
  const images = all.map(fieldsOf).flatMap((one) => {
    const manifest = fieldsOf(one['OCIManifest'] ?? one['SchemaV2Manifest']);
    const descriptor = descriptorOf(one['Descriptor'], name);
    return isImage(descriptor) ? [{ ...descriptor, manifest, ref: textOf(one['Ref']) }] : [];
  });
  const chosen = choosePlatform(images, platform, oneLine(name));
  return { ...fromManifest(chosen.manifest, name), digest: chosen.digest, tags: chosen.ref === null ? [] : [chosen.ref], config: onPlatform(chosen.platform), notes: oneOf(images, chosen, name) };
}

const oneOf = (images: readonly Descriptor[], { platform, digest }: Descriptor, name: string): readonly string[] =>
  (images.length > 1 ? [`${oneLine(name)} names ${images.length} images; this is that for ${shown(platform ?? digest)}`] : []);

function onPlatform(platform: string | null): Told['config'] {
  const [os = null, architecture = null, variant = null] = platform?.split('/') ?? [];
  return { ...unknownConfig, os, architecture, variant };
}

