import { defineRule } from '../../src/engine/rule.js';
import { heaviest, type HeavyFile } from '../../src/image/heaviest.js';
import type { EntryRef, Image, Layer } from '../../src/image/model.js';
import { inUnits } from '../../src/text/bytes.js';
import { sizeIn } from '../../src/text/size.js';

export default defineRule({
  id: 'image-budget', presets: ['recommended', 'size'], severity: 'warning',
  needs: ['image'],
  summary: 'An image that is larger than it is meant to be',
  rationale: 'Images grow by a few megabytes at a time and nobody notices; a budget does.',
  messages: {
    size: 'the image is {size}, more than {limit}; the most of it is in {largest}',
    layer: 'this layer is {size}, more than {limit}; the most of it is in {largest}',
    unreadLayer: 'this layer is {size}, more than {limit}',
    layers: 'the image has {count} layers, more than {limit}; merge RUN lines, or build in stages',
    file: '{path} is {size}, more than {limit}; mount it or fetch it where it is used',
    wasted: '{size} of the image are dead, more than {limit}; the most of it is in {largest}',
    score: '{score} % of what is stored is seen, less than {limit} %; {size} are dead',
    path: '{path} holds {size}, more than {limit}; the most of it is in {largest}',
    pathOption: 'the budget {written} for {path} is no size; write it as 20MB or 1.5GiB',
  },
  options: {
    maxMB: { doc: 'Of the whole image, packed where it is stored packed; 0 for any size.', default: 0, in: { size: 500 } },
    maxLayerMB: { doc: 'Of one layer above the base; 0 for any size.', default: 0, in: { size: 200 } },
    maxLayers: { doc: 'How many layers there may be; 0 for any number.', default: 40, in: { strict: 25 } },
    maxFileMB: { doc: 'Of one file above the base; 0 for any size.', default: 0, in: { strict: 100 } },
    maxWastedMB: { doc: 'How much may be dead, in layers above the base; -1 for any amount.', default: -1 },
    minScore: { doc: 'What of all that is stored must be seen, from 0 to 1.', default: 0 },
    paths: { doc: 'What a folder or a file may hold, such as {"srv": "20MB"}.', default: {} },
  },
  examples: [{ before: 'an image of 1.4 GB with a budget of 500 MB', after: 'the same program on a slim base, built in another stage' }],
}, function* ({ image, options }) {
  const { known, layers } = image;
  if (options.maxLayers > 0 && layers.length > options.maxLayers) {
    yield { message: 'layers', data: { count: String(layers.length), limit: String(options.maxLayers) }, at: { layer: layers.length - 1 } };
  }
  if (known.sizes) yield* sizes(image, options);
  if (known.files) {
    yield* ofFiles(image, options);
    yield* waste(image, options);
    yield* ofPaths(image, options.paths);
  }
});

type Limits = Readonly<Record<'maxMB' | 'maxLayerMB' | 'maxFileMB' | 'maxWastedMB' | 'minScore', number>>;

function* sizes(image: Image, { maxMB, maxLayerMB }: Pick<Limits, 'maxMB' | 'maxLayerMB'>) {
  const { layers, base, known } = image;
  const weightOf = ({ compressed, uncompressed }: Layer): number => compressed ?? uncompressed;
  const size = layers.reduce((sum, layer) => sum + weightOf(layer), 0);
  const [heaviestLayer] = layers.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (maxMB > 0 && size > maxMB * megabyte && heaviestLayer !== undefined) {
    const files = known.files ? heaviest(image, stored(...layers)) : [];
    const most = files.length > 0 ? largest(files) : `layer ${String(heaviestLayer.index)} (${inUnits(weightOf(heaviestLayer))})`;
    const data = { size: inUnits(size), limit: inUnits(maxMB * megabyte), largest: most };
    yield { message: 'size', data, at: { layer: heaviestLayer.index }, bytes: size, files } as const;
  }
  for (const layer of layers.slice(base.layers)) {
    const weight = weightOf(layer);
    if (maxLayerMB <= 0 || weight <= maxLayerMB * megabyte) continue;
    const data = { size: inUnits(weight), limit: inUnits(maxLayerMB * megabyte) };
    const at = { layer: layer.index };
    if (known.files) {
      const files = heaviest(image, stored(layer));
      yield { message: 'layer', data: { ...data, largest: largest(files) }, at, bytes: weight, files } as const;
    } else yield { message: 'unreadLayer', data, at, bytes: weight } as const;
  }
}

