import type { RandomAccess } from './random-access.js';
import { pieces } from './random-access.js';

/** The bytes of a layer, a manifest or a configuration, wherever they are. */
export interface Blob {
  /** As messages call it. */
  readonly name: string;
  readonly size: number;
  /** Null where the bytes come only one after the other, as they do over a network. */
  readonly bytes: RandomAccess | null;
  /** A piece is gone when the next is asked for. */
  stream(): AsyncIterable<Buffer>;
}

/** What is known of a blob before it is opened. A registry keeps manifests at another place than all else. */
export interface Stated {
  readonly isManifest: boolean;
  readonly size: number;
  readonly mediaType: string;
}

/** Blobs by their digests: a layout, a registry, an engine. Null for one that is not there. */
export interface BlobStore {
  readonly name: string;
  open(digest: string, stated: Stated): Promise<Blob | null>;
  /** Where that can be said at once: a layout may list images that it does not hold. */
  has?(digest: string): boolean;
}

export const blobOf = (name: string, bytes: RandomAccess): Blob => ({ name, size: bytes.size, bytes, stream: () => pieces(bytes) });
