import { createHash } from 'node:crypto';
import type { Closing } from '../files.js';
import type { Place } from '../place.js';
import { Client } from './client.js';
import { fetchManifest } from './manifest.js';
import { registryReference } from './reference.js';
import { Registry } from './registry.js';
import { surroundings, type Surroundings } from './surroundings.js';

/** The digest of what a registry has under a name today: of the index, where it is there for several platforms. */
export async function digestOf(name: string, world: Place | Surroundings): Promise<string> {
  const reference = registryReference(name);
  const client: Client & Closing = new Client('sleep' in world ? world : surroundings(world));
  try {
    const { bytes } = await fetchManifest(await Registry.at(client, reference), reference.digest ?? reference.tag ?? 'latest');
    return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  } finally {
    client.close();
  }
}
