import { breadcrumb } from './breadcrumb.js';
import { detailsOf } from './details.js';
import { button, el } from './dom.js';
import { linked } from './layers-view.js';
import { mapView } from './map-view.js';
import type { Page } from './page.js';
import { searchView } from './search-view.js';
import { swatch } from './swatch.js';
import { tableView } from './table-view.js';
import { counted, inUnits, linesOf, madeBy, visible } from './wording.js';

/** The final file system: what a container sees, by bytes. */
export function filesView(page: Page): HTMLElement {
  return el('section', { id: 'files', 'aria-labelledby': 'files-title' },
    el('h2', { id: 'files-title' }, 'Files'),
    el('div', { class: 'toolbar' }, breadcrumb(page), searchView(page)),
    legend(page), mapView(page), details(page), tableView(page));
}

/** Which colour is which layer; each picks its layer out. */
function legend({ layers, looks, store }: Page): HTMLElement {
  const chips = layers.map((layer, index) => {
    const lines = linesOf(layer);
    const name = `layer ${index}${layer.isBase ? ', base' : ''}${lines === null ? '' : `, ${lines}`}, ${inUnits(layer.bytes)}`;
    const chip = button({ class: 'chip', title: `${name}: ${madeBy(layer)}`, 'aria-label': name, 'aria-pressed': 'false' }, () => { store.pick([index]); }, swatch(index, looks[index]));
    return linked(chip, [index], store);
  });
  const all = button({ class: 'link', hidden: true }, () => { store.set({ picked: [] }); }, 'show all layers');
  store.watch(({ picked, hinted }) => {
    chips.forEach((chip, index) => {
      chip.setAttribute('aria-pressed', String(picked.includes(index)));
      chip.classList.toggle('pointed', hinted.includes(index));
    });
    all.hidden = picked.length === 0;
  });
  return el('div', { class: 'legend', role: 'group', 'aria-label': 'Layers' }, el('span', { class: 'soft' }, 'Layer'), ...chips, all);
}

/** Of what was selected, or else of the folder. */
function details(page: Page): HTMLElement {
  const { tree, store } = page;
  const box = el('div', { class: 'details' });
  const heard = el('p', { class: 'unseen', role: 'status' });
  store.watch((state, before) => {
    if (box.childElementCount > 0 && state.folder === before.folder && state.selected === before.selected) return;
    const node = state.selected ?? state.folder;
    box.replaceChildren(...detailsOf(page, node));
    if (state !== before) heard.textContent = `${visible(tree.path(node))}, ${inUnits(tree.bytes(node))}${tree.isFolder(node) ? `, ${counted(tree.children(node).length, 'entry', 'entries')}` : ''}`;
  });
  return el('div', {}, box, heard);
}
