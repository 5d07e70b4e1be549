import { readConfig } from '../../config.js';
import type { Json } from '../../json.js';
import type { LayerSource } from '../source.js';
import type { Told } from './read-metadata.js';

/** An image configuration, as `skopeo inspect --config` prints it. */
export function fromConfig(json: Json): Told {
  const config = readConfig(json);
  return {
    what: 'an image configuration', tags: [], digest: null, id: null, annotations: new Map(), config, notes: [],
    layers: config.diffIds.map(() => unread), known: { config: true, history: config.history.length > 0, files: false, sizes: false },
  };
}

/** A layer of which nothing is known but that it is there. */
export const unread: LayerSource = { digest: null, mediaType: null, blob: null, stated: { compression: 'none', compressed: null, uncompressed: null } };
