import { guessBase } from './base.js';
import { diveFigures } from './account/dive.js';
import { mergedFiles } from './account/files.js';
import { merge } from './account/merge.js';
import { wasteOf } from './account/waste.js';
import { platformOf, type HistoryItem } from './config.js';
import type { LayerCache } from './cache/layer-cache.js';
import { readThrough } from './cache/read-through.js';
import { sameContent } from './account/same-content.js';
import { keptContents } from './layers/contents.js';
import { Room, type Keeps } from './layers/kept.js';
import { LayerListener } from './layers/layer-listener.js';
import { threadsFor } from './layers/threads-for.js';
import { readByRules } from './read-by-rules.js';
import type { ReadLayer, Wishes } from './layers/read-layer.js';
import { Paths } from './paths.js';
import type { Image, Layer } from './model.js';
import { allKnown, type ImageSource, type LayerSource } from './sources/source.js';

/** Unpacking runs beside us in threads of Node's own, of which there are four. */
const mostAtOnce = 4;

/** Of contents, kept of all layers together. */
const mostKept = 64 << 20;

export interface Reading {
  readonly keeps: Keeps;
  readonly cache?: LayerCache | null;
  /** Compares all bytes with their digests; what comes out of the cache or is read by its headers is not without it. */
  readonly verify?: boolean;
}

/** Reads every layer of an image and says what they come to. */
export async function readImage(source: ImageSource, { keeps, cache = null, verify = false }: Reading): Promise<Image> {
  const paths = new Paths();
  const threads = keeps === readByRules ? threadsFor(source.layers) : null;
  const wishes = { keeps, room: new Room(mostKept), verify, threads };
  let read: readonly ReadLayer[];
  try {
    read = await readAll(source, threads?.readers ?? mostAtOnce, (layer, digest) => readOne(layer, digest, paths, wishes, verify ? null : cache));
  } finally {
    await threads?.close();
  }
  const tables = read.map(({ listener }) => listener.entries);
  const merged = merge(tables, paths);
  const counted = read.map(({ listener, compression, tarBytes }, index) => {
    const blob = source.layers[index]?.blob ?? null;
    return {
      entries: listener.entries, hashes: listener.hashes, bytes: compression === 'none' ? blob?.bytes ?? null : null,
      ratio: compression === 'none' || tarBytes === 0 ? null : (blob?.size ?? 0) / tarBytes,
    };
  });
  const waste = wasteOf(merged, counted);
  const files = mergedFiles(merged, tables, paths);
  const histories = historyOf(source);
  const wasted = read.map(() => 0);
  for (const { layer, bytes } of waste.dead) wasted[layer] = (wasted[layer] ?? 0) + bytes;
  return {
    kind: source.kind, reference: source.reference, tags: source.tags, digest: source.digest, id: source.id, annotations: source.annotations,
    platform: platformOf(source.config), listed: source.listed ?? null, asked: source.asked ?? null, config: source.config, known: source.known ?? allKnown, paths, base: guessBase(source.config, read.length), join: null, standsOn: null,
    layers: read.map((one, index): Layer => layerOf(one, source, index, histories[index] ?? null, { added: merged.added[index] ?? 0, wasted: wasted[index] ?? 0 })),
    files, waste, dive: diveFigures(tables, paths), leftOut: read.reduce((sum, { listener }) => sum + listener.leftOut, 0),
    sameContent: sameContent(files, counted),
  };
}

const readOne = ({ blob }: LayerSource, digest: string | null, paths: Paths, wishes: Wishes, cache: LayerCache | null): Promise<ReadLayer> =>
  (blob === null ? Promise.resolve(nothing(paths)) : readThrough(cache, blob, digest, paths, wishes));

const nothing = (paths: Paths): ReadLayer =>
  ({ listener: new LayerListener(paths, null), contents: keptContents(new Map()), compression: 'none', tarBytes: 0 });

/** Several at once; the first that fails ends it, once those that had begun are done. */
async function readAll(source: ImageSource, atOnce: number, readOneLayer: (layer: LayerSource, digest: string | null) => Promise<ReadLayer>): Promise<readonly ReadLayer[]> {
  const read: ReadLayer[] = [];
  const waiting = source.layers.map((layer, index) => ({ layer, index }));
  let failed = false;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !failed; next = waiting.shift()) {
      const { layer, index } = next;
      try {
        read[index] = await readOneLayer(layer, layer.digest);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return read;
}

interface Told {
  readonly item: HistoryItem;
  readonly index: number;
}

/** Items that made a layer describe the layers one by one. Where there are more or fewer of them, nobody knows which is whose. */
function historyOf({ config, layers }: ImageSource): readonly Told[] {
  const told = config.history.map((item, index) => ({ item, index })).filter(({ item }) => !item.isEmpty);
  return told.length === layers.length ? told : [];
}

function layerOf(read: ReadLayer, source: ImageSource, index: number, told: Told | null, { added, wasted }: Readonly<{ added: number; wasted: number }>): Layer {
  const { listener, contents, compression } = read;
  const { entries, oddities } = listener;
  const { digest, mediaType, blob, stated } = source.layers[index] ?? { digest: null, mediaType: null, blob: null };
  const { diffIds } = source.config;
  let uncompressed = 0;
  let files = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.kind(entry) !== 'file') continue;
    uncompressed += entries.size(entry);
    files++;
  }
  return {
    index, digest, mediaType, compression: stated?.compression ?? compression, added, wasted, entries, files, uncompressed: stated?.uncompressed ?? uncompressed, oddities,
    diffId: diffIds.length === source.layers.length ? diffIds[index] ?? null : null, foundDiffId: read.diffId ?? null, verified: read.verified ?? digest !== null,
    history: told?.item ?? null, historyIndex: told?.index ?? null,
    compressed: stated !== undefined ? stated.compressed : compression === 'none' ? null : blob?.size ?? null,
    content: (entry) => {
      const kept = contents.read(entry);
      return kept?.isWhole === true ? kept.head : null;
    },
    head: (entry) => contents.read(entry)?.head ?? null,
    tail: (entry) => contents.read(entry)?.tail ?? null,
  };
}
