import { defineRule } from '../../src/engine/rule.js';
import type { Image } from '../../src/image/model.js';
import { oddEntries } from '../../src/image/odd-entries.js';
import { isLayerType } from '../../src/knowledge/layer-types.js';
import { shown } from '../../src/text/shown.js';

export default defineRule({
  id: 'image-integrity', presets: ['recommended', 'size', 'security'], severity: 'error',
  needs: ['image'],
  summary: 'An image that contradicts itself, or holds what no builder writes',
  rationale: 'Engines disagree about what such an image is: one refuses it, another runs something else. A blob that is not what its digest says is not read at all, and ends the run; with --verify all of them are compared.',
  messages: {
    diffIds: 'the configuration lists {listed}, and the image has {layers}; build or export it again',
    history: 'the history tells of {told}, and the image has {layers}; build or export it again',
    content: 'the layer is {found}, and the configuration lists {listed} in its place; build or export it again',
    mediaType: 'the layer is of the unknown kind {type}, which engines may refuse',
    escape: '{path} leaves the root of the image{more}; who unpacks the layer may write where it does not belong',
    link: '{path} is a hard link to what lies outside the image{more}; who unpacks the layer may give away what it reaches',
    repeated: '{path} is in the layer more than once{more}; which of them counts is not said anywhere',
    idle: 'the layer takes away {path}, which no layer below it has{more}',
  },
  examples: [{ before: '5 layers, and 4 diff_ids', after: '5 layers, and 5 diff_ids' }],
}, function* ({ image }) {
  const { known, config, layers } = image;
  const data = { layers: counted(layers.length, 'layer') };
  if (known.config && config.diffIds.length !== layers.length && image.kind !== 'metadata') {
    yield { message: 'diffIds', data: { ...data, listed: counted(config.diffIds.length, 'layer') }, at: { config: 'RootFS' } };
  }
  const told = config.history.filter(({ isEmpty }) => !isEmpty).length;
  if (known.history && config.history.length > 0 && told !== layers.length) {
    yield { message: 'history', data: { ...data, told: counted(told, 'layer') }, at: { config: 'RootFS' } };
  }
  for (const { index, diffId, foundDiffId } of layers) {
    if (diffId !== null && foundDiffId !== null && diffId !== foundDiffId) yield { message: 'content', data: { found: short(foundDiffId), listed: short(diffId) }, at: { layer: index } };
  }
  for (const { index, mediaType } of layers) {
    if (mediaType !== null && !isLayerType(mediaType)) yield { message: 'mediaType', data: { type: shown(mediaType) }, at: { layer: index } };
  }
  for (const message of ['escape', 'link'] as const) {
    for (const { index, oddities } of layers) {
      const found = placed(image, index, oddities.filter(({ kind }) => kind === message).map(({ entry }) => entry));
      if (found !== null) yield { message, ...found };
    }
  }
  for (const { layer, repeated, idle } of oddEntries(image)) {
    const [twice, nothing] = [placed(image, layer, repeated), placed(image, layer, idle)];
    if (twice !== null) yield { message: 'repeated', ...twice, atMost: 'warning' };
    if (nothing !== null) yield { message: 'idle', ...nothing, atMost: 'info' };
  }
});

const short = (digest: string): string => shown(digest.slice(0, 19));

const counted = (count: number, what: string): string => `${String(count)} ${what}${count === 1 ? '' : 's'}`;

/** The first entry, and how many more there are: a path of which nobody knows where it would lie is told without its `..`. */
function placed({ layers, paths }: Image, layer: number, found: readonly number[]) {
  const { entries } = layers[layer] ?? {};
  const [first] = found;
  if (entries === undefined || first === undefined) return null;
  const path = paths.path(entries.node(first));
  return { data: { path: shown(path), more: found.length === 1 ? '' : ` (and ${String(found.length - 1)} more)` }, at: { layer, path } };
}
