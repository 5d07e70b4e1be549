import type { Image } from './model.js';

/** Where something was done, as people say it: on the line of the Dockerfile, where that is known, or in a layer. */
export const whereOf = ({ layers, join, base }: Image, layer: number): string => {
  const item = join === null || layer < base.layers ? null : layers[layer]?.historyIndex ?? null;
  const line = item === null ? undefined : join?.matches.get(item)?.instruction.line;
  return line === undefined ? `in layer ${String(layer)}` : `on line ${String(line)}`;
};
