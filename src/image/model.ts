import type { Base } from './base.js';
import type { ImageConfig, HistoryItem } from './config.js';
import type { Compression } from './bytes/compression.js';
import type { Entries } from './layers/entries.js';
import type { Join } from './join/join.js';
import type { Oddity } from './layers/layer-listener.js';
import type { Paths } from './paths.js';
import type { Known, SourceKind } from './sources/source.js';

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
  /** What could be learned of it: an exported root file system has no configuration, an inspected image no files. */
  readonly known: Known;
  /** `linux/amd64`; null where the image does not say. */
  readonly platform: string | null;
  /** For which platform an index lists it, and which one was asked for; null where nobody says. */
  readonly listed: string | null;
  readonly asked: string | null;
  readonly annotations: ReadonlyMap<string, string>;
  readonly config: ImageConfig;
  readonly layers: readonly Layer[];
  /** Which of the layers are not ours to change. */
  readonly base: Base;
  /** The base image as it is now, where somebody looked; null where nobody did. */
  readonly standsOn: StandsOn | null;
  /** What the Dockerfile has to do with it; null without one, or where the image was not built from it. */
  readonly join: Join | null;
  readonly paths: Paths;
  readonly files: MergedFiles;
  readonly waste: Waste;
  readonly dive: DiveFigures;
  /** Contents that rules read and that were not kept, for there was too much of them: what is not known of them is no finding. */
  readonly leftOut: number;
  /** Whether two files hold the same; as long as the source is open. */
  sameContent(a: EntryRef, b: EntryRef): boolean;
}

export interface StandsOn {
  readonly name: string;
  /** Its layers are the lowest of this image. Where they are not it was built again since. */
  readonly isBelow: boolean;
  readonly platform: string | null;
}

export interface Layer {
  readonly index: number;
  /** Of the bytes as they are stored; null where nobody says. */
  readonly digest: string | null;
  /** Of the layer's tar. */
  readonly diffId: string | null;
  /** The same as it was worked out; null where the image was read without `verify`. */
  readonly foundDiffId: string | null;
  /** Whether the stored bytes were compared with the digest. A layer that is not packed is not read whole without `verify`. */
  readonly verified: boolean;
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
  /**
   * The content of a file, and its first and last bytes: as much of it as `readByRules` says, null for what is not kept. A layer that is
   * not packed is read only now, and so all three work as long as the source is open. Hard links have none: ask `MergedFiles.content` first.
   */
  content(entry: number): Buffer | null;
  head(entry: number): Buffer | null;
  tail(entry: number): Buffer | null;
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
  /** Where a path leads a process in the container, whose root no link leaves; null where it leads nowhere, or to a folder without an entry. */
  resolve(path: string): EntryRef | null;
  /** What stands at a node of `Paths`; null where nothing does, or a folder that no entry made. */
  at(node: number): EntryRef | null;
  /** Nodes of what is there under one of these names, files and folders, wherever they are. */
  named(names: Iterable<string>): Iterable<number>;
  /** Nodes of what is right in a folder, and of all that is in it however deep (a folder before what is in it). */
  children(folder: number): Iterable<number>;
  below(folder: number): Iterable<number>;
  /** Everything that an entry of some layer made, in no order to rely on. */
  all(): Iterable<EntryRef>;
  /** Whose bytes an entry shows: its own, or for a hard link those of its file. */
  content(ref: EntryRef): EntryRef | null;
  /** Bytes of all files, each once. */
  readonly bytes: number;
  readonly count: number;
}

/** Why the bytes of a file are dead. */
export type Cause = 'deleted' | 'overwritten' | 'metadataOnly';

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
