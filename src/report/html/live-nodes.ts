import type { Image } from '../../image/model.js';
import { nodeKinds, type NodeKind } from './data.js';

/** The final file system in columns, by the nodes of `Paths`. */
export interface LiveNodes {
  /** Those that are there, each after the folder it lies in. */
  readonly nodes: readonly number[];
  kind(node: number): NodeKind;
  /** The layer its bytes came with; null for a folder that no layer speaks of. */
  layer(node: number): number | null;
  /** Bytes of the file itself. */
  own(node: number): number;
  /** Bytes of all that is below it, itself included. */
  total(node: number): number;
}

const notThere = 0;
const none = -1;

/** Every live byte stands at one path: that of its file if it is still there, else the first of the other names it has. */
export function liveNodes({ paths, layers, files }: Image): LiveNodes {
  // A kind + 1.
  const kinds = new Uint8Array(paths.count).fill(notThere);
  const layerOf = new Int32Array(paths.count).fill(none);
  const own = new Float64Array(paths.count);
  const linked: number[] = [];
  const counted = new Set<string>();

  for (const ref of files.all()) {
    const entries = layers[ref.layer]?.entries;
    if (entries === undefined) continue;
    const node = entries.node(ref.entry);
    const kind = shownKind(entries.kind(ref.entry));
    kinds[node] = nodeKinds.indexOf(kind) + 1;
    layerOf[node] = ref.layer;
    if (kind === 'file') {
      own[node] = entries.size(ref.entry);
      counted.add(`${ref.layer}:${ref.entry}`);
    } else if (kind === 'hardlink') linked.push(node, ref.layer, ref.entry);
  }
  for (let at = 0; at < linked.length; at += 3) {
    const [node = 0, layer = 0, entry = 0] = linked.slice(at, at + 3);
    const content = files.content({ layer, entry });
    if (content === null) continue;
    layerOf[node] = content.layer;
    const key = `${content.layer}:${content.entry}`;
    if (counted.has(key)) continue;
    counted.add(key);
    own[node] = layers[content.layer]?.entries.size(content.entry) ?? 0;
  }

  const total = own.slice();
  const nodes: number[] = [];
  // A folder has a lower number than what is in it.
  const folder = nodeKinds.indexOf('folder') + 1;
  kinds[0] = folder;
  for (let node = paths.count - 1; node >= 0; node--) {
    if (kinds[node] === notThere) continue;
    nodes.push(node);
    if (node === 0) break;
    const parent = paths.parent(node);
    kinds[parent] = folder;
    total[parent] = (total[parent] ?? 0) + (total[node] ?? 0);
  }
  return {
    nodes: nodes.reverse(),
    kind: (node) => nodeKinds[(kinds[node] ?? 0) - 1] ?? 'folder',
    layer: (node) => { const layer = layerOf[node] ?? none; return layer === none ? null : layer; },
    own: (node) => own[node] ?? 0,
    total: (node) => total[node] ?? 0,
  };
}

const shownKind = (kind: string): NodeKind => {
  switch (kind) {
    case 'file': return 'file';
    case 'dir': return 'folder';
    case 'symlink': return 'symlink';
    case 'hardlink': return 'hardlink';
    default: return 'device';
  }
};
