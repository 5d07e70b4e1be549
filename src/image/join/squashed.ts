import type { Dockerfile } from '../../dockerfile/model.js';
import type { Image } from '../model.js';

/** One layer, where the file makes several, and a history that is as short: nothing of it can be compared. */
export const isSquashed = ({ layers, join, config: { history } }: Image, dockerfile: Dockerfile): boolean =>
  join === null && layers.length === 1 && history.filter(({ isEmpty }) => !isEmpty).length <= 1
  && dockerfile.target !== null && dockerfile.chain(dockerfile.target).flatMap(({ instructions }) => instructions).filter(({ keyword }) => makesLayers.has(keyword)).length > 1;

const makesLayers: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD']);

/** What it says in words, for those who wonder why no line is to blame. */
export const squashNotes = (image: Image, dockerfile: Dockerfile, path: string): readonly string[] => (isSquashed(image, dockerfile)
  ? [`the image was squashed into one layer: what each line of ${path} added cannot be told, only the configuration is compared with it`]
  : []);
