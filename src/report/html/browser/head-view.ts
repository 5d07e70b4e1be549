import type { Fact, PageData } from '../data.js';
import { button, el, said } from './dom.js';
import type { Store } from './state.js';
import { visible } from './wording.js';

/** What image this is, and the ways down the page. */
export function headView({ reference, tags, facts, config, findings }: PageData, store: Store): HTMLElement {
  const theme = button({ class: 'theme' }, () => { store.set({ theme: store.state.theme === 'dark' ? 'light' : 'dark', isThemeChosen: true }); });
  store.watch((state) => { theme.textContent = state.theme === 'dark' ? 'Light' : 'Dark'; });
  theme.setAttribute('aria-label', 'Switch between light and dark');
  const links = [['files', 'Files'], ['layers', 'Layers'], ['waste', 'Waste'], ['findings', `Findings (${findings.length.toLocaleString('en')})`]] as const;
  return el('header', {},
    el('div', { class: 'title' }, el('h1', {}, said(visible(reference))), el('p', { class: 'soft' }, ...tags.slice(0, 5).map((tag) => said(visible(tag), { class: 'tag' })))),
    el('dl', { class: 'facts' }, ...facts.map(fact)),
    el('details', { class: 'config' }, el('summary', {}, 'Configuration'), el('dl', {}, ...config.map(fact))),
    el('nav', { class: 'sections', 'aria-label': 'Parts of this report' }, ...links.map(([id, name]) => el('a', { href: `#${id}` }, name)), theme));
}

const fact = ([name, value]: Fact): HTMLElement => el('div', {}, el('dt', {}, name), el('dd', {}, ...value.split('\n').map((line) => el('div', {}, said(visible(line))))));
