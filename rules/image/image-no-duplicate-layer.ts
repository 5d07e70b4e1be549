import { defineRule } from '../../src/engine/rule.js';
import type { Image } from '../../src/image/model.js';
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
  const again = onlyRepeats(image);
  const seen = new Map<string, number>();
  for (const { index, diffId, uncompressed, entries } of image.layers) {
    if (entries.count === 0) continue;
    const other = diffId === null ? undefined : seen.get(diffId);
    if (other !== undefined) yield { message: 'same', data: { other: whereOf(image, other) }, at: { layer: index }, bytes: uncompressed };
    else if (again.has(index)) yield { message: 'again', data: {}, at: { layer: index }, bytes: uncompressed };
    if (diffId !== null && other === undefined) seen.set(diffId, index);
  }
});

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
