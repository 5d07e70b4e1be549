import type { Page } from '../page.js';
import { sum } from './json.js';
import type { Read } from './read.js';
import { visible } from '../visible.js';
import { widthOf } from '../width.js';
import type { Layer } from '../../image/model.js';
import { inUnits } from '../../text/bytes.js';

const barWidth = 10;

/** What each layer weighs, what of it is dead, and what made it. */
export function layerTable({ paint, width }: Page, read: Read): readonly string[] {
  const { layers, base } = read.image;
  const largest = Math.max(1, ...layers.map(({ uncompressed }) => uncompressed));
  const packed = layers.some(({ compressed }) => compressed !== null);
  const rows = layers.map((layer) => [
    String(layer.index), bar(layer.uncompressed / largest), ...packed ? [layer.compressed === null ? '' : inUnits(layer.compressed)] : [],
    inUnits(layer.uncompressed), layer.wasted === 0 ? '' : inUnits(layer.wasted), whereOf(read, layer),
  ]);
  const titles = ['', '', ...packed ? ['compressed'] : [], 'raw', 'dead', ''];
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => widthOf(row[column] ?? ''))));
  const aligned = (row: readonly string[]): string => row.map((cell, column) => {
    const fill = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
    return column === 1 || column === row.length - 1 ? cell + fill : fill + cell;
  }).join('  ');
  const room = Math.max(20, width - sum(widths, (one) => one) - 2 * widths.length);
  return [
    paint.dim(`${aligned(titles)}  created by`),
    ...layers.map((layer, index) => {
      const line = `${aligned(rows[index] ?? [])}  ${cut(createdBy(layer), room)}`;
      return index < base.layers ? paint.dim(line) : line;
    }),
  ];
}

export const bar = (share: number): string => {
  const eighths = Math.round(share * barWidth * 8);
  const full = '█'.repeat(eighths >> 3);
  return full + (share > 0 && eighths === 0 ? '▏' : eighths % 8 === 0 ? '' : '▏▎▍▌▋▊▉'[eighths % 8 - 1] ?? '');
};

/** `line 7`, or `base`. */
function whereOf({ image }: Read, { index, historyIndex }: Layer): string {
  if (index < image.base.layers) return 'base';
  const match = historyIndex === null ? undefined : image.join?.matches.get(historyIndex);
  return match === undefined ? '' : `line ${match.instruction.line}`;
}

/** What the history says, or where it says nothing what whoever brought the layer noted (`Imported from -`). */
export const createdBy = ({ history }: Pick<Layer, 'history'>): string => {
  const told = history?.createdBy.trim() === '' ? history.comment : history?.createdBy ?? '';
  const said = told.slice(0, 1000).replace(/\s+/g, ' ').replace(/ # buildkit$/, '').replace(beforeInstruction, '').replace(beforeScript, 'RUN ');
  return visible(said);
};

const shell = String.raw`/(?:[\w.-]+/)*(?:ba|da|a|z|k)?sh(?: -\w+| pipefail)*? -\w*c `;
const beforeInstruction = new RegExp(String.raw`^${shell}#\(nop\) +`);
const beforeScript = new RegExp(String.raw`^(?:RUN )?(?:\|\d+ .*? )?${shell}`);

export const cut = (text: string, room: number): string => (text.length <= room ? text : `${text.slice(0, room - 1)}…`);
