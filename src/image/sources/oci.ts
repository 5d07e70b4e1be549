import { UsageError } from '../../errors.js';
import { shown } from '../../text/shown.js';
import type { BlobStore } from '../bytes/blob.js';
import { platformOf } from '../config.js';
import { parseJson, readSmall, type Json } from '../json.js';
import { called } from './called.js';
import { descriptorsOf, type Descriptor } from './descriptor.js';
import type { Files } from './files.js';
import { configIn, configNamed, manifestOf, opened, readManifest } from './oci-manifest.js';
import { choosePlatform, isFor } from './platform.js';
import type { ImageSource, SourceKind, Wanted } from './source.js';
import { strangeKind } from './strange-kind.js';

/** An index may list indexes; further down than this nobody goes, and in a circle nobody arrives. */
const deepest = 4;
const mostManifests = 1000;

/** The blobs of a layout, which are files named after their digests. */
const layoutStore = (files: Files): BlobStore => ({
  name: files.name,
  open: (digest) => Promise.resolve(files.open(pathOf(digest))),
  has: (digest) => files.open(pathOf(digest)) !== null,
});

const pathOf = (digest: string): string => `blobs/${digest.replace(':', '/')}`;

export async function readLayout(files: Files, kind: SourceKind, reference: string, wanted: Wanted): Promise<ImageSource> {
  const indexFile = files.open('index.json');
  if (indexFile === null) throw new UsageError(`${files.name}: there is no index.json in it; without the prefix, what it holds tells what it is`);
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
  const tagged = wanted.tag === null ? listed : called(listed, ({ annotations, digest }) => [...namesOf(annotations), digest], wanted.tag);
  if (tagged.length === 0 && listed.length > 0) {
    const names = listed.flatMap(({ annotations }) => namesOf(annotations));
    throw new UsageError(`${store.name}: there is no image ${shown(wanted.tag ?? '')} in it; it has ${names.slice(0, 8).map(shown).join(', ') || 'images without names'}`);
  }
  const all = await manifestsBelow(store, tagged);
  const held = all.filter(({ digest }) => store.has?.(digest) !== false);
  const images = held.length > 0 ? held : all;
  const { descriptor: chosen } = choosePlatform(await platformsOf(store, images), wanted.platform, store.name);
  const manifest = await readManifest(store, chosen, kind, reference);
  const platform = platformOf(manifest.config);
  // What lies here and says nothing of a platform is read all the same, and a rule tells of the difference.
  const isFetched = kind === 'registry' || chosen.platform !== null;
  if (isFetched && wanted.platform !== null && platform !== null && !isFor(platform, wanted.platform)) {
    throw new UsageError(`${store.name}: the image is for ${shown(platform)}, not for ${shown(wanted.platform)}`);
  }
  const tags = namesOf(chosen.annotations);
  const told = [chosen.platform ?? platform, ...tags].flatMap((text) => (text === null ? [] : [shown(text)]));
  const notes = images.length > 1 ? [`${store.name} holds ${images.length} images; this is ${told.join(', ')}`] : [];
  return { ...manifest, listed: chosen.platform, tags, notes };
}

type ForPlatform = Readonly<{ platform: string | null; descriptor: Descriptor }>;

/** For which platform each is. Where there are several and a layout does not list that, their configurations say it. */
async function platformsOf(store: BlobStore, images: readonly Descriptor[]): Promise<readonly ForPlatform[]> {
  const listed = images.map((descriptor): ForPlatform => ({ platform: descriptor.platform, descriptor }));
  if (images.length < 2 || store.has === undefined) return listed;
  const found: ForPlatform[] = [];
  for (const one of listed) {
    const platform = one.platform ?? await platformIn(store, one.descriptor);
    if (platform !== undefined) found.push({ ...one, platform });
  }
  return found.length === 0 ? listed : found;
}

/** Undefined for what is no image, such as a signature of one. */
async function platformIn(store: BlobStore, descriptor: Descriptor): Promise<string | null | undefined> {
  const { name, fields } = await manifestOf(store, descriptor);
  return strangeKind(fields) === null ? platformOf(await configIn(store, configNamed(fields, name))) : undefined;
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

async function indexBelow(store: BlobStore, descriptor: Descriptor): Promise<readonly Descriptor[]> {
  const { digest, annotations } = descriptor;
  const blob = await opened(store, descriptor, 'index');
  // What names the index names the images in it.
  return descriptorsOf(parseJson(await readSmall(blob, digest), blob.name), blob.name)
    .map((below) => ({ ...below, annotations: new Map([...annotations, ...below.annotations]) }));
}

const isIndex = ({ mediaType }: Descriptor): boolean => /image\.index|manifest\.list/.test(mediaType);

export const isImage = ({ mediaType, annotations, platform }: Descriptor): boolean => (mediaType === '' || mediaType.includes('manifest'))
  && annotations.get('vnd.docker.reference.type') !== 'attestation-manifest' && platform !== 'unknown/unknown';

const namesOf = (annotations: ReadonlyMap<string, string>): readonly string[] => {
  const names = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'].flatMap((key) => annotations.get(key) ?? []);
  return [...new Set(names)];
};
