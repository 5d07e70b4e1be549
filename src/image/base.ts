import type { HistoryItem, ImageConfig } from './config.js';
import { readHistory } from './join/history-text.js';
import type { Join } from './join/join.js';

/** How many of the lowest layers are the base image's, and how that is known. */
export interface Base {
  readonly layers: number;
  readonly by: 'label' | 'given' | 'catalogue' | 'dockerfile' | 'history' | 'unknown';
}

const hour = 3_600_000;

/** Without a Dockerfile: a base image ends in what it starts, and was made well before what stands on it. */
export function guessBase({ history }: Pick<ImageConfig, 'history'>, layers: number): Base {
  const times = history.map(({ created }) => (created === null ? NaN : Date.parse(created)));
  // The oldest of all that follow, for each item.
  const oldest: number[] = [];
  let least = Infinity;
  for (let index = history.length - 1; index >= 0; index--) {
    oldest[index] = least;
    least = Math.min(least, times[index] ?? NaN);
  }
  let newest = -Infinity;
  let end = 0;
  history.forEach(({ createdBy }, index) => {
    newest = Math.max(newest, times[index] ?? NaN);
    const { keyword } = readHistory(createdBy);
    const isLast = index === history.length - 1;
    if ((keyword === 'CMD' || keyword === 'ENTRYPOINT') && !isLast && (oldest[index] ?? NaN) - newest > hour) end = index + 1;
  });
  return end === 0 ? { layers: 0, by: 'unknown' } : { layers: layersBefore(history, end, layers), by: 'history' };
}

/** With one: what came before the first of its instructions. */
export const baseFrom = ({ history }: Pick<ImageConfig, 'history'>, { baseItems }: Join, layers: number): Base =>
  ({ layers: layersBefore(history, baseItems, layers), by: 'dockerfile' });

const layersBefore = (history: readonly HistoryItem[], end: number, layers: number): number =>
  Math.min(layers, history.slice(0, end).filter(({ isEmpty }) => !isEmpty).length);
