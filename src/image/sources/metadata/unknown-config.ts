import { readConfig, type ImageConfig } from '../../config.js';

/** The configuration of an image of which none is known. */
export const unknownConfig: ImageConfig = readConfig({});
