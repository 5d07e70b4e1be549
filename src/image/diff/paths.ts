import type { Image } from '../model.js';

/** A file or folder that takes more or less room than before. */
export interface PathChange {
  readonly path: string;
  readonly before: number;
  readonly after: number;
}

interface Weight {
  before: number;
  after: number;
  /** By how much the files in it grew and shrank, the one not set off against the other. */
  moved: number;
  readonly children: Map<string, Weight>;
}

const most = 20;
/** A folder is told of as long as no single thing in it is nearly all of its change. */
const share = 0.8;

export function pathChanges(before: Image, after: Image): readonly PathChange[] {
  const root: Weight = fresh();
  weigh(root, before, 'before');
  weigh(root, after, 'after');
  settle(root);
  const changes: PathChange[] = [];
  const open = [...within(root, '')];
  while (changes.length < most) {
    open.sort((a, b) => b.weight.moved - a.weight.moved || (a.path < b.path ? -1 : 1));
    const next = open.shift();
    if (next === undefined) break;
    const { path, weight } = next;
    const children = [...within(weight, path)];
    const largest = Math.max(0, ...children.map((child) => child.weight.moved));
    // Where parts grew and shrank against each other, they tell more than their sum.
    const isMixed = Math.abs(weight.after - weight.before) < weight.moved / 2;
    if (children.length > 0 && (isMixed || largest >= share * weight.moved)) open.push(...children);
    else changes.push({ path, before: weight.before, after: weight.after });
  }
  return changes;
}

const fresh = (): Weight => ({ before: 0, after: 0, moved: 0, children: new Map() });

function settle(weight: Weight): void {
  let moved = 0;
  for (const child of weight.children.values()) {
    settle(child);
    moved += child.moved;
  }
  weight.moved = weight.children.size === 0 ? Math.abs(weight.after - weight.before) : moved;
}

function* within({ children }: Weight, at: string): Iterable<Readonly<{ path: string; weight: Weight }>> {
  for (const [name, weight] of children) if (weight.moved > 0) yield { path: at === '' ? name : `${at}/${name}`, weight };
}

function weigh(root: Weight, { files, layers, paths }: Image, when: 'before' | 'after'): void {
  for (const { layer, entry } of files.all()) {
    const entries = layers[layer]?.entries;
    const bytes = entries?.size(entry) ?? 0;
    if (entries === undefined || bytes === 0) continue;
    let at = root;
    at[when] += bytes;
    for (const name of paths.path(entries.node(entry)).split('/')) {
      let child = at.children.get(name);
      if (child === undefined) at.children.set(name, child = fresh());
      at = child;
      at[when] += bytes;
    }
  }
}
