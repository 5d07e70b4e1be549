import { makesLayer } from '../../dockerfile/makes-layer.js';
import type { Dockerfile } from '../../dockerfile/model.js';
import type { HistoryItem } from '../config.js';
import type { Image } from '../model.js';

/** One layer, where the file makes several, and a history that is as short: nothing of it can be compared. */
export const isSquashed = ({ layers, join, config: { history } }: Image, dockerfile: Dockerfile): boolean =>
  join === null && layers.length === 1 && history.filter(({ isEmpty }) => !isEmpty).length <= 1
  && dockerfile.target !== null && dockerfile.chain(dockerfile.target).flatMap(({ instructions }) => instructions).filter(makesLayer).length > 1;

/** What an engine says of the layer that it makes of all others: `docker build --squash`. */
export const isMergedLayer = ({ createdBy, comment }: HistoryItem): boolean =>
  createdBy.trim() === '' && /^(?:merge sha256:[0-9a-f]+ to|create new from) sha256:[0-9a-f]+$/.test(comment);
