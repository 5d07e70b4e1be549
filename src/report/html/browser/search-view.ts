import { button, el, said } from './dom.js';
import { reveal, type Page } from './page.js';
import { Search } from './search.js';
import { counted, inUnits, visible } from './wording.js';

/** A field, and below it what is found while one types; the map shows the same. */
export function searchView(page: Page): HTMLElement {
  const { tree, store } = page;
  const field = el('input', { type: 'search', id: 'search', placeholder: 'Search paths', autocomplete: 'off', spellcheck: 'false', 'aria-controls': 'found', 'aria-describedby': 'found-count' });
  const count = el('p', { id: 'found-count', role: 'status' });
  const list = el('ol', { id: 'found' });
  const panel = el('div', { class: 'found', hidden: true }, count, list);
  let search: Search | null = null;

  const update = (): void => {
    const query = field.value.trim();
    panel.hidden = query === '';
    if (query === '') {
      store.set({ found: null });
      count.textContent = '';
      return;
    }
    const found = (search ??= new Search(tree)).find(query);
    store.set({ found });
    count.textContent = found.count === 0 ? 'Nothing is found' : `${counted(found.count, 'path')}, ${inUnits(found.bytes)}${found.count > found.best.length ? `; the ${found.best.length} heaviest:` : ''}`;
    list.replaceChildren(...found.best.map((node) => el('li', {}, button({}, () => {
      panel.hidden = true;
      reveal(page, node);
    }, said(visible(tree.path(node)), { class: 'path' }), el('span', { class: 'bytes' }, inUnits(tree.bytes(node)))))));
  };

  const whole = el('div', { class: 'search', role: 'search' }, el('label', { for: 'search', class: 'unseen' }, 'Search paths'), field, panel);
  field.addEventListener('input', update);
  field.addEventListener('focus', () => { panel.hidden = field.value.trim() === ''; });
  whole.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && whole.contains(relatedTarget))) panel.hidden = true;
  });
  // A click on what cannot be focused must not close the list before it is heard.
  panel.addEventListener('pointerdown', (event) => { event.preventDefault(); });
  whole.addEventListener('keydown', (event) => {
    const steps = [field, ...list.querySelectorAll('button')];
    const at = steps.findIndex((one) => one === document.activeElement);
    if (event.key === 'ArrowDown') steps[Math.min(at + 1, steps.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') steps[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Escape') {
      field.value = '';
      field.focus();
      update();
    } else if (event.key === 'Enter' && document.activeElement === field) list.querySelector('button')?.click();
    else return;
    event.preventDefault();
  });
  return whole;
}
