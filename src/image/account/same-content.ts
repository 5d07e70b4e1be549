import type { EntryRef, Image, MergedFiles } from '../model.js';
import { hashContents, type Hashable } from './contents.js';

/** Compares files by their contents; those of one size alone are hashed, and only once. */
export const sameContent = (files: MergedFiles, layers: readonly Hashable[]): Image['sameContent'] => {
  const keyOf = ({ layer, entry }: EntryRef): string | null => {
    const held = layers[layer];
    if (held === undefined) return null;
    hashContents(held, [entry]);
    return held.hashes.has(entry) ? held.hashes.key(entry) : null;
  };
  return (a, b) => {
    const [first, second] = [files.content(a), files.content(b)];
    if (first === null || second === null) return false;
    if (first.layer === second.layer && first.entry === second.entry) return true;
    const size = ({ layer, entry }: EntryRef): number => layers[layer]?.entries.size(entry) ?? -1;
    if (size(first) !== size(second)) return false;
    const key = keyOf(first);
    return key !== null && key === keyOf(second);
  };
};