function* ofFiles(image: Image, { maxFileMB }: Pick<Limits, 'maxFileMB'>) {
  if (maxFileMB <= 0) return;
  const files = [...filesOf(image, image.files.all())].filter((file) => file.layer >= image.base.layers && sizeOf(image, file) > maxFileMB * megabyte);
  for (const { path, layer, bytes } of heaviest(image, files)) {
    yield { message: 'file', data: { path, size: inUnits(bytes), limit: inUnits(maxFileMB * megabyte) }, at: { layer, path }, bytes } as const;
  }
}

function* waste(image: Image, { maxWastedMB, minScore }: Pick<Limits, 'maxWastedMB' | 'minScore'>) {
  const { layers, base, waste: { score, recoverable, dead, from } } = image;
  const wasted = from(base.layers).recoverable;
  const files = (): readonly HeavyFile[] => heaviest(image, dead.filter(({ layer }) => layer >= base.layers));
  const at = { layer: layers.reduce((most, { index, wasted: bytes }) => (bytes > (layers[most]?.wasted ?? 0) ? index : most), 0) };
  if (maxWastedMB >= 0 && wasted > maxWastedMB * megabyte) {
    const heavy = files();
    const data = { size: inUnits(wasted), limit: inUnits(maxWastedMB * megabyte), largest: largest(heavy) };
    yield { message: 'wasted', data, at, bytes: wasted, files: heavy } as const;
  }
  if (score < minScore) {
    const data = { score: (score * 100).toFixed(1), limit: (minScore * 100).toFixed(1), size: inUnits(recoverable) };
    yield { message: 'score', data, at, bytes: recoverable, files: files() } as const;
  }
}

function* ofPaths(image: Image, paths: Readonly<Record<string, string>>) {
  for (const [written, budget] of Object.entries(paths)) {
    const limit = sizeIn(budget);
    const path = written.replace(/^\/+|\/+$/g, '');
    const node = image.paths.find(path);
    if (limit === null) yield { message: 'pathOption', data: { written: budget, path: written }, at: { config: 'Reference' } } as const;
    else if (node !== null) {
      const held = [...filesOf(image, below(image, node))];
      const bytes = held.reduce((sum, file) => sum + sizeOf(image, file), 0);
      const files = heaviest(image, held);
      const [first] = files;
      if (bytes > limit && first !== undefined) {
        const data = { path: written, size: inUnits(bytes), limit: inUnits(limit), largest: largest(files) };
        yield { message: 'path', data, at: { layer: first.layer, path }, bytes, files } as const;
      }
    }
  }
}

const megabyte = 1e6;

function* below({ files }: Image, node: number): Iterable<EntryRef> {
  for (const each of [node, ...files.below(node)]) {
    const found = files.at(each);
    if (found !== null) yield found;
  }
}

/** The files of layers, seen or not: all of them are pushed and pulled. */
function* stored(...layers: readonly Layer[]): Iterable<EntryRef> {
  for (const { index: layer, entries } of layers) {
    for (let entry = 0; entry < entries.count; entry++) if (entries.kind(entry) === 'file') yield { layer, entry };
  }
}

/** Regular files alone; a hard link weighs nothing. */
function* filesOf({ layers }: Image, all: Iterable<EntryRef>): Iterable<EntryRef> {
  for (const { layer, entry } of all) if (layers[layer]?.entries.kind(entry) === 'file') yield { layer, entry };
}

const sizeOf = ({ layers }: Image, { layer, entry }: EntryRef): number => layers[layer]?.entries.size(entry) ?? 0;

const largest = (files: readonly HeavyFile[]): string => files.slice(0, 3).map(({ path, bytes }) => `${path} (${inUnits(bytes)})`).join(', ');
