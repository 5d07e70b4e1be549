import { broughtBy } from './brought-by.js';
import { Heaviest, type Candidate, type HeavyFile } from './heaviest.js';
import { isFile, liveAt, outermost, within } from './live.js';
import type { Image } from './model.js';

/** Files that are spoken of as one. */
export interface Load {
  readonly bytes: number;
  readonly count: number;
  /** The layer that brought the most of it. */
  readonly layer: number;
  /** The first of the heaviest that it brought. */
  readonly path: string;
  /** The heaviest first. */
  readonly files: readonly HeavyFile[];
}

/** Where a finding about it points to, at a path or its heaviest, and what it weighs. */
export const placed = ({ layer, path: heaviest, bytes, files }: Load, path = heaviest): Placed => ({ at: { layer, path }, bytes, files });

type Placed = Pick<Load, 'bytes' | 'files'> & Readonly<{ at: Pick<Load, 'layer' | 'path'> }>;

/** Which files count, and for how much. */
export interface Scale {
  /** The lowest layer whose files count. */
  readonly from?: number;
  readonly unless?: (node: number) => boolean;
  /** What a file costs, where that is not all of it. */
  readonly cost?: (node: number) => number | undefined;
}

/** What the files at these nodes and in them come to, each once; null where there are none. */
export function weigh(image: Image, nodes: Iterable<number>, { from: lowest = 0, unless = () => false, cost = () => undefined }: Scale = {}): Load | null {
  let count = 0;
  let bytes = 0;
  const byLayer = new Map<number, { bytes: number; heaviest: Candidate }>();
  const heaviest = new Heaviest();
  for (const top of outermost(image, nodes)) {
    for (const node of within(image, top)) {
      const live = liveAt(image, node);
      if (live === null || live.layer < lowest || !isFile(live) || unless(node)) continue;
      const costs = cost(node) ?? live.bytes;
      count++;
      bytes += costs;
      const from = broughtBy(image, node, live.layer);
      const one = { node, layer: from < lowest ? live.layer : from, bytes: costs };
      const held = byLayer.get(one.layer);
      byLayer.set(one.layer, { bytes: (held?.bytes ?? 0) + costs, heaviest: held === undefined || held.heaviest.bytes < costs ? one : held.heaviest });
      heaviest.add(one);
    }
  }
  if (count === 0) return null;
  const [layer, most] = [...byLayer].reduce((best, one) => (one[1].bytes > best[1].bytes || (one[1].bytes === best[1].bytes && one[0] < best[0]) ? one : best));
  const files = heaviest.sorted(image);
  const path = files.find((file) => file.layer === layer)?.path ?? image.paths.path(most.heaviest.node);
  return { bytes, count, layer, path, files };
}
