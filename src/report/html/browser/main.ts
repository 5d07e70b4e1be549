import type { PageData } from '../data.js';
import { dockerfileView, noDockerfile } from './dockerfile-view.js';
import { el } from './dom.js';
import { FileTree } from './file-tree.js';
import { filesView } from './files-view.js';
import { findingsView } from './findings-view.js';
import { headView } from './head-view.js';
import { layerStack } from './layers-view.js';
import type { Page } from './page.js';
import { layerLooks } from './palette.js';
import { Store } from './state.js';
import { wasteView } from './waste-view.js';

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData;
const systemTheme = window.matchMedia('(prefers-color-scheme: dark)');
const themeOf = ({ matches }: Readonly<{ matches: boolean }>): 'light' | 'dark' => (matches ? 'dark' : 'light');

const store = new Store({ folder: 0, selected: null, picked: [], pointed: [], hinted: [], found: null, theme: themeOf(systemTheme), isThemeChosen: false });
const page: Page = { tree: new FileTree(data.tree), layers: data.layers, looks: layerLooks(data.layers), knowsFiles: data.knowsFiles, store };

store.watch(({ theme }) => { document.documentElement.dataset['theme'] = theme; });
systemTheme.addEventListener('change', (event) => { if (!store.state.isThemeChosen) store.set({ theme: themeOf(event) }); });
// Paper is white.
window.addEventListener('beforeprint', () => {
  const { theme } = store.state;
  store.set({ theme: 'light' });
  window.addEventListener('afterprint', () => { store.set({ theme }); }, { once: true });
});

const { dockerfile } = data;
document.body.append(
  el('a', { class: 'skip', href: '#files' }, 'To the files'),
  headView(data, store),
  el('main', {},
    filesView(page),
    el('section', { id: 'layers', 'aria-labelledby': 'layers-title' },
      el('h2', { id: 'layers-title' }, dockerfile === null ? 'Layers' : 'Layers and Dockerfile'),
      el('div', { class: dockerfile === null ? 'columns single' : 'columns' }, layerStack(page), dockerfile === null ? noDockerfile(data.layers) : dockerfileView(page, dockerfile, data.findings))),
    wasteView(page, data.waste),
    findingsView(page, data.findings)),
  el('footer', { class: 'soft small' }, `imglint ${data.version}. Bytes are those of files, in units of 1,000; a hard link has none.`),
);
