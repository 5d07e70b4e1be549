import type { Blob } from '../bytes/blob.js';
import type { Compression } from '../bytes/compression.js';
import type { ImageConfig } from '../config.js';

export type SourceKind = 'docker-archive' | 'docker-daemon' | 'oci' | 'oci-archive' | 'registry' | 'rootfs' | 'metadata';

/** An image that was found, before any of its layers is read. */
export interface ImageSource {
  readonly kind: SourceKind;
  /** As the user named it. */
  readonly reference: string;
  /** `repository:tag`, as the source names the image. */
  readonly tags: readonly string[];
  /** Of its manifest; null where there is none. */
  readonly digest: string | null;
  /** Of its configuration, which is the image id of engines. */
  readonly id: string | null;
  readonly annotations: ReadonlyMap<string, string>;
  readonly config: ImageConfig;
  readonly layers: readonly LayerSource[];
  /** What was chosen among several, for people. */
  readonly notes: readonly string[];
  /** For which platform the index lists it, and which one the user asked for; left out where nobody says. */
  readonly listed?: string | null;
  readonly asked?: string | null;
  /** Left out where all of it is. */
  readonly known?: Known;
}

/** What a source can say of an image at all. What is not known reads as empty, and is nothing to find fault with. */
export interface Known {
  /** User, environment, entrypoint, labels and what else containers start with. */
  readonly config: boolean;
  readonly history: boolean;
  readonly files: boolean;
  /** How many bytes each layer has, packed or not. */
  readonly sizes: boolean;
}

export const allKnown: Known = { config: true, history: true, files: true, sizes: true };

export interface LayerSource {
  /** Of the bytes as they are stored; null where nobody says. */
  readonly digest: string | null;
  readonly mediaType: string | null;
  /** Null for a layer that is kept elsewhere (Windows' foreign layers). */
  readonly blob: Blob | null;
  /** What is said of a layer that is not there to be read. */
  readonly stated?: StatedSize;
}

export interface StatedSize {
  readonly compression: Compression;
  /** Bytes as they are stored, and bytes of the files; null where nobody says. */
  readonly compressed: number | null;
  readonly uncompressed: number | null;
}

/** What was asked for. */
export interface Wanted {
  /** `os/arch[/variant]`. */
  readonly platform: string | null;
  /** Which of several images. */
  readonly tag: string | null;
}
