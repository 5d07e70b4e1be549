import type { Entries, Kind } from '../layers/entries.js';
import type { EntryRef } from '../model.js';

/** The entries of all layers under running numbers, so that columns can speak of them. */
export class AllEntries {
  readonly #layers: readonly Entries[];
  readonly #starts: readonly number[];
  readonly count: number;

  constructor(layers: readonly Entries[]) {
    this.#layers = layers;
    const starts: number[] = [];
    let count = 0;
    for (const layer of layers) {
      starts.push(count);
      count += layer.count;
    }
    this.#starts = starts;
    this.count = count;
  }

  number(layer: number, entry: number): number {
    return (this.#starts[layer] ?? 0) + entry;
  }

  layer(number: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= number) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** In its layer. */
  entry(number: number): number {
    return number - (this.#starts[this.layer(number)] ?? 0);
  }

  ref(number: number): EntryRef {
    return { layer: this.layer(number), entry: this.entry(number) };
  }

  kind(number: number): Kind {
    const layer = this.layer(number);
    return this.#layers[layer]?.kind(number - this.number(layer, 0)) ?? 'file';
  }

  size(number: number): number {
    const layer = this.layer(number);
    return this.#layers[layer]?.size(number - this.number(layer, 0)) ?? 0;
  }

  node(number: number): number {
    const layer = this.layer(number);
    return this.#layers[layer]?.node(number - this.number(layer, 0)) ?? 0;
  }
}
