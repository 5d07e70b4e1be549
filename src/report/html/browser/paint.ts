import type { FileTree } from './file-tree.js';
import { ink, patterns, type LayerLook } from './palette.js';
import { canvasPattern } from './swatch.js';
import { titleHeight, type Cell } from './treemap.js';
import { bytesOf, inUnits, nameOf, visible } from './wording.js';

export interface Painting {
  readonly tree: FileTree;
  readonly looks: readonly LayerLook[];
  readonly theme: 'light' | 'dark';
  /** What is not stands back. */
  readonly isPickedOut: (cell: Cell) => boolean;
}

const colors = {
  light: { paper: '#ffffff', folder: ['#f3f4f6', '#e9ebee'], edge: '#b9bec8', title: '#2a2e37', rest: '#d9dce1' },
  dark: { paper: '#1b1e24', folder: ['#23272f', '#2b303a'], edge: '#4a505c', title: '#d9dde6', rest: '#3b404a' },
} as const;

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const backstage = 0.16;

/** Draws cells: folders as frames with a name, all else in the colour of its layer. */
export function paint(context: CanvasRenderingContext2D, cells: readonly Cell[], painting: Painting): void {
  const { tree, looks, theme, isPickedOut } = painting;
  const color = colors[theme];
  const hatch = new Map(patterns.map((pattern) => [pattern, canvasPattern(context, pattern, ink[theme])]));
  const { canvas } = context;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = color.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.restore();
  context.textBaseline = 'middle';
  for (const cell of cells) {
    const { nodes: [node = 0], x, y, width, height } = cell;
    const gap = width > 3 && height > 3 ? 1 : 0;
    context.globalAlpha = 1;
    if (cell.isOpen) {
      context.fillStyle = color.folder[cell.depth % 2] ?? color.paper;
      context.fillRect(x, y, width - gap, height - gap);
      if (cell.isTitled) {
        context.strokeStyle = color.edge;
        context.lineWidth = 1;
        context.strokeRect(x + 0.5, y + 0.5, width - gap - 1, height - gap - 1);
        context.fillStyle = color.title;
        title(context, tree, cell);
      }
      continue;
    }
    if (!isPickedOut(cell)) context.globalAlpha = backstage;
    const layer = tree.heaviestLayer(node);
    const look = layer === null ? undefined : looks[layer];
    context.fillStyle = look?.[theme] ?? color.rest;
    context.fillRect(x, y, width - gap, height - gap);
    const drawn = width > 9 && height > 9 && look !== undefined ? hatch.get(look.pattern) ?? null : null;
    if (drawn !== null) {
      context.fillStyle = drawn;
      context.fillRect(x, y, width - gap, height - gap);
    }
    if (width > 34 && height > 15) {
      context.fillStyle = ink[theme];
      label(context, tree, cell);
    }
  }
  context.globalAlpha = 1;
}

function title(context: CanvasRenderingContext2D, tree: FileTree, { nodes: [node = 0], x, y, width, depth }: Cell): void {
  const middle = y + titleHeight / 2 + 0.5;
  context.font = `${depth === 1 ? 600 : 400} 11.5px ${font}`;
  const name = fitted(context, visible(tree.name(node)), width - 12);
  context.fillText(name, x + 6, middle);
  const used = context.measureText(name).width;
  context.font = `400 11px ${font}`;
  const bytes = inUnits(tree.bytes(node));
  const bytesWidth = context.measureText(bytes).width;
  if (used + bytesWidth + 22 < width) context.fillText(bytes, x + width - bytesWidth - 7, middle);
}

/** The name and, if there is room below, the bytes. */
function label(context: CanvasRenderingContext2D, tree: FileTree, { nodes, x, y, width, height }: Cell): void {
  context.font = `500 11.5px ${font}`;
  const name = fitted(context, nameOf(tree, nodes), width - 9);
  if (name === '') return;
  context.fillText(name, x + 5, y + Math.min(10, height / 2));
  if (height < 32) return;
  context.font = `400 11px ${font}`;
  const bytes = inUnits(bytesOf(tree, nodes));
  if (context.measureText(bytes).width < width - 9) context.fillText(bytes, x + 5, y + 25);
}

/** Fewer say nothing. */
const leastLetters = 5;

/** The text, cut to the room there is; nothing where that would say nothing. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  const whole = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  if (context.measureText(whole).width <= room) return whole;
  let [low, high] = [0, whole.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${whole.slice(0, middle)}…`).width <= room) low = middle;
    else high = middle - 1;
  }
  return low < leastLetters ? '' : `${whole.slice(0, low)}…`;
}
