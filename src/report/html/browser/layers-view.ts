import type { LayerData } from '../data.js';
import { button, el, said } from './dom.js';
import type { Page } from './page.js';
import type { Store } from './state.js';
import { swatch } from './swatch.js';
import { counted, inUnits, linesOf, madeBy } from './wording.js';

/** The layers from the lowest up: what each brought, and what of that is dead. */
export function layerStack(page: Page): HTMLElement {
  const { layers, store } = page;
  const most = Math.max(1, ...layers.map(({ bytes }) => bytes));
  const rows = layers.map((layer, index) => row(page, layer, index, most));
  store.watch(({ picked, pointed, hinted }) => {
    rows.forEach((one, index) => {
      one.setAttribute('aria-pressed', String(picked.includes(index)));
      one.classList.toggle('pointed', pointed.includes(index) || hinted.includes(index));
    });
  });
  return el('ol', { class: 'stack', start: 0 }, ...rows.map((one) => el('li', {}, one)));
}

function row({ looks, store }: Page, layer: LayerData, index: number, most: number): HTMLElement {
  const { bytes, dead, compressed, files } = layer;
  const bar = el('span', { class: 'layer-bar', 'aria-hidden': 'true' }, el('span', { class: 'dead' }));
  bar.style.setProperty('--share', String(bytes / most));
  bar.style.setProperty('--dead', String(bytes === 0 ? 0 : dead / bytes));
  bar.style.setProperty('--light', looks[index]?.light ?? '');
  bar.style.setProperty('--dark', looks[index]?.dark ?? '');
  const where = linesOf(layer);
  return linked(button({ class: 'layer', 'aria-pressed': 'false' }, () => { store.pick([index]); },
    el('span', { class: 'unseen' }, `layer ${index}, `), swatch(index, looks[index]), bar,
    el('span', { class: 'bytes' }, inUnits(bytes)),
    el('span', { class: 'where' }, layer.isBase ? 'base' : where === null ? '' : layer.isLikely ? `${where}, likely` : where),
    said(madeBy(layer), { class: 'made' }),
    el('span', { class: 'soft small' }, [
      counted(files, 'file'), ...compressed === null ? [] : [`${inUnits(compressed)} compressed`], ...dead === 0 ? [] : [`${inUnits(dead)} dead`],
    ].join(' · '))), [index], store);
}

/** Pointing at it, and focusing it, point at layers everywhere. */
export function linked<T extends HTMLElement>(element: T, layers: readonly number[], store: Store): T {
  for (const type of ['pointerenter', 'focus']) element.addEventListener(type, () => { store.set({ pointed: layers }); });
  for (const type of ['pointerleave', 'blur']) element.addEventListener(type, () => { store.set({ pointed: [] }); });
  return element;
}
