import type { FindingData } from '../data.js';
import { button, el, folded, growing, said } from './dom.js';
import { reveal, type Page } from './page.js';
import { swatch } from './swatch.js';
import { inUnits, visible } from './wording.js';

const severities = ['error', 'warning', 'info', 'style'] as const;
type Severity = FindingData['severity'];

export function findingsView(page: Page, findings: readonly FindingData[]): HTMLElement {
  const list = el('div', {});
  const shown = new Set<Severity>(severities);
  const fill = (): void => {
    list.replaceChildren(growing(findings.filter(({ severity }) => shown.has(severity)), 100, (finding) => item(page, finding), el('ol', { class: 'findings' })));
  };
  const filters = severities.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0)
    .map(({ severity, count }) => {
      const filter = button({ class: `filter ${severity}`, 'aria-pressed': 'true' }, () => {
        const isOn = shown.delete(severity);
        if (!isOn) shown.add(severity);
        filter.setAttribute('aria-pressed', String(!isOn));
        fill();
      }, `${severity} ${count}`);
      return filter;
    });
  fill();
  return el('section', { id: 'findings', 'aria-labelledby': 'findings-title' },
    el('h2', { id: 'findings-title' }, 'Findings'),
    ...findings.length === 0 ? [el('p', { class: 'lead' }, 'No rule has anything to say about this image.')]
      : [el('div', { class: 'filters', role: 'group', 'aria-label': 'Severities that are shown' }, ...filters), list]);
}

function item(page: Page, { severity, rule, message, bytes, docs, line, layer, where, paths }: FindingData): HTMLElement {
  const places = [
    line === null ? null : button({ class: 'link' }, () => { goToLine(line); }, `line ${line}`),
    layer === null ? null : el('span', {}, swatch(layer, page.looks[layer]), ` layer ${layer}`),
    where === null ? null : el('span', {}, where),
  ].filter((one) => one !== null);
  return el('li', { class: `finding ${severity}` },
    el('p', {}, el('span', { class: 'badge' }, severity), el('span', { class: 'message' }, said(visible(message))), bytes === null || bytes === 0 ? null : el('strong', { class: 'bytes' }, inUnits(bytes))),
    el('p', { class: 'soft small places' }, isWebAddress(docs) ? el('a', { href: docs, rel: 'noreferrer' }, rule) : rule, ...places),
    paths.length === 0 ? null : el('div', { class: 'paths' }, ...folded(paths.map((path) =>
      el('li', {}, pathLink(page, path.path), path.bytes === 0 ? null : el('span', { class: 'soft' }, ` ${inUnits(path.bytes)}`))))));
}

/** Leads to the map, if the path is still there. */
function pathLink(page: Page, path: string): HTMLElement {
  const node = page.tree.find(path);
  const name = said(visible(`/${path}`), { class: 'path' });
  return node === null ? name : button({ class: 'link' }, () => {
    reveal(page, node);
    document.getElementById('files')?.scrollIntoView();
  }, name);
}

/** The line itself, or the instruction that it stands in. */
function goToLine(line: number): void {
  for (let at = line; at > 0; at--) {
    const element = document.getElementById(`line-${at}`);
    if (element === null) continue;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    return;
  }
}

const isWebAddress = (address: string): boolean => address.startsWith('https://');
