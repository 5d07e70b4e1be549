import type { HistoryItem } from '../config.js';

/** What an engine says of the layer that it makes of all others: `docker build --squash`. */
export const isSquash = ({ createdBy, comment }: HistoryItem): boolean =>
  createdBy.trim() === '' && /^(?:merge sha256:[0-9a-f]+ to|create new from) sha256:[0-9a-f]+$/.test(comment);
