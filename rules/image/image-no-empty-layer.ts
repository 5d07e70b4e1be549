import { defineRule } from '../../src/engine/rule.js';
import { readHistory } from '../../src/image/join/history-text.js';
import type { Image } from '../../src/image/model.js';

export default defineRule({
  id: 'image-no-empty-layer', presets: ['recommended', 'size'], severity: 'info',
  needs: ['image'],
  summary: 'A layer that brings nothing',
  rationale: 'Each layer is a request, a file and a mount more, and an image can have only so many of them.',
  messages: {
    empty: 'this layer holds nothing; take its instruction away, or join it with its neighbour',
    folders: 'this layer holds nothing but folders that were there before; take its instruction away, or join it with its neighbour',
  },
  examples: [{ before: 'RUN true', after: 'no instruction at all' }],
}, function* ({ image }) {
  for (const layer of image.layers.slice(image.base.layers)) {
    const { index, entries } = layer;
    const history = image.known.history ? layer.history : null;
    // A WORKDIR has to be said, even where the folder is there already.
    if (history !== null && readHistory(history.createdBy).keyword === 'WORKDIR') continue;
    if (entries.count === 0) yield { message: 'empty', data: {}, at: { layer: index } };
    else if (bringsOnlyKnownFolders(image, index)) yield { message: 'folders', data: {}, at: { layer: index } };
  }
});

function bringsOnlyKnownFolders({ layers }: Image, layer: number): boolean {
  const entries = layers[layer]?.entries;
  if (entries === undefined) return false;
  const missing = new Map<number, number>();
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.kind(entry) !== 'dir') return false;
    missing.set(entries.node(entry), entry);
  }
  for (let below = layer - 1; below >= 0 && missing.size > 0; below--) {
    const lower = layers[below]?.entries;
    if (lower === undefined) continue;
    for (let entry = 0; entry < lower.count; entry++) {
      const upper = missing.get(lower.node(entry));
      if (upper === undefined) continue;
      const isSame = lower.kind(entry) === 'dir' && lower.mode(entry) === entries.mode(upper) && lower.uid(entry) === entries.uid(upper) && lower.gid(entry) === entries.gid(upper);
      if (!isSame) return false;
      missing.delete(lower.node(entry));
    }
  }
  return missing.size === 0;
}
