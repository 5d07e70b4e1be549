import type { EntryRef, Image, MergedFiles } from '../model.js';
import { hashContents, type Hashable } from './contents.js';

/** Compares files by their contents; those of one size alone are hashed, and only once. */
export const sameContent = (files: MergedFiles, layers: readonly Hashable[]): Image['sameContent'] => {
  return (a, b) => {
    const [first, second] = [files.content(a), files.content(b)];
    if (first === null || second === null) return false;
    if (first.layer === second.layer && first.entry === second.entry) return true;
    const size = ({ layer, entry }: EntryRef): number => layers[layer]?.entries.size(entry) ?? -1;
    if (size(first) !== size(second)) return false;
    const [one, other] = [layers[first.layer], layers[second.layer]];
    if (one === undefined || other === undefined) return false;
    hashContents(one, [first.entry]);
    hashContents(other, [second.entry]);
    return one.hashes.isSame(first.entry, other.hashes, second.entry);
  };
};
