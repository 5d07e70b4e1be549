import type { EntryRef, Image } from './model.js';

export interface HeavyFile {
  readonly path: string;
  readonly layer: number;
  readonly bytes: number;
}

const mostFiles = 10;

/** The heaviest of some files, ten at most. */
export function heaviest(image: Pick<Image, 'layers' | 'paths'>, files: Iterable<EntryRef>): readonly HeavyFile[] {
  const found = new Heaviest();
  for (const { layer, entry } of files) {
    const entries = image.layers[layer]?.entries;
    if (entries !== undefined) found.add({ node: entries.node(entry), layer, bytes: entries.size(entry) });
  }
  return found.sorted(image);
}

export interface Candidate {
  readonly node: number;
  readonly layer: number;
  readonly bytes: number;
}

/** The few heaviest of many; paths are made for these alone. */
export class Heaviest {
  #kept: Candidate[] = [];
  #least = -1;

  add(one: Candidate): void {
    if (one.bytes <= this.#least) return;
    this.#kept.push(one);
    if (this.#kept.length < mostFiles * 10) return;
    this.#kept = this.#kept.sort((a, b) => b.bytes - a.bytes).slice(0, mostFiles);
    this.#least = this.#kept.at(-1)?.bytes ?? -1;
  }

  sorted({ paths }: Pick<Image, 'paths'>): readonly HeavyFile[] {
    return this.#kept.map(({ node, layer, bytes }) => ({ path: paths.path(node), layer, bytes }))
      .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1)).slice(0, mostFiles);
  }
}
