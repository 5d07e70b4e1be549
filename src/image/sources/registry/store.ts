import { isKeptElsewhere } from '../../../knowledge/layer-types.js';
import { blobOf, type Blob, type BlobStore } from '../../bytes/blob.js';
import { blobStream } from './blob-stream.js';
import { fetchManifest, type Manifest } from './manifest.js';
import { refusalOf } from './refusal.js';
import type { Registry } from './registry.js';

/** What a registry has of an image. Layers are not asked for before they are read. */
export function registryStore(registry: Registry, top: Manifest & Readonly<{ digest: string }>): BlobStore {
  const { name } = registry.reference;
  const manifest = async (digest: string): Promise<Blob> => {
    const { bytes } = digest === top.digest ? top : await fetchManifest(registry, digest);
    return blobOf(`${name}: manifest ${digest}`, { size: bytes.length, read: (into, at) => bytes.copy(into, 0, at) });
  };
  return {
    name,
    open: async (digest, stated) => {
      if (stated.isManifest) return manifest(digest);
      if (isKeptElsewhere(stated.mediaType) && !(await has(registry, digest))) return null;
      return { name: `${name}: ${digest}`, size: stated.size, bytes: null, stream: () => blobStream(registry, digest, stated.size) };
    },
  };
}

async function has(registry: Registry, digest: string): Promise<boolean> {
  const answer = await registry.ask(`blobs/${digest}`, { method: 'HEAD' });
  if (answer.status !== 200 && answer.status !== 404) throw await refusalOf(answer, digest, registry);
  answer.drop();
  return answer.status === 200;
}
