import type { Dockerfile } from '../dockerfile/model.js';
import { baseFrom, guessBase } from './base.js';
import { diveFigures } from './account/dive.js';
import { mergedFiles } from './account/files.js';
import { merge } from './account/merge.js';
import { wasteOf } from './account/waste.js';
import { platformOf, type HistoryItem } from './config.js';
import { join } from './join/join.js';
import { LayerListener } from './layers/layer-listener.js';
import { readLayer, type ReadLayer } from './layers/read-layer.js';
import { Paths } from './paths.js';
import type { Image, Layer } from './model.js';
import type { ImageSource, LayerSource } from './sources/source.js';

/** Unpacking runs beside us in threads of Node's own, of which there are four. */
const atOnce = 4;

export interface Reading {
  /** Whose content is kept, by its path. */
  readonly keeps: (path: string) => boolean;
}

/** Reads every layer of an image and says what they come to. */
export async function readImage(source: ImageSource, { keeps }: Reading): Promise<Image> {
  const paths = new Paths();
  const read = await readAll(source, (layer, digest) => readOne(layer, digest, paths, keeps));
  const tables = read.map(({ listener }) => listener.entries);
  const merged = merge(tables, paths);
  const waste = wasteOf(merged, read.map(({ listener, compression, tarBytes }, index) => {
    const blob = source.layers[index]?.blob ?? null;
    return {
      entries: listener.entries, hashes: listener.hashes, bytes: compression === 'none' ? blob?.bytes ?? null : null,
      ratio: compression === 'none' || tarBytes === 0 ? null : (blob?.size ?? 0) / tarBytes,
    };
  }));
  const histories = historyOf(source);
  const wasted = read.map(() => 0);
  for (const { layer, bytes } of waste.dead) wasted[layer] = (wasted[layer] ?? 0) + bytes;
  return {
    kind: source.kind, reference: source.reference, tags: source.tags, digest: source.digest, id: source.id, annotations: source.annotations,
    platform: platformOf(source.config), config: source.config, paths, base: guessBase(source.config, read.length), join: null,
    layers: read.map((one, index): Layer => layerOf(one, source, index, histories[index] ?? null, { added: merged.added[index] ?? 0, wasted: wasted[index] ?? 0 })),
    files: mergedFiles(merged, paths), waste, dive: diveFigures(tables, paths),
  };
}

/** The same image beside the Dockerfile it was built from. */
export function besideDockerfile(image: Image, dockerfile: Dockerfile): Image {
  const joined = join(image.config.history, dockerfile);
  return joined === null ? image : { ...image, join: joined, base: baseFrom(image.config, joined, image.layers.length) };
}

const readOne = ({ blob }: LayerSource, digest: string | null, paths: Paths, keeps: Reading['keeps']): Promise<ReadLayer> =>
  (blob === null ? Promise.resolve(nothing(paths, keeps)) : readLayer(blob, digest, paths, keeps));

const nothing = (paths: Paths, keeps: Reading['keeps']): ReadLayer =>
  ({ listener: new LayerListener('', paths, { hashed: false, keeps }), compression: 'none', tarBytes: 0 });

/** Several at once; the first that fails ends it, once those that had begun are done. */
async function readAll(source: ImageSource, readOneLayer: (layer: LayerSource, digest: string | null) => Promise<ReadLayer>): Promise<readonly ReadLayer[]> {
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
  const { listener, compression } = read;
  const { entries, oddities, contents } = listener;
  const { digest, mediaType, blob } = source.layers[index] ?? { digest: null, mediaType: null, blob: null };
  const { diffIds } = source.config;
  let uncompressed = 0;
  let files = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.kind(entry) !== 'file') continue;
    uncompressed += entries.size(entry);
    files++;
  }
  return {
    index, digest, mediaType, compression, added, wasted, entries, files, uncompressed, oddities,
    diffId: diffIds.length === source.layers.length ? diffIds[index] ?? null : null,
    history: told?.item ?? null, historyIndex: told?.index ?? null,
    compressed: compression === 'none' ? null : blob?.size ?? null,
    content: (entry) => contents.get(entry) ?? null,
  };
}
