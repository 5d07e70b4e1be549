import type { Dockerfile, Instruction } from '../../dockerfile/model.js';
import type { Image } from '../model.js';
import { readHistory } from './history-text.js';
import type { Join } from './join.js';
import { dependsOnArgs } from './told-values.js';

/** In what the history of an image and its Dockerfile are not one, as far as that is sure. */
export interface Drift {
  /** Items of the history that no instruction of the file made. */
  readonly items: readonly number[];
  /** Instructions that no item tells of. */
  readonly instructions: readonly Instruction[];
}

export function driftOf({ config: { history } }: Image, join: Join, dockerfile: Dockerfile): Drift {
  const made = join.unknownItems.map((item) => ({ item, keyword: readHistory(history[item]?.createdBy ?? '').keyword }));
  const instructions = join.untold.filter(({ keyword }) => isTold.has(keyword)).filter((instruction) => {
    // With other build arguments the same instruction reads otherwise.
    const other = hangsOnArgs(dockerfile, instruction) ? made.findIndex(({ keyword }) => keyword === instruction.keyword) : -1;
    if (other !== -1) made.splice(other, 1);
    return other === -1;
  });
  // Labels can be given to the build as well.
  return { items: made.filter(({ keyword }) => keyword !== 'LABEL' && keyword !== 'ARG').map(({ item }) => item), instructions };
}

/** What every builder tells of. */
const isTold: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'ENV', 'LABEL', 'CMD', 'ENTRYPOINT', 'USER', 'WORKDIR', 'EXPOSE', 'VOLUME']);

const hangsOnArgs = (dockerfile: Dockerfile, instruction: Instruction): boolean => instruction.keyword !== 'RUN' && instruction.keyword !== 'CMD'
  && instruction.keyword !== 'ENTRYPOINT' && dependsOnArgs(dockerfile, dockerfile.text.slice(instruction.argumentSpan.start, instruction.argumentSpan.end), instruction);

/** One layer, where the file makes several, and a history that is as short: nothing of it can be compared. */
export const isSquashed = ({ layers, join, config: { history } }: Image, dockerfile: Dockerfile): boolean =>
  join === null && layers.length === 1 && history.filter(({ isEmpty }) => !isEmpty).length <= 1
  && dockerfile.target !== null && dockerfile.chain(dockerfile.target).flatMap(({ instructions }) => instructions).filter(({ keyword }) => makesLayers.has(keyword)).length > 1;

const makesLayers: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);
