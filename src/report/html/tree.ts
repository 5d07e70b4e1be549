import { nodeKinds, type NodeKind, type TreeData } from './data.js';
import { liveNodes, type LiveNodes } from './live-nodes.js';
import { VarintWriter } from './varints.js';
import { maskTokens } from '../../knowledge/secrets.js';
import type { Image } from '../../image/model.js';

/** More paths make a page slow: those that weigh least are told as one for each folder. */
const mostPaths = 250_000;

/** The final file system as the page has it (`TreeData`). */
export function treeData(image: Image, most = mostPaths): TreeData {
  const { paths } = image;
  const live = liveNodes(image);
  const { children, rests } = below(live, (node) => paths.parent(node), lightestShown(live, most));
  const names: string[] = [];
  const numbers = new VarintWriter();
  const write = (kind: NodeKind, layer: number | null, name: string, ...rest: readonly number[]): void => {
    names.push(name);
    for (const number of [nodeKinds.indexOf(kind) + 8 * (layer === null ? 0 : layer + 1), ...rest]) numbers.push(number);
  };
  // Folders may be as deep as a path is long: no recursion. `~folder` stands for the rest of a folder.
  const stack = [0];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < 0) {
      const { count, bytes } = rests.get(~node) ?? { count: 0, bytes: 0 };
      write('rest', null, '', count, bytes);
      continue;
    }
    const kind = live.kind(node);
    const [layer, name] = [live.layer(node), paths.name(node)];
    if (kind === 'folder') {
      const found = (children.get(node) ?? []).map((child) => ({ child, name: paths.name(child), bytes: live.total(child) }));
      const sorted = found.sort((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)).map(({ child }) => child);
      const all = rests.has(node) ? [...sorted, ~node] : sorted;
      write(kind, layer, name, all.length);
      for (const child of all.reverse()) stack.push(child);
    } else if (kind === 'file' || kind === 'hardlink') write(kind, layer, name, live.own(node));
    else write(kind, layer, name);
  }
  return { names: maskTokens(names.join('/')), numbers: Buffer.from(numbers.toBytes()).toString('base64') };
}

/** What a path weighs at least to be shown by itself. A folder weighs at least as much as what is in it, so it is never missing above. */
function lightestShown({ nodes, total }: LiveNodes, most: number): number {
  if (nodes.length <= most) return 0;
  const weights = Float64Array.from(nodes, total).sort();
  return (weights[nodes.length - most - 1] ?? 0) + 1;
}

interface Below {
  readonly children: ReadonlyMap<number, readonly number[]>;
  /** By folder: how many paths are not shown below it, and what they weigh. */
  readonly rests: ReadonlyMap<number, Readonly<{ count: number; bytes: number }>>;
}

function below({ nodes, own, total }: LiveNodes, parentOf: (node: number) => number, lightest: number): Below {
  const children = new Map<number, number[]>();
  const rests = new Map<number, { count: number; bytes: number }>();
  const isShown = (node: number): boolean => node === 0 || total(node) >= lightest;
  for (const node of nodes) {
    if (node === 0) continue;
    const parent = parentOf(node);
    if (isShown(node)) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [node]);
      else siblings.push(node);
      continue;
    }
    let folder = parent;
    while (!isShown(folder)) folder = parentOf(folder);
    const rest = rests.get(folder) ?? { count: 0, bytes: 0 };
    rests.set(folder, { count: rest.count + 1, bytes: rest.bytes + own(node) });
  }
  return { children, rests };
}
