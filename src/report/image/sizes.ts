import type { Image, Layer } from '../../image/model.js';

/** Whether anybody told what layers weigh unpacked: a configuration tells nothing of that, a manifest what is stored alone. */
export const tellsSizes = ({ known, layers }: Pick<Image, 'known' | 'layers'>): boolean =>
  known.files || known.sizes && layers.some(({ uncompressed }) => uncompressed > 0);

/** What a registry sends; null where nothing is packed. */
export const compressedSize = (layers: readonly Layer[]): number | null =>
  (layers.every(({ compressed }) => compressed === null) ? null : sum(layers, ({ compressed, uncompressed }) => compressed ?? uncompressed));

export const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);
