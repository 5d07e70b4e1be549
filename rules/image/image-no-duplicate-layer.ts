import { defineRule } from '../../src/engine/rule.js';
import type { Image, Layer } from '../../src/image/model.js';
import { rewritesOf } from '../../src/image/rewrites.js';
import { whereOf } from '../../src/image/where.js';

export default defineRule({
  id: 'image-no-duplicate-layer', presets: ['size'], severity: 'info',
  needs: ['image'],
  summary: 'A layer that brings what is there already',
  rationale: 'The same files are stored and pulled a second time, and nobody sees a difference.',
  messages: {
    same: 'this layer is the same as the one {other}; one of them is enough',
    again: 'this layer brings only files that lie in lower layers just like that; its instruction is not needed',
  },
  examples: [{ before: 'COPY app.conf /etc/ stands there twice', after: 'COPY app.conf /etc/' }],
}, function* ({ image }) {
  const { known, layers } = image;
  const again = known.files ? onlyRepeats(image) : new Set();
  const seen = new Map<string, number>();
  for (const layer of layers) {
    if (isEmpty(image, layer)) continue;
    const { index } = layer;
    const id = layer.diffId ?? layer.digest;
    const other = id === null ? undefined : seen.get(id);
    const more = { at: { layer: index }, ...known.sizes ? { bytes: known.files ? layer.uncompressed : layer.compressed ?? layer.uncompressed } : {} };
    if (other !== undefined) yield { message: 'same', data: { other: whereOf(image, other) }, ...more };
    else if (again.has(index)) yield { message: 'again', data: {}, ...more };
    if (id !== null && other === undefined) seen.set(id, index);
  }
});

/** All empty layers are the same. Without their files they are known by what they are called, and by how little they are when packed. */
const isEmpty = ({ known }: Image, layer: Layer): boolean => (known.files ? layer.entries.count === 0
  : layer.diffId === emptyTar || (known.sizes && layer.compressed !== null && layer.compressed < 64));
/** 1024 zeros. */
const emptyTar = 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';

/** Layers of which every file was there before with the same content, and which take nothing away. */
function onlyRepeats(image: Image): ReadonlySet<number> {
  const repeats = new Map<number, number>();
  for (const { kind, over } of rewritesOf(image)) if (kind === 'identical') repeats.set(over.layer, (repeats.get(over.layer) ?? 0) + 1);
  return new Set(image.layers.slice(image.base.layers).filter(({ index, entries }) => {
    const count = repeats.get(index) ?? 0;
    if (count === 0) return false;
    for (let entry = 0; entry < entries.count; entry++) if (entries.kind(entry) !== 'file' && entries.kind(entry) !== 'dir') return false;
    return count === image.layers[index]?.files;
  }).map(({ index }) => index));
}
