import type { FindingData } from '../data.js';
import { button, el, folded, growing, said } from './dom.js';
import type { Page } from './page.js';
import { pathLink } from './path-link.js';
import { swatch } from './swatch.js';
import { inUnits, visible } from './wording.js';

const severities = ['error', 'warning', 'info', 'style'] as const;
type Severity = FindingData['severity'];

export function findingsView(page: Page, findings: readonly FindingData[]): HTMLElement {
  const list = el('div', {});
  const shown = new Set<Severity>(severities);
  const fill = (): void => {
    const left = findings.filter(({ severity }) => shown.has(severity));
    const inBase = left.filter((finding) => finding.inBase);
    list.replaceChildren(listOf(page, left.filter((finding) => !finding.inBase)), ...inBase.length === 0 ? [] : [
      el('h3', { id: 'base-findings' }, 'In the base image'), el('p', { class: 'soft small' }, 'What no line of yours brought along: another base mends it, or one that is newer.'), listOf(page, inBase, 'base-findings'),
    ]);
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

const listOf = (page: Page, findings: readonly FindingData[], title: string | null = null): HTMLElement =>
  growing(findings, 100, (finding) => item(page, finding), el('ol', { class: 'findings', 'aria-labelledby': title, hidden: findings.length === 0 }));

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
