import { button, el, said, setAttributes } from './dom.js';
import type { Page } from './page.js';
import { visible } from './wording.js';

/** The way from the root to the folder. */
export function breadcrumb({ tree, store }: Page): HTMLElement {
  const list = el('ol', {});
  store.watch(({ folder }, before) => {
    if (list.childElementCount > 0 && folder === before.folder) return;
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...tree.ancestors(folder).map((node) => {
      const step = button({ 'data-node': node }, () => { store.set({ folder: node, selected: null }); }, said(node === 0 ? '/' : visible(tree.name(node))));
      if (node === folder) setAttributes(step, { 'aria-current': 'location' });
      return el('li', {}, step);
    }));
    if (hadFocus) list.querySelector<HTMLElement>('[aria-current]')?.focus();
  });
  return el('nav', { class: 'breadcrumb', 'aria-label': 'Folder' }, list);
}
