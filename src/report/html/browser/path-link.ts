import { button, said } from './dom.js';
import { reveal, type Page } from './page.js';
import { visible } from './wording.js';

/** Leads to the map, if the path is still there. */
export function pathLink(page: Page, path: string): HTMLElement {
  const node = page.tree.find(path);
  const name = said(visible(`/${path}`), { class: 'path' });
  return node === null ? name : button({ class: 'link' }, () => {
    reveal(page, node);
    document.getElementById('files')?.scrollIntoView();
  }, name);
}
