import { detailsOf, smallOnes } from './details.js';
import { el } from './dom.js';
import type { FileTree } from './file-tree.js';
import type { Page } from './page.js';
import type { Cell } from './treemap.js';

/** What is said beside the pointer. A screen reader hears the same of the button below it. */
export interface Tip {
  readonly element: HTMLElement;
  show(cell: Cell, pointer: Readonly<{ clientX: number; clientY: number }>): void;
  hide(): void;
}

export function tipOf(page: Page): Tip {
  const { tree, store } = page;
  const element = el('div', { class: 'tip', 'aria-hidden': 'true', hidden: true });
  let shown: Cell | null = null;
  const fill = (cell: Cell): void => {
    const [node = 0] = cell.nodes;
    element.replaceChildren(...cell.nodes.length === 1 ? detailsOf(page, node) : smallOnes(tree, cell.nodes));
    element.hidden = false;
    store.set({ hinted: layerOf(tree, node) });
  };
  return {
    element,
    show: (cell, { clientX, clientY }) => {
      if (shown !== cell) fill(cell);
      shown = cell;
      const [room, own] = [element.parentElement?.getBoundingClientRect() ?? new DOMRect(), element.getBoundingClientRect()];
      const [x, y] = [clientX - room.left, clientY - room.top];
      const below = y + 18 + own.height <= room.height;
      element.style.transform = `translate(${Math.max(4, Math.min(x + 14, room.width - own.width - 4))}px, ${Math.max(4, below ? y + 18 : y - own.height - 10)}px)`;
    },
    hide: () => {
      if (shown === null) return;
      shown = null;
      element.hidden = true;
      store.set({ hinted: [] });
    },
  };
}

/** Of a file; a folder has many. */
export function layerOf(tree: FileTree, node: number | null): readonly number[] {
  const layer = node === null || tree.isFolder(node) ? null : tree.layer(node);
  return layer === null ? [] : [layer];
}
