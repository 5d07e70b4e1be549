import { UsageError } from '../../errors.js';
import { oneLine } from '../../text/one-line.js';
import { blobOf } from '../bytes/blob.js';
import type { RandomAccess } from '../bytes/random-access.js';
import { readConfig } from '../config.js';
import type { TarIndex } from './files.js';
import type { ImageSource } from './source.js';

/** Of these at least one lies at the top of every system, and none in an archive of an image. */
const places = ['bin', 'boot', 'dev', 'etc', 'home', 'lib', 'lib64', 'opt', 'proc', 'root', 'run', 'sbin', 'srv', 'sys', 'tmp', 'usr', 'var', '.dockerenv'];

/** What `docker export` writes: the files of a container, and nothing of how they came to be. */
export function readRootfs(index: TarIndex, bytes: RandomAccess, reference: string): Promise<ImageSource> {
  if (!places.some((place) => index.paths.find(place) !== null)) {
    throw new UsageError(`${oneLine(index.name)}: this tar is no image: it has no manifest.json (docker save), no index.json (OCI), and is no root file system; it may be cut`);
  }
  return Promise.resolve({
    kind: 'rootfs', reference, tags: [], digest: null, id: null, annotations: new Map(), config: readConfig({}),
    layers: [{ digest: null, mediaType: null, blob: blobOf(index.name, bytes) }],
    known: { config: false, history: false, files: true, sizes: true },
    notes: [`${oneLine(index.name)} is a root file system (docker export): it says nothing of layers, history and configuration`],
  });
}
