import { UsageError } from '../../errors.js';
import { shown } from '../../text/shown.js';
import type { BlobStore } from '../bytes/blob.js';
import { isDigest } from '../bytes/verify.js';
import { platformOf, readConfig } from '../config.js';
import { fieldsOf, listOf, parseJson, readSmall, textMapOf, textOf, type Json } from '../json.js';
import type { Files } from './files.js';
import { choosePlatform, isFor } from './platform.js';
import type { ImageSource, LayerSource, SourceKind, Wanted } from './source.js';

/** What an index or a manifest says of a blob (OCI content descriptor). */
export interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly platform: string | null;
  readonly annotations: ReadonlyMap<string, string>;
}

/** An index may list indexes; further down than this nobody goes, and in a circle nobody arrives. */
const deepest = 4;
const mostManifests = 1000;

/** The blobs of a layout, which are files named after their digests. */
export const layoutStore = (files: Files): BlobStore => ({
  name: files.name,
  open: (digest) => Promise.resolve(files.open(pathOf(digest))),
  has: (digest) => files.open(pathOf(digest)) !== null,
});

const pathOf = (digest: string): string => `blobs/${digest.replace(':', '/')}`;

export async function readLayout(files: Files, kind: SourceKind, reference: string, wanted: Wanted): Promise<ImageSource> {
  const indexFile = files.open('index.json');
  if (indexFile === null) throw new UsageError(`${files.name}: there is no index.json in it`);
  const index = parseJson(await readSmall(indexFile, null), indexFile.name);
  return readIndex(layoutStore(files), index, { kind, reference, wanted, name: indexFile.name });
}

interface Question {
  readonly kind: SourceKind;
  readonly reference: string;
  readonly wanted: Wanted;
  /** Of the index, for messages. */
  readonly name: string;
}

/** Chooses among the images of an index, whose blobs a store has. */
export async function readIndex(store: BlobStore, index: Json, { kind, reference, wanted, name }: Question): Promise<ImageSource> {
  const listed = descriptorsOf(index, name);
  const tagged = listed.filter(({ annotations }) => wanted.tag === null || namesOf(annotations).includes(wanted.tag));
  if (tagged.length === 0 && listed.length > 0) {
    const names = listed.flatMap(({ annotations }) => namesOf(annotations));
    throw new UsageError(`${store.name}: there is no image ${shown(wanted.tag ?? '')} in it; it has ${names.slice(0, 8).map(shown).join(', ') || 'images without names'}`);
  }
  const all = await manifestsBelow(store, tagged);
  const held = all.filter(({ digest }) => store.has?.(digest) !== false);
  const images = held.length > 0 ? held : all;
  const chosen = choosePlatform(images, wanted.platform, store.name);
  const manifest = await readManifest(store, chosen, kind, reference);
  const platform = platformOf(manifest.config);
  if (wanted.platform !== null && platform !== null && !isFor(platform, wanted.platform)) {
    throw new UsageError(`${store.name}: the image is for ${shown(platform)}, not for ${shown(wanted.platform)}`);
  }
  const others = images.filter((one) => one !== chosen);
  const said = `${store.name} holds ${images.length} images; this is ${[chosen.platform ?? platform, ...namesOf(chosen.annotations)].flatMap((text) => (text === null ? [] : [shown(text)])).join(', ')}`;
  return { ...manifest, listed: chosen.platform, tags: namesOf(chosen.annotations), notes: others.length > 0 ? [said] : [] };
}

/** The manifests of images: attestations and other artefacts are left out, and each is there once. */
async function manifestsBelow(store: BlobStore, top: readonly Descriptor[]): Promise<readonly Descriptor[]> {
  const found = new Map<string, Descriptor>();
  let level = top;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new UsageError(`${store.name}: its indexes list each other more than ${deepest} levels deep`);
    const below: Descriptor[] = [];
    for (const descriptor of level) {
      if (isIndex(descriptor)) below.push(...(await indexBelow(store, descriptor)));
      else if (isImage(descriptor)) found.set(`${descriptor.digest} ${descriptor.platform ?? ''}`, descriptor);
      if (found.size + below.length > mostManifests) throw new UsageError(`${store.name}: its indexes list more than ${mostManifests} images`);
    }
    level = below;
  }
  return [...found.values()];
}

