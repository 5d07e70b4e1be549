import { costs, type Evidence } from './evidence.js';
import type { Cause } from '../image/model.js';

/**
 * What an instruction took away from lower layers, or wrote again above them, that still lies there. The base's own files count only where
 * the finding is about them.
 */
export const madeDead = (...causes: readonly Cause[]): Evidence => ({ finding, layers, image }) => {
  if (layers.length === 0) return null;
  const from = finding.message === 'base' ? 0 : image.base.layers;
  return costs(image.waste.dead.reduce((sum, { layer, by, bytes, cause }) => (layers.includes(by) && layer >= from && causes.includes(cause) ? sum + bytes : sum), 0));
};
