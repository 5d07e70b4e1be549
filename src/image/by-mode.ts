import { remembered } from '../knowledge/remembered.js';
import type { Image } from './model.js';

/** Set-user-id and set-group-id, sticky, and what others may write (inode(7)). */
export const setuid = 0o4000;
export const setgid = 0o2000;
const sticky = 0o1000;
const othersWrite = 0o002;

/** Nodes of what a container sees whose mode is out of the ordinary, by their paths; links, which have no mode of their own, are left out. On Windows modes mean nothing. */
export interface ByMode {
  /** Files that run with the rights of somebody else. */
  readonly setId: readonly number[];
  /** Files and folders that everybody may write; not folders in which what is another's stays. */
  readonly writable: readonly number[];
}

export const byMode = remembered(({ config, files, layers, paths }: Image): ByMode => {
  if (config.os === 'windows') return { setId: [], writable: [] };
  const setId: number[] = [];
  const writable: number[] = [];
  for (const { layer, entry } of files.all()) {
    const entries = layers[layer]?.entries;
    const mode = entries?.mode(entry) ?? 0;
    if (entries === undefined || (mode & (setuid | setgid | othersWrite)) === 0) continue;
    const kind = entries.kind(entry);
    if (kind !== 'file' && kind !== 'hardlink' && kind !== 'dir') continue;
    // In a folder the bit of the group only says whose the files in it are.
    if (kind !== 'dir' && (mode & (setuid | setgid)) !== 0) setId.push(entries.node(entry));
    if ((mode & othersWrite) !== 0 && (mode & sticky) === 0) writable.push(entries.node(entry));
  }
  const ordered = (nodes: readonly number[]): readonly number[] =>
    nodes.map((node) => ({ node, path: paths.path(node) })).sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ node }) => node);
  return { setId: ordered(setId), writable: ordered(writable) };
});
