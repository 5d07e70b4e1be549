import type { IgnoreFile } from './dockerignore.js';

export { openContext } from './open-context.js';
export { memoryContext } from './memory-context.js';

/** A folder that `docker build` would be given, read lazily, each thing once, and never outside the folder. Paths are relative, with `/`. */
export interface BuildContext {
  /** What a person calls the folder: relative to where they stand. */
  readonly label: string;
  /** The ignore file in force: `<Dockerfile>.dockerignore` if it exists, else `.dockerignore`; null when there is none. */
  readonly ignoreFile: IgnoreFile | null;
  /** Where the ignore file is or would be made, relative to the context; begins with `..` if it lies beside a Dockerfile elsewhere. */
  readonly ignorePath: string;
  /** The Dockerfile itself, if it lies in the context. */
  readonly dockerfilePath: string | null;
  kind(path: string): 'file' | 'folder' | null;
  /** A text file of at most 1 MiB; null if it is missing, larger, no text, or leads out of the context. */
  read(path: string): string | null;
  /** What a folder holds, sorted by name; empty if it is none. A symbolic link is a file of no bytes, wherever it leads. */
  list(folder: string): readonly Entry[];
  /** Bytes of a file or of all files in a folder (at most 200,000 entries are counted). */
  size(path: string): number;
  /** Whether the ignore file keeps the path out of the build. */
  isIgnored(path: string): boolean;
  /** The same folder with one file's text replaced: what the next round of fixing sees. */
  with(path: string, text: string): BuildContext;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Bytes of a file; 0 for a folder. */
  readonly size: number;
}
