type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element. Texts become text nodes and never markup; `true` is an attribute without a value, `false` and null none. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function button(attributes: Attributes, onClick: (event: MouseEvent) => void, ...children: readonly Child[]): HTMLButtonElement {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Text of the image's: whatever its direction, it stays in its place. */
export const said = (text: string, attributes: Attributes = {}): HTMLElement => el('bdi', attributes, text);

/** A list that shows its first rows, and more of them when asked. */
export function growing<T>(all: readonly T[], first: number, row: (one: T) => Node, into: HTMLElement, last: (shown: number) => Node | null = () => null): HTMLElement {
  const more = button({ class: 'more' }, () => { show(1000); });
  let shown = 0;
  const show = (count: number): void => {
    into.append(...all.slice(shown, shown + count).map(row));
    shown = Math.min(all.length, shown + count);
    more.textContent = `Show ${Math.min(1000, all.length - shown).toLocaleString('en')} more of ${all.length.toLocaleString('en')}`;
    more.hidden = shown === all.length;
    const end = shown === all.length ? last(shown) : null;
    if (end !== null) more.after(end);
  };
  const whole = el('div', {}, into.tagName === 'TBODY' ? null : into, more);
  show(first);
  return whole;
}

const mostUnfolded = 3;

/** The first of a list, and the others for who asks. `untold`: how many there are beyond the list. */
export function folded(items: readonly HTMLLIElement[], untold = 0): readonly HTMLElement[] {
  const first = el('ul', {}, ...items.slice(0, mostUnfolded));
  const others = items.length - mostUnfolded + untold;
  if (others <= 0) return [first];
  return [first, el('details', {}, el('summary', { class: 'soft' }, `${others.toLocaleString('en')} more`), el('ul', {}, ...items.slice(mostUnfolded),
    untold === 0 ? null : el('li', { class: 'soft' }, `and ${untold.toLocaleString('en')} that are not listed here`)))];
}
