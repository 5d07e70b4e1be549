import type { Entry } from './context.js';

/** What a build context stands on. Paths are clean: no `.`, no `..`, no slash at either end; the folder itself is ''. */
export interface Store {
  kind(path: string): Entry['kind'] | null;
  /** The content of a file; null if there is none, or more than `limit`. */
  bytes(path: string, limit: number): Uint8Array | null;
  /** Sorted by name. */
  list(folder: string): readonly Entry[];
  /** Of a file. */
  size(path: string): number;
}

export const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : Number(a.name > b.name));

/** The same with one file replaced or added, folders above it included. */
export function overlay(base: Store, path: string, text: string): Store {
  const content = Buffer.from(text);
  const isAbove = (folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);
  return {
    kind(at) {
      if (at === path) return 'file';
      return isAbove(at) ? 'folder' : base.kind(at);
    },
    bytes(at, limit) {
      if (at !== path) return base.bytes(at, limit);
      return content.length > limit ? null : content;
    },
    list(folder) {
      const entries = base.list(folder);
      if (!isAbove(folder)) return entries;
      const [name = '', ...below] = path.slice(folder === '' ? 0 : folder.length + 1).split('/');
      const entry: Entry = below.length > 0 ? { name, kind: 'folder', size: 0 } : { name, kind: 'file', size: content.length };
      return [...entries.filter((other) => other.name !== name), entry].sort(byName);
    },
    size: (at) => (at === path ? content.length : base.size(at)),
  };
}
