import { el, said } from './dom.js';
import type { FileTree } from './file-tree.js';
import type { Page } from './page.js';
import { bytesOf, counted, inUnits, linesOf, madeBy, nameOf, percent, visible } from './wording.js';

const kindNames = { file: 'file', folder: 'folder', symlink: 'symbolic link', hardlink: 'hard link', device: 'device', rest: 'the smallest paths of this folder' } as const;

/** In one sentence, for a screen reader. */
export const described = ({ tree, layers }: Page, node: number): string => {
  const layer = tree.heaviestLayer(node);
  const lines = layer === null ? null : linesOf(layers[layer]);
  return [
    visible(tree.name(node)), kindNames[tree.kind(node)], inUnits(tree.bytes(node)), `${percent(tree.bytes(node), tree.bytes(0))} of the image`,
    ...layer === null ? [] : [`${tree.isFolder(node) ? 'mostly ' : ''}layer ${layer}`], ...lines === null ? [] : [lines],
  ].join(', ');
};

/** Path, bytes, share, layer, line. */
export function detailsOf({ tree, layers, store }: Page, node: number): readonly HTMLElement[] {
  const number = tree.heaviestLayer(node);
  const layer = number === null ? undefined : layers[number];
  const { folder } = store.state;
  const shares = [`${percent(tree.bytes(node), tree.bytes(0))} of the image`, ...folder === 0 ? [] : [`${percent(tree.bytes(node), tree.bytes(folder))} of this folder`]];
  const lines = linesOf(layer);
  return [
    el('p', { class: 'path' }, said(visible(tree.path(node)))),
    el('p', {}, el('strong', {}, inUnits(tree.bytes(node))), ` · ${shares.join(' · ')}`, tree.isFolder(node) ? ` · ${counted(tree.end(node) - node - 1, 'path')}` : ` · ${kindNames[tree.kind(node)]}`),
    ...number === null || layer === undefined ? [] : [
      el('p', {}, `${tree.isFolder(node) ? 'mostly from layer' : 'layer'} ${number}${layer.isBase ? ' of the base' : ''}${lines === null ? '' : `, ${lines} of the Dockerfile`}`),
      el('p', { class: 'made' }, said(madeBy(layer))),
    ],
  ];
}

/** Of what is too small to be told apart. */
export const smallOnes = (tree: FileTree, nodes: readonly number[]): readonly HTMLElement[] => [
  el('p', { class: 'path' }, nameOf(tree, nodes)), el('p', {}, el('strong', {}, inUnits(bytesOf(tree, nodes))), ' together; the table below has them all'),
];
