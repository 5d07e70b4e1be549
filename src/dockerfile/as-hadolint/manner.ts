import type { Manner } from '../manner.js';
import { readImageAsHadolint } from '../../knowledge/image-reference-as-hadolint.js';
import { hadolintHabits } from './habits.js';
import { literalAsHadolint } from './literal.js';
import { shipsAsHadolint } from './ships.js';
import { triggerBindings } from './triggers.js';

/** How hadolint reads a Dockerfile: nothing is resolved, names keep their case, an image is taken apart its way. */
export const hadolint: Manner = {
  habits: hadolintHabits,
  isDirective: (written) => written === written.toLowerCase(),
  readImage: readImageAsHadolint,
  literal: literalAsHadolint,
  stageName: (written) => written,
  parentName: ({ reference }) => reference?.repository ?? null,
  stagesAreImages: true,
  triggerBindings,
  ships: shipsAsHadolint,
};
