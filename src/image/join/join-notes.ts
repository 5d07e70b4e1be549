import type { Dockerfile } from '../../dockerfile/model.js';
import type { Image } from '../model.js';
import { isSquashed } from './squashed.js';

/** Why an image is not held against the whole of its Dockerfile, for those who wonder that no line is to blame. */
export function joinNotes(image: Image, dockerfile: Dockerfile, path: string): readonly string[] {
  const { reference, join, known } = image;
  if (join !== null) return [];
  if (isSquashed(image, dockerfile)) {
    return [`${reference}: the image was squashed into one layer: what each line of ${path} added cannot be told, only the configuration is compared with it`];
  }
  return [known.history ? `${path} is most likely not what ${reference} was built from; it was left aside`
    : `${reference} does not tell how it was made; ${path} was left aside`];
}
