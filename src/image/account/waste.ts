import type { Hashes } from '../layers/hashes.js';
import type { Cause, DeadFile, DuplicateGroup, Sums, Waste } from '../model.js';
import { Alike, hashOf, type Likeness } from './alike.js';
import type { AllEntries } from './all-entries.js';
import { hashContents, type Hashable } from './contents.js';
import type { Merged } from './merge.js';

/** A layer as the accounts need it. */
export interface CountedLayer extends Hashable {
  /** Of what is stored for each byte of its tar; null where it is not packed. */
  readonly ratio: number | null;
}

/** Which bytes are dead, and why, each counted once; and which are there twice. */
export function wasteOf(merged: Merged, layers: readonly CountedLayer[]): Waste {
  const { numbers, deaths } = merged;
  const live = liveFiles(merged);
  const known = new Known(merged, layers);
  const alike = new Alike();
  const twins = alike.groups(live, known.size).flatMap((files) => (known.haveSamples(files) ? alike.groups(files, known.sample) : [files]));
  known.hash(needed(twins, merged, known));
  const dead: DeadFile[] = [];
  for (let death = 0; death < deaths.count; death++) {
    const file = deaths.file(death);
    dead.push({ ...numbers.ref(file), bytes: numbers.size(file), cause: causeOf(file, deaths.by(death), known), by: deaths.layer(death) });
  }
  const duplicates = twins.flatMap((files) => alike.groups(files, known.content)).map((files): DuplicateGroup => ({
    bytes: numbers.size(files[0] ?? 0), files: files.map((file) => numbers.ref(file)),
  }));
  const liveBytes = live.reduce((sum, file) => sum + numbers.size(file), 0);
  const packed = layers.some(({ ratio }) => ratio !== null);
  const from = (layer: number): Sums => sums(dead, duplicates, layer, () => 1);
  const all = from(0);
  return {
    ...all, dead, duplicates, from,
    score: all.recoverable === 0 ? 1 : liveBytes / (liveBytes + all.recoverable),
    compressed: packed ? rounded(sums(dead, duplicates, 0, (index) => layers[index]?.ratio ?? 1)) : null,
  };
}

/** Empty files cost nothing, and are left out. */
function liveFiles({ numbers, names }: Merged): Uint32Array {
  const live = new Uint32Array(numbers.count);
  let count = 0;
  for (let number = 0; number < numbers.count; number++) if (names(number) > 0 && numbers.size(number) > 0) live[count++] = number;
  return live.subarray(0, count);
}

/** What is known of the contents of files, which are alike by one of it. */
class Known {
  readonly #numbers: AllEntries;
  readonly #layers: readonly CountedLayer[];

  constructor({ numbers }: Merged, layers: readonly CountedLayer[]) {
    this.#numbers = numbers;
    this.#layers = layers;
  }

  readonly size: Likeness = {
    hash: (file) => {
      const size = this.#numbers.size(file);
      return hashOf(size, size / 2 ** 32);
    },
    isSame: (one, other) => this.#numbers.size(one) === this.#numbers.size(other),
  };

  /** Those that differ here are not the same, so that little has to be read once more. */
  readonly sample: Likeness = {
    hash: (file) => hashOf(this.#hashes(file)?.sample(this.#numbers.entry(file)) ?? 0),
    isSame: (one, other) => this.#hashes(one)?.sample(this.#numbers.entry(one)) === this.#hashes(other)?.sample(this.#numbers.entry(other)),
  };

  /** Of those that were hashed. */
  readonly content: Likeness = {
    hash: (file) => {
      const [hashes, entry] = [this.#hashes(file), this.#numbers.entry(file)];
      return hashes === undefined ? 0 : hashOf(hashes.word(entry, 0), hashes.word(entry, 1), hashes.word(entry, 2), hashes.word(entry, 3));
    },
    isSame: (one, other) => {
      const [first, second] = [this.#hashes(one), this.#hashes(other)];
      return first !== undefined && second !== undefined && first.isSame(this.#numbers.entry(one), second, this.#numbers.entry(other));
    },
  };

  /** None is of a layer whose contents were hashed as they came by. */
  haveSamples(files: readonly number[]): boolean {
    return files.every((file) => this.#layers[this.#numbers.layer(file)]?.bytes !== null);
  }

  /** Of layers whose contents went by all is hashed. */
  hash(files: Iterable<number>): void {
    const wanted = this.#layers.map(({ bytes, entries }) => new Uint8Array(bytes === null ? 0 : entries.count));
    for (const file of files) {
      const marks = wanted[this.#numbers.layer(file)];
      if (marks !== undefined) marks[this.#numbers.entry(file)] = 1;
    }
    this.#layers.forEach((layer, index) => { hashContents(layer, marked(wanted[index] ?? new Uint8Array(0))); });
  }

  #hashes(file: number): Hashes | undefined {
    return this.#layers[this.#numbers.layer(file)]?.hashes;
  }
}

function* marked(marks: Uint8Array): Iterable<number> {
  for (let at = marks.indexOf(1); at !== -1; at = marks.indexOf(1, at + 1)) yield at;
}

function* needed(twins: readonly (readonly number[])[], { deaths }: Merged, known: Known): Iterable<number> {
  for (const files of twins) yield* files;
  for (let death = 0; death < deaths.count; death++) {
    const [file, by] = [deaths.file(death), deaths.by(death)];
    if (by === null || !known.size.isSame(file, by) || (known.haveSamples([file, by]) && !known.sample.isSame(file, by))) continue;
    yield file;
    yield by;
  }
}

function causeOf(file: number, by: number | null, known: Known): Cause {
  if (by === null) return 'deleted';
  return known.size.isSame(file, by) && known.content.isSame(file, by) ? 'metadataOnly' : 'overwritten';
}

function sums(dead: readonly DeadFile[], duplicates: readonly DuplicateGroup[], first: number, weight: (layer: number) => number): Sums {
  const by = { deleted: 0, overwritten: 0, metadataOnly: 0 };
  for (const { layer, cause, bytes } of dead) if (layer >= first) by[cause] += bytes * weight(layer);
  let duplicate = 0;
  // The first copy is none, in whichever layer it lies.
  for (const { bytes, files } of duplicates) for (const { layer } of files.slice(1)) if (layer >= first) duplicate += bytes * weight(layer);
  return { ...by, duplicate, recoverable: by.deleted + by.overwritten + by.metadataOnly };
}

const rounded = (exact: Sums): Sums => {
  const [deleted, overwritten, metadataOnly, duplicate] = [exact.deleted, exact.overwritten, exact.metadataOnly, exact.duplicate].map(Math.round) as [number, number, number, number];
  return { deleted, overwritten, metadataOnly, duplicate, recoverable: deleted + overwritten + metadataOnly };
};
