import type { FileTree } from './file-tree.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Cell extends Box {
  /** What it stands for: one, or all that are too small to be told apart. */
  readonly nodes: readonly number[];
  /** 1 for what lies in the folder itself. */
  readonly depth: number;
  /** Its own cells follow. */
  readonly isOpen: boolean;
  /** There is room above them for its name. */
  readonly isTitled: boolean;
}

export const titleHeight = 18;
const padding = 3;
/** Smaller ones are not told apart. */
const leastArea = 14;

/** Cells for what can be seen of a folder in a box: the area says the bytes, a folder comes before what is in it. */
export function layout(tree: FileTree, folder: number, box: Box): readonly Cell[] {
  const cells: Cell[] = [];
  fill(tree, folder, box, 1, cells);
  return cells;
}

function fill(tree: FileTree, folder: number, box: Box, depth: number, cells: Cell[]): void {
  const children = tree.children(folder).filter((node) => tree.bytes(node) > 0);
  squarify(children, (node) => tree.bytes(node), box, (nodes, place) => {
    const [node = 0] = nodes;
    const inner = nodes.length === 1 && tree.isFolder(node) ? inside(place) : null;
    cells.push({ ...place, nodes, depth, isOpen: inner !== null, isTitled: inner !== null && isTitled(place) });
    if (inner !== null) fill(tree, node, inner, depth + 1, cells);
  });
}

const isTitled = ({ width, height }: Box): boolean => width >= 56 && height >= 44;

/** Where the cells of a folder go; null where there is no room. */
function inside(box: Box): Box | null {
  const edge = isTitled(box) ? padding : 1;
  const top = isTitled(box) ? titleHeight : edge;
  const [width, height] = [box.width - 2 * edge, box.height - top - edge];
  return width < 4 || height < 4 ? null : { x: box.x + edge, y: box.y + top, width, height };
}

/**
 * Squarified treemap (Bruls, Huizing, van Wijk): rows along the shorter side, each taken as long as its cells come closer to squares.
 * `sorted`: the heaviest first.
 */
export function squarify(sorted: readonly number[], weightOf: (node: number) => number, box: Box, place: (nodes: readonly number[], box: Box) => void): void {
  let left = box;
  let weightLeft = sorted.reduce((sum, node) => sum + weightOf(node), 0);
  for (let at = 0; at < sorted.length && weightLeft > 0;) {
    const scale = left.width * left.height / weightLeft;
    if (weightOf(sorted[at] ?? 0) * scale < leastArea) {
      place(sorted.slice(at), left);
      return;
    }
    const side = Math.min(left.width, left.height);
    const first = at;
    let area = 0;
    let worst = Infinity;
    for (; at < sorted.length; at++) {
      const next = weightOf(sorted[at] ?? 0) * scale;
      const ratio = worstRatio(area + next, weightOf(sorted[first] ?? 0) * scale, next, side);
      if (ratio > worst) break;
      area += next;
      worst = ratio;
    }
    left = placeRow(sorted.slice(first, at), (node) => weightOf(node) * scale, area, left, place);
    weightLeft -= area / scale;
  }
}

/** Of a row of an area along a side: how far its largest or smallest cell is from a square. */
const worstRatio = (area: number, largest: number, smallest: number, side: number): number =>
  Math.max(side * side * largest / (area * area), area * area / (side * side * smallest));

/** Places a row and gives what is left of the box. */
function placeRow(row: readonly number[], areaOf: (node: number) => number, area: number, box: Box, place: (nodes: readonly number[], box: Box) => void): Box {
  const isColumn = box.width >= box.height;
  const thickness = Math.min(area / (isColumn ? box.height : box.width), isColumn ? box.width : box.height);
  let along = isColumn ? box.y : box.x;
  for (const node of row) {
    const length = thickness === 0 ? 0 : areaOf(node) / thickness;
    place([node], isColumn ? { x: box.x, y: along, width: thickness, height: length } : { x: along, y: box.y, width: length, height: thickness });
    along += length;
  }
  return isColumn
    ? { ...box, x: box.x + thickness, width: Math.max(0, box.width - thickness) }
    : { ...box, y: box.y + thickness, height: Math.max(0, box.height - thickness) };
}

/** The innermost cell at a point. */
export function cellAt(cells: readonly Cell[], x: number, y: number): Cell | null {
  return cells.findLast((cell) => x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height) ?? null;
}
