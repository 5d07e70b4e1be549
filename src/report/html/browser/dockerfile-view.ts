import type { DockerfileData, FindingData, LayerData } from '../data.js';
import { button, el, said } from './dom.js';
import { linked } from './layers-view.js';
import type { Page } from './page.js';
import { swatch } from './swatch.js';
import { counted, inUnits, visible } from './wording.js';

/** Lines that made layers, as one. */
interface Block {
  readonly last: number;
  readonly layers: readonly number[];
}

/** The file with what each instruction added, and the findings under the lines. */
export function dockerfileView(page: Page, { path, lines }: DockerfileData, findings: readonly FindingData[]): HTMLElement {
  const blocks = blocksOf(page.layers);
  const list = el('div', { class: 'dockerfile', role: 'group', 'aria-label': `Lines of ${visible(path)}` });
  for (let line = 1; line <= lines.length;) {
    const block = blocks.get(line);
    const last = Math.min(lines.length, block?.last ?? line);
    const rows = lines.slice(line - 1, last).map((text, index) => row(page, line + index, text, index === 0 ? block?.layers ?? [] : []));
    list.append(block === undefined ? el('div', { class: 'block', id: `line-${line}` }, ...rows) : blockButton(page, line, last, block, rows));
    for (let at = line; at <= last; at++) list.append(...findings.filter((finding) => finding.line === at).map(note));
    line = last + 1;
  }
  return list;
}

function blocksOf(layers: readonly LayerData[]): ReadonlyMap<number, Block> {
  const blocks = new Map<number, Block>();
  layers.forEach(({ lines }, index) => {
    if (lines === null) return;
    const [first, last] = lines;
    const known = blocks.get(first);
    blocks.set(first, { last: Math.max(last, known?.last ?? 0), layers: [...known?.layers ?? [], index] });
  });
  return blocks;
}

function blockButton({ layers, store }: Page, line: number, last: number, block: Block, rows: readonly HTMLElement[]): HTMLElement {
  const total = (of: (layer: LayerData) => number): number => block.layers.reduce((sum, index) => sum + (layers[index] === undefined ? 0 : of(layers[index])), 0);
  const dead = total((layer) => layer.dead);
  const name = `${line === last ? `line ${line}` : `lines ${line} to ${last}`}, ${block.layers.length === 1 ? 'layer' : 'layers'} ${block.layers.join(', ')}, added ${inUnits(total(({ bytes }) => bytes))}${dead === 0 ? '' : `, ${inUnits(dead)} of it dead`}`;
  const element = button({ class: 'block', id: `line-${line}`, 'aria-label': name, 'aria-pressed': 'false' }, () => { store.pick(block.layers); }, ...rows);
  store.watch(({ picked, pointed, hinted }) => {
    element.setAttribute('aria-pressed', String(block.layers.some((layer) => picked.includes(layer))));
    element.classList.toggle('pointed', block.layers.some((layer) => pointed.includes(layer) || hinted.includes(layer)));
  });
  return linked(element, block.layers, store);
}

function row({ layers, looks }: Page, line: number, text: string, made: readonly number[]): HTMLElement {
  const bytes = made.reduce((sum, index) => sum + (layers[index]?.bytes ?? 0), 0);
  const dead = made.reduce((sum, index) => sum + (layers[index]?.dead ?? 0), 0);
  return el('span', { class: 'row' },
    el('span', { class: 'marks' }, ...made.slice(0, 1).map((index) => swatch(index, looks[index])), made.length > 1 ? el('span', { class: 'soft small' }, `+${made.length - 1}`) : null),
    el('span', { class: 'added' }, made.length === 0 ? '' : inUnits(bytes), dead === 0 ? null : el('span', { class: 'dead-bytes' }, `${inUnits(dead)} dead`)),
    el('span', { class: 'line-number' }, String(line)),
    said(visible(text.replaceAll('\t', '    ')), { class: 'text' }));
}

const note = ({ severity, rule, message, bytes, inBase }: FindingData): HTMLElement => el('p', { class: `note ${severity}` },
  el('strong', {}, severity), ` ${visible(message)} `, el('span', { class: 'soft' }, [rule, ...bytes === null || bytes === 0 ? [] : [inUnits(bytes)], ...inBase ? ['in the base image'] : []].join(', ')));

/** What stands beside the layers where there is no Dockerfile to show. */
export const noDockerfile = (layers: readonly LayerData[]): HTMLElement =>
  el('p', { class: 'soft' }, `No Dockerfile that this image was built from was given: with --dockerfile FILE the ${counted(layers.length, 'layer')} would stand beside their lines.`);
