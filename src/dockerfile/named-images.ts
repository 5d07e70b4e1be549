import { externalImages } from './external-images.js';
import { imagePart } from './image-part.js';
import type { Dockerfile } from './model.js';
import type { ImageReference } from '../knowledge/image-reference.js';
import type { Span } from '../text/span.js';

/** An image that a file names, and where. */
export interface NamedImage {
  readonly text: string;
  readonly reference: ImageReference;
  readonly at: Span;
}

/** What it is built on, as far as its name can be known, and what it copies from. A stage has its digest where it begins. */
export const namedImages = (dockerfile: Dockerfile): readonly NamedImage[] => [...dockerfile.stages.flatMap((stage) => {
  const { value, reference } = stage.image;
  return value === null || reference === null ? [] : [{ text: value, reference, at: imagePart(dockerfile, stage, 'reference').at }];
}), ...externalImages(dockerfile)];
