import type { Blob } from '../bytes/blob.js';
import type { ImageSource } from './source.js';

/** The same image, whose packed layers say how many bytes of them were read. What comes over a network is counted where it comes in. */
export const counted = (source: ImageSource, onBytes: (count: number) => void): ImageSource => ({
  ...source,
  layers: source.layers.map((layer) => (layer.blob?.bytes == null ? layer : { ...layer, blob: countedBlob(layer.blob, onBytes) })),
});

const countedBlob = (blob: Blob, onBytes: (count: number) => void): Blob => ({
  ...blob,
  async* stream() {
    for await (const piece of blob.stream()) {
      onBytes(piece.length);
      yield piece;
    }
  },
});
