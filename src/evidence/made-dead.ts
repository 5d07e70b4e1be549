import { costs, type Evidence } from './evidence.js';
import type { Cause } from '../image/model.js';

/** What an instruction took away from lower layers, or wrote again above them, that still lies there. */
export const madeDead = (...causes: readonly Cause[]): Evidence => ({ layers, image }) =>
  (layers.length === 0 ? null : costs(image.waste.dead.reduce((sum, { by, bytes, cause }) => (layers.includes(by) && causes.includes(cause) ? sum + bytes : sum), 0)));
