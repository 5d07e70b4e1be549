import type { Dockerfile } from '../../dockerfile/model.js';
import { baseFrom } from '../base.js';
import type { Image } from '../model.js';
import { join } from './join.js';

/** The same image beside the Dockerfile it was built from. */
export function besideDockerfile(image: Image, dockerfile: Dockerfile): Image {
  const joined = join(image.config.history, dockerfile);
  return joined === null ? image : { ...image, join: joined, base: baseFrom(image.config, joined, image.layers.length) };
}
