import type { LayerData } from '../data.js';
import type { FileTree } from './file-tree.js';
import type { LayerLook } from './palette.js';
import type { Store } from './state.js';

/** What every view is made of. */
export interface Page {
  readonly tree: FileTree;
  readonly layers: readonly LayerData[];
  readonly looks: readonly LayerLook[];
  /** False where metadata alone was read. */
  readonly knowsFiles: boolean;
  readonly store: Store;
}

/** Goes into a folder; of anything else the details are told. */
export function open({ tree, store }: Page, node: number): void {
  store.set(tree.isFolder(node) ? { folder: node, selected: null } : { selected: node });
}

/** Shows where something is: its folder in the map, its details below. */
export function reveal({ tree, store }: Page, node: number): void {
  store.set(tree.isFolder(node) ? { folder: node, selected: null } : { folder: tree.parent(node), selected: node });
}
