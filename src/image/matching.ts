import type { Image } from './model.js';
import { namesIn } from './names.js';

/** Nodes of what a container sees at paths of a pattern: `*` stands for any part of one name, in front for any folders. */
export function matching(image: Image, pattern: string): readonly number[] {
  const isAnywhere = pattern.startsWith('*/');
  const parts = pattern.split('/').filter((part) => part !== '');
  const [first = '', ...rest] = isAnywhere ? parts.slice(1) : parts;
  // A pattern that may lie anywhere begins in a name.
  const tops = isAnywhere ? [...namesIn(image).of(first)] : [0];
  return (isAnywhere ? rest : parts).reduce<readonly number[]>((nodes, part) => nodes.flatMap((node) => [...step(image, node, part)]), tops)
    .filter((node) => node !== 0 && isThere(image, node));
}

function* step({ paths, files }: Image, folder: number, part: string): Iterable<number> {
  if (!part.includes('*')) {
    const node = paths.below(folder, part);
    if (node !== null) yield node;
    return;
  }
  const [before = '', after = ''] = part.split('*');
  for (const node of files.children(folder)) {
    const name = paths.name(node);
    if (name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)) yield node;
  }
}

/** Also a folder that no entry made. */
const isThere = ({ files }: Image, node: number): boolean => files.at(node) !== null || files.children(node)[Symbol.iterator]().next().done !== true;
