import type { DeadPath, DuplicateData, Rest, WasteData } from './data.js';
import { maskTokens } from '../../knowledge/secrets.js';
import type { Image } from '../../image/model.js';

/** Lists that are longer tell nobody more. */
const mostDead = 1000;
const mostDuplicates = 200;
const mostCopies = 20;

export function wasteData(image: Image): WasteData {
  const { deleted, overwritten, metadataOnly, recoverable, duplicate, score } = image.waste;
  const [dead, moreDead] = cut(deadPaths(image), mostDead, ({ bytes }) => bytes);
  const [duplicates, moreDuplicates] = cut(duplicateGroups(image), mostDuplicates, wastedBy);
  return {
    deleted, overwritten, metadataOnly, recoverable, duplicate, score, dive: image.dive,
    inBase: recoverable - image.waste.from(image.base.layers).recoverable,
    dead, moreDead, duplicates, moreDuplicates,
  };
}

/** Dead files by their path, the heaviest first; of those as heavy in the order of the layers, not of nodes, which are numbered as layers happen to be read. */
function deadPaths({ layers, paths, waste }: Image): readonly DeadPath[] {
  const byNode = new Map<number, { node: number; bytes: number; copies: DeadPath['copies'][number][] }>();
  for (const { layer, entry, bytes, cause, by } of waste.dead) {
    if (bytes === 0) continue;
    const node = layers[layer]?.entries.node(entry) ?? 0;
    const known = byNode.get(node) ?? { node, bytes: 0, copies: [] };
    known.bytes += bytes;
    known.copies.push({ layer, cause, by });
    byNode.set(node, known);
  }
  return [...byNode.values()].sort((a, b) => b.bytes - a.bytes).map(({ node, ...dead }) => ({ path: maskTokens(paths.path(node)), ...dead }));
}

const duplicateGroups = ({ layers, paths, waste }: Image): readonly DuplicateData[] => waste.duplicates.map(({ bytes, files }) => ({
  bytes, count: files.length,
  paths: files.slice(0, mostCopies).map(({ layer, entry }) => maskTokens(paths.path(layers[layer]?.entries.node(entry) ?? 0))),
})).sort((a, b) => wastedBy(b) - wastedBy(a));

/** The first copy is none. */
const wastedBy = ({ bytes, count }: DuplicateData): number => bytes * (count - 1);

function cut<T>(all: readonly T[], most: number, bytesOf: (one: T) => number): readonly [readonly T[], Rest] {
  const more = all.slice(most);
  return [all.slice(0, most), { count: more.length, bytes: more.reduce((sum, one) => sum + bytesOf(one), 0) }];
}
