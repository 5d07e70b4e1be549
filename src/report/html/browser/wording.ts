import type { FileTree } from './file-tree.js';
import type { LayerData } from '../data.js';
import { visible } from '../../visible.js';
import { inUnits } from '../../../text/bytes.js';

export { inUnits, visible };

export const percent = (part: number, whole: number): string => {
  const value = whole === 0 ? 0 : part / whole * 100;
  return value > 0 && value < 0.1 ? '< 0.1 %' : `${value.toFixed(1)} %`;
};

export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** `line 7`, `lines 7 to 9`; null where no line of the Dockerfile made it. */
export const linesOf = (layer: LayerData | undefined): string | null => {
  const [first, last] = layer?.lines ?? [null, null];
  return first === null ? null : first === last ? `line ${first}` : `lines ${first} to ${last}`;
};

/** What made a layer, without what every builder writes around it. */
export const madeBy = ({ createdBy }: LayerData): string => visible(createdBy.slice(0, 1000).replace(/\s+/g, ' ')
  .replace(/^\/bin\/sh -c #\(nop\) +/, '').replace(/ # buildkit$/, '').replace(/^(?:RUN )?(?:\|\d+ .*? )?\/bin\/sh -c /, 'RUN ')) || 'history says nothing of it';

/** Of what a cell of the map stands for. */
export const nameOf = (tree: FileTree, nodes: readonly number[]): string =>
  (nodes.length === 1 ? visible(tree.name(nodes[0] ?? 0)) : `${nodes.length.toLocaleString('en')} smaller`);

export const bytesOf = (tree: FileTree, nodes: readonly number[]): number => nodes.reduce((sum, node) => sum + tree.bytes(node), 0);

export const causeNames = { deleted: 'deleted later', overwritten: 'overwritten later', metadataOnly: 'written again for other metadata' } as const;
