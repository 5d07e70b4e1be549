import { isKeptElsewhere } from '../knowledge/layer-types.js';
import type { Image } from './model.js';

/** Whether all files of the image are known: only then what is not found is not there. */
export const isWhole = ({ known, layers }: Image): boolean => known.files && layers.some(({ entries }) => entries.count > 0)
  && !layers.some(({ mediaType }) => mediaType !== null && isKeptElsewhere(mediaType));
