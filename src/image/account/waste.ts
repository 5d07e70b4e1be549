import type { Cause, DeadFile, DuplicateGroup, Sums, Waste } from '../model.js';
import { hashContents, type Hashable } from './contents.js';
import { grouped } from './grouped.js';
import type { Death, Merged } from './merge.js';

/** A layer as the accounts need it. */
export interface CountedLayer extends Hashable {
  /** Of what is stored for each byte of its tar; null where it is not packed. */
  readonly ratio: number | null;
}

/** Which bytes are dead, and why, each counted once; and which are there twice. */
export function wasteOf(merged: Merged, layers: readonly CountedLayer[]): Waste {
  const { numbers } = merged;
  const live = liveFiles(merged);
  const sampleOf = samples(merged, layers);
  const twins = sameSize(live, (file) => numbers.size(file)).flatMap((files) => mayBeEqual(files, sampleOf));
  const pairs = new Map(merged.deaths.map((death) => [death, rewritten(merged, death, sampleOf)]));
  hashNeeded(merged, layers, [...[...pairs.values()].flat(), ...twins.flat()]);
  const keyOf = (file: number): string => {
    const layer = numbers.layer(file);
    return layers[layer]?.hashes.key(file - numbers.number(layer, 0)) ?? '';
  };
  const dead = merged.deaths.map((death): DeadFile => ({
    ...numbers.ref(death.file), bytes: numbers.size(death.file), cause: causeOf(death, pairs.get(death) ?? [], keyOf), by: death.layer,
  }));
  const duplicates = twins.flatMap((files) => groupsOf(files, keyOf)).map((files): DuplicateGroup => ({
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

function liveFiles({ numbers, names }: Merged): readonly number[] {
  const live: number[] = [];
  for (let number = 0; number < numbers.count; number++) if (names(number) > 0) live.push(number);
  return live;
}

/** Only files of one size can be equal, and empty ones cost nothing. */
function sameSize(files: readonly number[], sizeOf: (file: number) => number): readonly (readonly number[])[] {
  return [...grouped(files, sizeOf)].filter(([size, group]) => size > 0 && group.length > 1).map(([, group]) => group);
}

/** Null where a content was hashed as it came by. */
type SampleOf = (file: number) => number | null;

const samples = ({ numbers }: Merged, layers: readonly CountedLayer[]): SampleOf => (file) => {
  const layer = numbers.layer(file);
  const held = layers[layer];
  return held === undefined || held.bytes === null ? null : held.hashes.sample(file - numbers.number(layer, 0));
};

/** Those of one size that may be equal by what is known of them already, so that little has to be read once more. */
const mayBeEqual = (files: readonly number[], sampleOf: SampleOf): readonly (readonly number[])[] =>
  (files.some((file) => sampleOf(file) === null) ? [files] : groupsOf(files, sampleOf));

const groupsOf = <K>(files: readonly number[], keyOf: (file: number) => K): readonly (readonly number[])[] =>
  [...grouped(files, keyOf).values()].filter((group) => group.length > 1);

/** A file and what was written over it, where they may be equal. */
const rewritten = ({ numbers }: Merged, { file, by }: Death, sampleOf: SampleOf): readonly number[] =>
  (by === null || numbers.size(by) !== numbers.size(file) ? [] : mayBeEqual([file, by], sampleOf).flat());

/** Of layers whose contents went by all is hashed. */
function hashNeeded({ numbers }: Merged, layers: readonly CountedLayer[], files: readonly number[]): void {
  const wanted = layers.map(({ bytes }): Set<number> | null => (bytes === null ? null : new Set()));
  for (const file of files) {
    const layer = numbers.layer(file);
    wanted[layer]?.add(file - numbers.number(layer, 0));
  }
  layers.forEach((layer, index) => { hashContents(layer, [...wanted[index] ?? []]); });
}

function causeOf({ by }: Death, [file, other]: readonly number[], keyOf: (file: number) => string): Cause {
  if (by === null) return 'deleted';
  return file !== undefined && other !== undefined && keyOf(file) === keyOf(other) ? 'metadataOnly' : 'overwritten';
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
