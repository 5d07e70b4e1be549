import type { DeadPath, DuplicateData, LayerData, WasteData } from '../data.js';
import { el, folded, growing } from './dom.js';
import type { Page } from './page.js';
import { pathLink } from './path-link.js';
import { swatch } from './swatch.js';
import { causeNames, counted, inUnits, percent } from './wording.js';

/** Bytes that are stored, sent and pulled, and that no container sees. */
export function wasteView(page: Page, waste: WasteData): HTMLElement {
  const { recoverable, inBase, score, dive } = waste;
  const head = !page.knowsFiles ? 'What is dead cannot be told: the files were not read.' : recoverable === 0 ? 'Nothing is dead: every byte that is stored is seen.'
    : `${inUnits(recoverable)} can be taken back${inBase === 0 ? '' : `, ${inUnits(inBase)} of it only with another base`}; ${(score * 100).toFixed(1)} % of what is stored is seen.`;
  return el('section', { id: 'waste', 'aria-labelledby': 'waste-title' },
    el('h2', { id: 'waste-title' }, 'Waste'), el('p', { class: 'lead' }, head),
    el('div', { class: 'columns' }, byCause(waste), byLayer(page)),
    ...waste.dead.length === 0 ? [] : [deadTable(page, waste)],
    ...waste.duplicates.length === 0 ? [] : [duplicateTable(page, waste)],
    el('p', { class: 'soft small' }, `dive counts otherwise: efficiency ${(dive.efficiency * 100).toFixed(1)} %, ${inUnits(dive.wastedBytes)} wasted, ${(dive.userWastedPercent * 100).toFixed(1)} % of your own layers. It counts the live copy as waste, and a folder that is removed later as nothing.`));
}

function byCause(waste: WasteData): HTMLElement {
  const causes = [
    ['deleted', 'Deleted later', 'a later layer takes the file away, but the earlier one still holds it'],
    ['overwritten', 'Overwritten later', 'a later layer writes something else in its place'],
    ['metadataOnly', 'Written again for other metadata', 'chmod, chown or touch in a later layer stores the same content twice'],
    ['duplicate', 'The same content at several paths', 'advice alone: the copies beyond the first, all of them seen'],
  ] as const;
  const most = Math.max(1, ...causes.map(([cause]) => waste[cause]));
  return table('By cause', ['Cause', 'Bytes', ''], causes.map(([cause, name, why]) => el('tr', {},
    el('th', { scope: 'row' }, name, el('span', { class: 'soft small why' }, why)), el('td', { class: 'number' }, inUnits(waste[cause])), barCell(waste[cause] / most, cause === 'duplicate' ? 'advice' : 'bad'))));
}

function byLayer({ layers, looks }: Page): HTMLElement {
  const dead = layers.map((layer, index) => ({ layer, index })).filter(({ layer }) => layer.dead > 0).sort((a, b) => b.layer.dead - a.layer.dead);
  const most = Math.max(1, ...dead.map(({ layer }) => layer.dead));
  const row = ({ layer, index }: Readonly<{ layer: LayerData; index: number }>): HTMLElement => el('tr', {},
    el('th', { scope: 'row' }, swatch(index, looks[index]), el('span', {}, ` layer ${index}${layer.isBase ? ' (base)' : ''}`)),
    el('td', { class: 'number' }, inUnits(layer.dead)), el('td', { class: 'number soft' }, percent(layer.dead, layer.bytes)), barCell(layer.dead / most, 'bad'));
  return dead.length === 0 ? el('div') : table('By layer that holds the dead copy', ['Layer', 'Dead', 'Of the layer', ''], dead.map(row));
}

function deadTable(page: Page, { dead, moreDead }: WasteData): HTMLElement {
  const { looks } = page;
  const body = el('tbody');
  const how = ({ copies }: DeadPath): readonly HTMLElement[] => copies.slice(0, 6).map(({ layer, cause, by }) =>
    el('span', { class: 'copy' }, swatch(layer, looks[layer]), ` ${causeNames[cause]} by `, swatch(by, looks[by]), el('span', { class: 'unseen' }, `layer ${layer}, by layer ${by}`)));
  const row = (path: DeadPath): HTMLElement => el('tr', {},
    el('th', { scope: 'row', class: 'path' }, pathLink(page, path.path)), el('td', { class: 'number' }, inUnits(path.bytes)),
    el('td', {}, ...how(path), path.copies.length > 6 ? `and ${path.copies.length - 6} more copies` : ''));
  const whole = el('table', { class: 'stacking' }, caption('Worst paths'), headRow(['Path', 'Dead bytes', 'How']), body);
  return el('div', {}, whole, growing(dead, 15, row, body, () => rest(moreDead)));
}

function duplicateTable(page: Page, { duplicates, moreDuplicates }: WasteData): HTMLElement {
  const body = el('tbody');
  const row = ({ bytes, count, paths }: DuplicateData): HTMLElement => el('tr', {},
    el('th', { scope: 'row', class: 'path paths' }, ...folded(paths.map((path) => el('li', {}, pathLink(page, path))), count - paths.length)),
    el('td', { class: 'number' }, inUnits(bytes * (count - 1))), el('td', {}, `${counted(count, 'copy', 'copies')} of ${inUnits(bytes)}`));
  const whole = el('table', { class: 'stacking' }, caption('The same content at several paths'), headRow(['Paths', 'Beyond the first', 'Copies']), body);
  return el('div', {}, whole, growing(duplicates, 8, row, body, () => rest(moreDuplicates)));
}

const rest = ({ count, bytes }: WasteData['moreDead']): HTMLElement | null => (count === 0 ? null : el('p', { class: 'soft' }, `and ${counted(count, 'more', 'more')}, ${inUnits(bytes)}`));

const caption = (text: string): HTMLElement => el('caption', {}, text);
const headRow = (names: readonly string[]): HTMLElement => el('thead', {}, el('tr', {}, ...names.map((name) => (name === '' ? el('td') : el('th', { scope: 'col' }, name)))));
const table = (title: string, names: readonly string[], rows: readonly HTMLElement[]): HTMLElement => el('table', {}, caption(title), headRow(names), el('tbody', {}, ...rows));

function barCell(share: number, kind: 'bad' | 'advice'): HTMLElement {
  const bar = el('span', { class: `bar ${kind}`, 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(share));
  return el('td', { class: 'share' }, bar);
}
