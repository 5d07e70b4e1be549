import type { Dockerfile } from '../../dockerfile/model.js';
import type { Image } from '../../image/model.js';

/** An image, and the Dockerfile beside it as people know it. */
export interface Read {
  readonly image: Image;
  readonly dockerfile: Readonly<{ path: string; model: Dockerfile }> | null;
}
