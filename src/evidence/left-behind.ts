import { costs, type Evidence } from './evidence.js';

/** What a RUN left at some paths in its layer: it is stored there, whoever takes it away later. Only where it made a layer can that be told. */
export const leftBehind = (...patterns: readonly RegExp[]): Evidence => ({ layers, image }) => {
  if (layers.length === 0) return null;
  let bytes = 0;
  for (const layer of layers) {
    const entries = image.layers[layer]?.entries;
    for (let entry = 0; entry < (entries?.count ?? 0); entry++) {
      const size = entries?.size(entry) ?? 0;
      if (size > 0 && patterns.some((pattern) => pattern.test(image.paths.path(entries?.node(entry) ?? 0)))) bytes += size;
    }
  }
  return costs(bytes);
};

/** All that an instruction brought. */
export const brought: Evidence = ({ layers, image }) =>
  (layers.length === 0 ? null : costs(layers.reduce((sum, layer) => sum + (image.layers[layer]?.uncompressed ?? 0), 0)));
