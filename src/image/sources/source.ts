import type { Blob } from '../bytes/blob.js';
import type { ImageConfig } from '../config.js';

export type SourceKind = 'docker-archive' | 'oci' | 'oci-archive' | 'rootfs';

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
}

export interface LayerSource {
  /** Of the bytes as they are stored; null where nobody says. */
  readonly digest: string | null;
  readonly mediaType: string | null;
  /** Null for a layer that is kept elsewhere (Windows' foreign layers). */
  readonly blob: Blob | null;
}

/** What was asked for. */
export interface Wanted {
  /** `os/arch[/variant]`. */
  readonly platform: string | null;
  /** Which of several images. */
  readonly tag: string | null;
}
