import { parseImageReference } from '../knowledge/image-reference.js';
import { remembered } from '../knowledge/remembered.js';
import type { Image } from './model.js';

/** An image that says, by its name or a label, that it is there to build and develop in. */
export const isDevKit = remembered(({ tags, reference, config }: Image): boolean => {
  const title = config.labels.get('org.opencontainers.image.title');
  return config.labels.has('devcontainer.metadata') || (title !== undefined && endsAsKit(title))
    || [...tags, reference].some((text) => {
      const parsed = parseImageReference(text);
      return parsed !== null && [parsed.name, parsed.tag ?? ''].some(endsAsKit);
    });
});

const endsAsKit = (name: string): boolean => /[-_/](?:sdk|dev|builder|devel)$/i.test(name);
