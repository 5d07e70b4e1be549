import { isFolder } from './live.js';
import type { Image } from './model.js';
import { namesIn } from './names.js';

/** Folders in which a version control system keeps what it knows: one repository, or one working copy. */
export interface VcsFolder {
  /** The highest of them. */
  readonly node: number;
  readonly name: string;
  readonly all: readonly number[];
  /** Not only where the source is from, but all that it ever was. */
  readonly hasHistory: boolean;
}

export const vcsFolders = (image: Image): readonly VcsFolder[] => [
  ...['.git', '.hg', '.bzr'].flatMap((name) => foldersOf(image, name).map((node) => ({ node, name, all: [node], hasHistory: true }))),
  ...['.svn', 'CVS'].flatMap((name) => workingCopies(image, name)),
];

const foldersOf = (image: Image, name: string): readonly number[] => [...namesIn(image).of(name)].filter((node) => isFolder(image, node));

/** These may have one in every folder of a working copy. */
function workingCopies(image: Image, name: string): readonly VcsFolder[] {
  const { paths } = image;
  const byFolder = new Map(foldersOf(image, name).map((node) => [paths.parent(node), node]));
  const copies = new Map<number, number[]>();
  for (const [folder, node] of byFolder) {
    let top = folder;
    while (top !== 0 && byFolder.has(paths.parent(top))) top = paths.parent(top);
    const copy = copies.get(top);
    if (copy === undefined) copies.set(top, [node]);
    else copy.push(node);
  }
  return [...copies].map(([top, all]) => ({ node: byFolder.get(top) ?? top, name, all, hasHistory: false }));
}
