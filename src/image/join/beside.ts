import type { Dockerfile } from '../../dockerfile/model.js';
import { baseFrom } from '../base.js';
import type { Image } from '../model.js';
import { join } from './join.js';

/** The same image beside the Dockerfile it was built from. */
export function besideDockerfile(image: Image, dockerfile: Dockerfile): Image {
  const joined = join(image.config.history, dockerfile);
  if (joined === null) return image;
  const isKnown = image.base.by === 'label' || image.base.by === 'given' || image.base.by === 'catalogue';
  return { ...image, join: joined, base: isKnown ? image.base : baseFrom(image.config, joined, image.layers.length) };
}
