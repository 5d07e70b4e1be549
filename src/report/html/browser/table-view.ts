import { button, el, growing, said } from './dom.js';
import { open, type Page } from './page.js';
import { swatch } from './swatch.js';
import { inUnits, linesOf, percent, visible } from './wording.js';

/** The folder once more, for who reads better than sees. */
export function tableView(page: Page): HTMLElement {
  const { tree, store } = page;
  const whole = el('div', { class: 'contents' });
  store.watch(({ folder }, before) => {
    if (whole.childElementCount > 0 && folder === before.folder) return;
    const children = tree.children(folder);
    const hadFocus = whole.contains(document.activeElement);
    const caption = el('caption', { tabindex: -1 }, 'Contents of ', said(visible(tree.path(folder))));
    const body = el('tbody');
    const table = el('table', {}, caption, el('thead', {}, el('tr', {}, ...['Name', 'Bytes', 'Share', 'Layer', 'Dockerfile'].map((name) => el('th', { scope: 'col' }, name)))), body);
    whole.replaceChildren(table, growing(children, 25, (node) => row(page, folder, node), body));
    if (hadFocus) caption.focus();
  });
  return whole;
}

function row(page: Page, folder: number, node: number): HTMLElement {
  const { tree, layers, looks } = page;
  const layer = tree.heaviestLayer(node);
  const name = said(visible(tree.name(node)) + (tree.isFolder(node) ? '/' : ''));
  const share = el('span', { class: 'bar', 'aria-hidden': 'true' });
  share.style.setProperty('--share', String(tree.bytes(folder) === 0 ? 0 : tree.bytes(node) / tree.bytes(folder)));
  return el('tr', {},
    el('th', { scope: 'row' }, tree.isFolder(node) ? button({ class: 'link' }, () => { open(page, node); }, name) : name, tree.kind(node) === 'symlink' ? ' (symbolic link)' : ''),
    el('td', { class: 'number' }, inUnits(tree.bytes(node))),
    el('td', { class: 'share' }, share, percent(tree.bytes(node), tree.bytes(folder))),
    el('td', {}, layer === null ? '' : swatch(layer, looks[layer]), layer === null ? '' : el('span', { class: 'unseen' }, `layer ${layer}`)),
    el('td', {}, layer === null ? '' : layers[layer]?.isBase === true ? 'base' : linesOf(layers[layer]) ?? ''));
}
