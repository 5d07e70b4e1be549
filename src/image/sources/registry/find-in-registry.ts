import { createHash } from 'node:crypto';
import type { Asked } from '../archive.js';
import type { Closing } from '../files.js';
import { readIndex } from '../oci.js';
import type { Place } from '../place.js';
import type { ImageSource } from '../source.js';
import { Client } from './client.js';
import { fetchManifest } from './manifest.js';
import { registryReference } from './reference.js';
import { Registry } from './registry.js';
import { registryStore } from './store.js';
import { surroundings, type Surroundings } from './surroundings.js';

type Wanted = Pick<Asked, 'reference' | 'platform'>;

/** The image that a registry has under a name. */
export async function findInRegistry(text: string, asked: Wanted, world: Place | Surroundings, closings: Closing[]): Promise<ImageSource> {
  const reference = registryReference(text);
  const client = new Client('sleep' in world ? world : surroundings(world));
  closings.push(client);
  const registry = await Registry.at(client, reference);
  const { name } = reference;
  const top = await fetchManifest(registry, reference.digest ?? reference.tag ?? 'latest');
  // What a header says the digest is does not count: the bytes do, which are compared with it when they are read.
  const digest = reference.digest ?? `sha256:${createHash('sha256').update(top.bytes).digest('hex')}`;
  const index = { manifests: [{ digest, size: top.bytes.length, mediaType: top.mediaType }] };
  const source = await readIndex(registryStore(registry, { ...top, digest }), index, {
    kind: 'registry', reference: asked.reference, wanted: { platform: asked.platform, tag: null }, name,
  });
  return { ...source, tags: reference.tag === null ? [] : [`${reference.registry}/${reference.repository}:${reference.tag}`] };
}