async function indexBelow(store: BlobStore, { digest, annotations, size, mediaType }: Descriptor): Promise<readonly Descriptor[]> {
  const blob = await store.open(digest, { isManifest: true, size, mediaType });
  if (blob === null) throw new UsageError(`${store.name}: the index ${digest} is not there`);
  // What names the index names the images in it.
  return descriptorsOf(parseJson(await readSmall(blob, digest), blob.name), blob.name)
    .map((descriptor) => ({ ...descriptor, annotations: new Map([...annotations, ...descriptor.annotations]) }));
}

async function readManifest(store: BlobStore, { digest, size, mediaType }: Descriptor, kind: SourceKind, reference: string): Promise<Omit<ImageSource, 'tags' | 'notes'>> {
  const blob = await store.open(digest, { isManifest: true, size, mediaType });
  if (blob === null) throw new UsageError(`${store.name}: the manifest ${digest} is not there`);
  const manifest = fieldsOf(parseJson(await readSmall(blob, digest), blob.name));
  const config = descriptorOf(manifest['config'], blob.name);
  const configBlob = await store.open(config.digest, { ...config, isManifest: false });
  if (configBlob === null) throw new UsageError(`${store.name}: the configuration ${config.digest} is not there`);
  const layers: LayerSource[] = [];
  for (const layer of listOf(manifest['layers'])) layers.push(await openLayer(store, descriptorOf(layer, blob.name)));
  return {
    kind, reference, digest, id: config.digest, annotations: textMapOf(manifest['annotations']),
    config: readConfig(parseJson(await readSmall(configBlob, config.digest), configBlob.name)), layers,
  };
}

async function openLayer(store: BlobStore, { digest, mediaType, size }: Descriptor): Promise<LayerSource> {
  const blob = await store.open(digest, { isManifest: false, size, mediaType });
  if (blob === null && !/foreign|nondistributable/.test(mediaType)) throw new UsageError(`${store.name}: the layer ${digest} is not there`);
  if (blob !== null && blob.size !== size) throw new UsageError(`${store.name}: the layer ${digest} has ${blob.size} bytes, and its manifest states ${size}`);
  return { digest, mediaType, blob };
}

const isIndex = ({ mediaType }: Descriptor): boolean => /image\.index|manifest\.list/.test(mediaType);

export const isImage = ({ mediaType, annotations, platform }: Descriptor): boolean => (mediaType === '' || mediaType.includes('manifest'))
  && annotations.get('vnd.docker.reference.type') !== 'attestation-manifest' && platform !== 'unknown/unknown';

const namesOf = (annotations: ReadonlyMap<string, string>): readonly string[] => {
  const names = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => annotations.get(key) ?? []);
  return [...new Set(names)];
};

const descriptorsOf = (index: Json, name: string): readonly Descriptor[] => listOf(fieldsOf(index)['manifests']).map((one) => descriptorOf(one, name));

export function descriptorOf(json: Json, name: string): Descriptor {
  const fields = fieldsOf(json);
  const digest = textOf(fields['digest']) ?? '';
  const size = fields['size'];
  if (!isDigest(digest)) throw new UsageError(`${name}: ${shown(digest)} is no digest`);
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new UsageError(`${name}: no size is stated for ${digest}`);
  const platform = fieldsOf(fields['platform']);
  return {
    digest, size, mediaType: textOf(fields['mediaType']) ?? '',
    platform: platformOf({ os: textOf(platform['os']), architecture: textOf(platform['architecture']), variant: textOf(platform['variant']) }),
    annotations: textMapOf(fields['annotations']),
  };
}
