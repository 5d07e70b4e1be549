import { UsageError } from '../../errors.js';
import { isKeptElsewhere } from '../../knowledge/layer-types.js';
import { shown } from '../../text/shown.js';
import type { Blob, BlobStore } from '../bytes/blob.js';
import { parseConfig, type ImageConfig } from '../config.js';
import { fieldsOf, listOf, parseJson, readSmall, textMapOf, type Json } from '../json.js';
import { descriptorOf, type Descriptor } from './descriptor.js';
import type { ImageSource, LayerSource, SourceKind } from './source.js';
import { strangeKind } from './strange-kind.js';

type Fields = Readonly<Record<string, Json>>;

export async function manifestOf(store: BlobStore, descriptor: Descriptor): Promise<Readonly<{ name: string; fields: Fields }>> {
  const blob = await opened(store, descriptor, 'manifest');
  return { name: blob.name, fields: fieldsOf(parseJson(await readSmall(blob, descriptor.digest), blob.name)) };
}

/** What it says of its configuration. */
export function configNamed(fields: Fields, name: string): Descriptor {
  const kind = strangeKind(fields);
  if (kind !== null) throw new UsageError(`${name}: this is no image of a container, but of the kind ${shown(kind)}`);
  if (fields['schemaVersion'] === 1) throw new UsageError(`${name}: this manifest is of Docker's first kind (schema 1), which tells nothing of files; pull the image and save it anew`);
  if (fields['config'] === undefined) throw new UsageError(`${name}: this is no manifest of an image: it names no configuration`);
  return descriptorOf(fields['config'], name);
}

export async function configIn(store: BlobStore, descriptor: Descriptor): Promise<ImageConfig> {
  const blob = await opened(store, descriptor, 'configuration');
  return parseConfig(await readSmall(blob, descriptor.digest), blob.name);
}

export async function readManifest(
  store: BlobStore, descriptor: Descriptor, kind: SourceKind, reference: string,
): Promise<Omit<ImageSource, 'tags' | 'notes'>> {
  const { name, fields } = await manifestOf(store, descriptor);
  const named = configNamed(fields, name);
  const config = await configIn(store, named);
  const layers: LayerSource[] = [];
  for (const layer of listOf(fields['layers'])) layers.push(await openLayer(store, descriptorOf(layer, name)));
  return { kind, reference, digest: descriptor.digest, id: named.digest, annotations: textMapOf(fields['annotations']), config, layers };
}

async function openLayer(store: BlobStore, descriptor: Descriptor): Promise<LayerSource> {
  const { digest, mediaType } = descriptor;
  if (mediaType.endsWith('+encrypted')) throw new UsageError(`${store.name}: the layer ${digest} is encrypted; skopeo copy --decryption-key KEY makes an image that can be read`);
  return { digest, mediaType, blob: await (isKeptElsewhere(mediaType) ? found : opened)(store, descriptor, 'layer') };
}

type What = 'index' | 'manifest' | 'configuration' | 'layer';

/** A blob that has to be there. */
export async function opened(store: BlobStore, descriptor: Descriptor, what: What): Promise<Blob> {
  const blob = await found(store, descriptor, what);
  if (blob === null) throw new UsageError(`${store.name}: the ${what} ${descriptor.digest} is not there`);
  return blob;
}

/** A blob as long as whoever names it states; null where it is not there. */
async function found(store: BlobStore, { digest, size, mediaType }: Descriptor, what: What): Promise<Blob | null> {
  const isManifest = what === 'index' || what === 'manifest';
  const blob = await store.open(digest, { isManifest, size, mediaType });
  if (blob !== null && blob.size !== size) {
    throw new UsageError(`${store.name}: the ${what} ${digest} has ${blob.size} bytes, and its ${isManifest ? 'index' : 'manifest'} states ${size}`);
  }
  return blob;
}
