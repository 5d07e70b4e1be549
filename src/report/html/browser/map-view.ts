import { described } from './details.js';
import { el } from './dom.js';
import type { FileTree } from './file-tree.js';
import { open, type Page } from './page.js';
import { paint } from './paint.js';
import type { State } from './state.js';
import { layerOf, tipOf } from './tip.js';
import { cellAt, layout, type Cell } from './treemap.js';

/** Smaller ones are hard to hit; the table has them all. */
const leastButton = 12;
const mostButtons = 80;

/** The treemap: a picture, and over it a button for each larger thing in the folder. */
export function mapView(page: Page): HTMLElement {
  const { tree, store } = page;
  const canvas = el('canvas', { 'aria-hidden': 'true' });
  const buttons = el('div', { class: 'cells' });
  const tip = tipOf(page);
  const empty = el('p', { class: 'empty soft', hidden: true }, page.knowsFiles ? 'No file in this folder has a byte.' : 'The files of this image were not read: only what is said about it was there.');
  const frame = el('div', { class: 'map', role: 'group', tabindex: -1, 'aria-label': 'Map of the folder: arrow keys go from one to the next, Enter opens, Escape goes up' }, canvas, buttons, empty, tip.element);
  const context = canvas.getContext('2d');
  let cells: readonly Cell[] = [];
  let focusNext: number | null = null;

  const measure = (): void => {
    const { width, height } = frame.getBoundingClientRect();
    if (width === 0) return;
    const scale = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    context?.setTransform(scale, 0, 0, scale, 0, 0);
    tip.hide();
    cells = layout(tree, store.state.folder, { x: 0, y: 0, width, height });
    empty.hidden = cells.length > 0;
    draw(store.state);
    placeButtons();
  };

  const draw = ({ theme, picked, pointed, found }: State): void => {
    if (context === null) return;
    const layers = picked.length > 0 ? picked : pointed;
    paint(context, cells, { tree, looks: page.looks, theme, isPickedOut: ({ nodes }) => nodes.some((node) => isIn(tree, node, layers) && (found === null || holdsFound(tree, node, found.isCovered))) });
  };

  const placeButtons = (): void => {
    // New buttons must not lose the keyboard.
    if (buttons.contains(document.activeElement)) focusNext ??= nodeOf(document.activeElement);
    const shown = cells.filter(({ nodes, depth, width, height }) => nodes.length === 1 && depth === 1 && width >= leastButton && height >= leastButton).slice(0, mostButtons);
    buttons.replaceChildren(...shown.map(({ nodes: [node = 0], x, y, width, height }, index) => {
      const cell = el('button', { type: 'button', class: 'cell', tabindex: index === 0 ? 0 : -1, 'data-node': node, 'aria-label': described(page, node) });
      Object.assign(cell.style, { left: `${x}px`, top: `${y}px`, width: `${Math.max(1, width - 1)}px`, height: `${Math.max(1, height - 1)}px` });
      return cell;
    }));
    if (focusNext === null) return;
    const all = cellButtons();
    focusOn(all.find((cell) => nodeOf(cell) === focusNext) ?? all[0]);
    if (all.length === 0) frame.focus();
    focusNext = null;
  };

  const cellButtons = (): readonly HTMLButtonElement[] => [...buttons.querySelectorAll('button')];
  const focusOn = (cell: HTMLButtonElement | undefined): void => {
    if (cell === undefined) return;
    for (const one of cellButtons()) one.tabIndex = one === cell ? 0 : -1;
    cell.focus();
  };

  const pointAt = ({ clientX, clientY }: MouseEvent): Cell | null => {
    const { left, top } = frame.getBoundingClientRect();
    return cellAt(cells, clientX - left, clientY - top);
  };
  /** The thing in the folder itself that a node belongs to. */
  const child = (node: number): number => {
    const line = tree.ancestors(node);
    return line[line.indexOf(store.state.folder) + 1] ?? node;
  };

  frame.addEventListener('click', (event) => {
    const isByKeyboard = event.detail === 0;
    const node = isByKeyboard ? nodeOf(event.target) : pointAt(event)?.nodes[0] ?? null;
    if (node === null) return;
    tip.hide();
    // The button goes with its folder; the keyboard goes on from one of the new ones.
    if (tree.isFolder(child(node))) focusNext = child(node);
    open(page, child(node));
  });
  frame.addEventListener('keydown', (event) => {
    const all = cellButtons();
    const at = all.findIndex((cell) => cell === document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) focusOn(all[(at + step + all.length) % all.length]);
    else if (event.key === 'Home') focusOn(all[0]);
    else if (event.key === 'End') focusOn(all.at(-1));
    else if (event.key === 'Escape' || event.key === 'Backspace') {
      const { folder } = store.state;
      if (folder === 0) return;
      focusNext = folder;
      store.set({ folder: tree.parent(folder), selected: null });
    } else return;
    event.preventDefault();
  });
  frame.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const cell = pointAt(event);
    if (cell === null || cell.isOpen && !cell.isTitled) tip.hide();
    else tip.show(cell, event);
  });
  frame.addEventListener('pointerleave', () => { tip.hide(); });
  frame.addEventListener('focusin', ({ target }) => { store.set({ hinted: layerOf(tree, nodeOf(target)) }); });
  frame.addEventListener('focusout', () => { store.set({ hinted: [] }); });

  new ResizeObserver(measure).observe(frame);
  window.addEventListener('beforeprint', measure);
  store.watch((state, before) => {
    if (state.folder !== before.folder) {
      const from = cells.find(({ nodes, isOpen }) => isOpen && nodes[0] === state.folder);
      measure();
      if (from !== undefined) zoom(canvas, from);
    } else if (drawnFrom.some((key) => state[key] !== before[key])) draw(state);
  });
  return frame;
}

const drawnFrom = ['theme', 'picked', 'pointed', 'found'] as const;

const nodeOf = (target: EventTarget | null): number | null =>
  (target instanceof HTMLElement && target.dataset['node'] !== undefined ? Number(target.dataset['node']) : null);

const isIn = (tree: FileTree, node: number, layers: readonly number[]): boolean => layers.length === 0 || layers.includes(tree.heaviestLayer(node) ?? -1);

function holdsFound(tree: FileTree, node: number, isCovered: (node: number) => boolean): boolean {
  for (let at = node; at < tree.end(node); at++) if (isCovered(at)) return true;
  return false;
}

/** A folder opens from where it was. */
function zoom(canvas: HTMLCanvasElement, { x, y, width, height }: Cell): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const whole = canvas.getBoundingClientRect();
  canvas.animate(
    [{ transform: `translate(${x}px, ${y}px) scale(${width / whole.width}, ${height / whole.height})`, opacity: 0.4 }, { transform: 'none', opacity: 1 }],
    { duration: 160, easing: 'ease-out' },
  );
}
