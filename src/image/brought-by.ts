import { remembered } from '../knowledge/remembered.js';
import type { Image } from './model.js';

/**
 * The layer that brought what a file holds, where a container sees the file as a layer has it: a later chmod or chown copies it, and is
 * not to blame for what it is.
 */
export function broughtBy(image: Image, node: number, layer: number): number {
  const copied = copiesOf(image).get(node);
  let from = layer;
  // Each step goes down by a layer at least.
  for (let below = copied?.get(from); below !== undefined && below < from; below = copied?.get(from)) from = below;
  return from;
}

/** Of each file that was written again with the same content: from which layer into which. */
const copiesOf = remembered(({ layers, waste }: Image): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const copies = new Map<number, Map<number, number>>();
  for (const { layer, entry, cause, by } of waste.dead) {
    if (cause !== 'metadataOnly') continue;
    const node = layers[layer]?.entries.node(entry) ?? 0;
    const steps = copies.get(node) ?? new Map<number, number>();
    copies.set(node, steps.set(by, layer));
  }
  return copies;
});
