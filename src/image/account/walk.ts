import type { Paths } from '../paths.js';
import type { LiveTree } from './live-tree.js';

/** As many links as Linux follows (path_resolution(7)), and as many names as fit into its longest path. */
const mostLinks = 40;
const longestLink = 4096;
const mostSteps = 4096;

/** The file system that a path is walked through. */
export interface Walked {
  readonly paths: Paths;
  readonly tree: LiveTree;
  /** What the symbolic link at a node says; null where none is. */
  readonly linkAt: (node: number) => string | null;
  readonly isFolder: (node: number) => boolean;
}

/** Where a path leads when links are followed as in a container, whose root nothing leaves; null where it leads nowhere. */
export function walk({ paths, tree, linkAt, isFolder }: Walked, path: string): number | null {
  const left = path.split('/').reverse();
  let node = 0;
  let links = 0;
  for (let step = 0; left.length > 0; step++) {
    const name = left.pop() ?? '';
    if (step > mostSteps || !isFolder(node)) return null;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      node = paths.parent(node);
      continue;
    }
    const child = paths.below(node, name);
    if (child === null || !tree.isThere(child)) return null;
    const link = linkAt(child);
    if (link === null) node = child;
    else {
      if (++links > mostLinks || link === '' || link.length > longestLink) return null;
      if (link.startsWith('/')) node = 0;
      left.push(...link.split('/').reverse());
    }
  }
  return node;
}
