import { parseImageReference } from '../knowledge/image-reference.js';
import { remembered } from '../knowledge/remembered.js';
import type { Image } from './model.js';

/** An image that says, by its name or a label, that it is there to build and develop in. */
export const isDevKit = remembered((image: Image): boolean => saysSo(image) || [...image.tags, image.reference].some((text) => {
  const parsed = parseImageReference(text);
  return parsed !== null && [parsed.name, parsed.tag ?? ''].some(endsAsKit);
}));

const saysSo = ({ known, config }: Image): boolean => {
  if (!known.config) return false;
  const title = config.labels.get('org.opencontainers.image.title');
  return config.labels.has('devcontainer.metadata') || (title !== undefined && endsAsKit(title));
};

const endsAsKit = (name: string): boolean => /[-_/](?:sdk|dev|builder|devel)$/i.test(name);
