import type { Base } from './base.js';
import type { ImageConfig, HistoryItem } from './config.js';
import type { Compression } from './bytes/compression.js';
import type { Entries } from './layers/entries.js';
import type { Join } from './join/join.js';
import type { Oddity } from './layers/layer-listener.js';
import type { Paths } from './paths.js';
import type { SourceKind } from './sources/source.js';

/** An image as it was built: layer by layer, and as the file system that a container sees. Immutable. */
export interface Image {
  readonly kind: SourceKind;
  /** As the user named it. */
  readonly reference: string;
  readonly tags: readonly string[];
  /** Of the manifest; null where the source has none. */
  readonly digest: string | null;
  /** Of the configuration. */
  readonly id: string | null;
  /** `linux/amd64`; null where the image does not say. */
  readonly platform: string | null;
  readonly annotations: ReadonlyMap<string, string>;
  readonly config: ImageConfig;
  readonly layers: readonly Layer[];
  /** Which of the layers are not ours to change. */
  readonly base: Base;
  /** What the Dockerfile has to do with it; null without one, or where the image was not built from it. */
  readonly join: Join | null;
  readonly paths: Paths;
  readonly files: MergedFiles;
  readonly waste: Waste;
  readonly dive: DiveFigures;
}

export interface Layer {
  readonly index: number;
  /** Of the bytes as they are stored; null where nobody says. */
  readonly digest: string | null;
  /** Of the layer's tar. */
  readonly diffId: string | null;
  readonly mediaType: string | null;
  readonly compression: Compression;
  /** What history says made it; null where history says nothing of it. */
  readonly history: HistoryItem | null;
  /** Its place in the whole history. */
  readonly historyIndex: number | null;
  /** Bytes as they are stored; null where they are not packed. */
  readonly compressed: number | null;
  /** Bytes of the files in it; a hard link has none. */
  readonly uncompressed: number;
  readonly entries: Entries;
  /** Regular files in it. */
  readonly files: number;
  /** Bytes of files whose paths no lower layer has. */
  readonly added: number;
  /** Bytes of files in it that no container sees. */
  readonly wasted: number;
  readonly oddities: readonly Oddity[];
  /** The content of an entry, if it was asked for when the image was read. */
  content(entry: number): Buffer | null;
}

/** An entry of a layer. */
export interface EntryRef {
  readonly layer: number;
  readonly entry: number;
}

/** What a container sees. */
export interface MergedFiles {
  /** What stands at a path (`etc/passwd`); null where nothing does. Links are not followed. */
  find(path: string): EntryRef | null;
  /** Everything that an entry of some layer made, in no order to rely on. */
  all(): Iterable<EntryRef>;
  /** Whose bytes an entry shows: its own, or for a hard link those of its file. */
  content(ref: EntryRef): EntryRef | null;
  /** Bytes of all files, each once. */
  readonly bytes: number;
  readonly count: number;
}

/** Why the bytes of a file are dead. */
export const causes = ['deleted', 'overwritten', 'metadataOnly'] as const;
export type Cause = (typeof causes)[number];

/** A file whose bytes no container sees. */
export interface DeadFile extends EntryRef {
  readonly bytes: number;
  readonly cause: Cause;
  /** The layer that took it away or wrote it anew. */
  readonly by: number;
}

/** Files that hold the same, and are seen at several paths. */
export interface DuplicateGroup {
  readonly bytes: number;
  /** In the order of the layers; the first is the one that is no waste. */
  readonly files: readonly EntryRef[];
}

export interface Sums {
  readonly deleted: number;
  readonly overwritten: number;
  /** The same content was written again: chmod, chown, touch. */
  readonly metadataOnly: number;
  /** All of these. */
  readonly recoverable: number;
  /** Advice alone: bytes beyond the first copy. */
  readonly duplicate: number;
}

export interface Waste extends Sums {
  /** What is seen, of what is seen and dead. 1 where nothing is dead. */
  readonly score: number;
  /** About what it is of the bytes that are stored; null where nothing is packed. */
  readonly compressed: Sums | null;
  readonly dead: readonly DeadFile[];
  readonly duplicates: readonly DuplicateGroup[];
  /** Of the layers from an index on: what can be got back without another base. */
  from(layer: number): Sums;
}

/** The figures of dive (RULES 14, image-efficiency). */
export interface DiveFigures {
  readonly efficiency: number;
  readonly wastedBytes: number;
  readonly userWastedPercent: number;
}
