import type { Page } from '../page.js';
import { sum } from './sizes.js';
import type { Read } from './read.js';
import { tellsSizes } from './sizes.js';
import { cut } from '../cut.js';
import { visible } from '../visible.js';
import { widthOf } from '../width.js';
import type { Layer } from '../../image/model.js';
import { inUnits } from '../../text/bytes.js';

const barWidth = 10;

interface Column {
  readonly title: string;
  readonly cell: (layer: Layer) => string;
  /** Numbers stand on the right. */
  readonly isText?: true;
}

/** What each layer weighs, what of it is dead, and what made it. */
export function layerTable({ paint, width }: Page, read: Read): readonly string[] {
  const { layers, base } = read.image;
  if (layers.length === 0) return [];
  const columns = columnsOf(read).map((column) => {
    const cells = [column.title, ...layers.map(column.cell)];
    const room = Math.max(...cells.map(widthOf));
    return { room, cells: cells.map((cell) => (column.isText === true ? cell + ' '.repeat(room - widthOf(cell)) : ' '.repeat(room - widthOf(cell)) + cell)) };
  });
  const room = Math.max(20, width - sum(columns, (column) => column.room + 2));
  const makers = ['created by', ...layers.map(createdBy)];
  return makers.map((maker, row) => {
    const line = [...columns.map(({ cells }) => cells[row] ?? ''), cut(maker, room)].join('  ').trimEnd();
    return row === 0 || row <= base.layers ? paint.dim(line) : line;
  });
}

/** Those in which there is something to tell. */
function columnsOf(read: Read): readonly Column[] {
  const { layers } = read.image;
  const isPacked = layers.some(({ compressed }) => compressed !== null);
  const isWeighed = tellsSizes(read.image);
  const weight = ({ compressed, uncompressed }: Layer): number => (isWeighed ? uncompressed : compressed ?? 0);
  const largest = Math.max(1, ...layers.map(weight));
  return [
    { title: '', cell: ({ index }) => String(index) },
    ...isPacked || isWeighed ? [{ title: '', cell: (layer: Layer) => bar(weight(layer) / largest), isText: true } as const] : [],
    ...isPacked ? [{ title: 'compressed', cell: ({ compressed }: Layer) => (compressed === null ? '' : inUnits(compressed)) }] : [],
    ...isWeighed ? [{ title: 'raw', cell: ({ uncompressed }: Layer) => inUnits(uncompressed) }] : [],
    ...isWeighed ? [{ title: 'dead', cell: ({ wasted }: Layer) => (wasted === 0 ? '' : inUnits(wasted)) }] : [],
    ...layers.some((layer) => whereOf(read, layer) !== '') ? [{ title: '', cell: (layer: Layer) => whereOf(read, layer), isText: true } as const] : [],
  ];
}

const bar = (share: number): string => {
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
  const said = told.slice(0, 1000).replace(/\s+/g, ' ').replace(/ # buildkit$/, '').replace(beforeInstruction, '').replace(beforeScript, 'RUN ').replace(hashed, '$1');
  return visible(said.trimEnd());
};

const shell = String.raw`/(?:[\w.-]+/)*(?:ba|da|a|z|k)?sh(?: -\w+| pipefail)*? -\w*c `;
const beforeInstruction = new RegExp(String.raw`^${shell}#\(nop\) +`);
const beforeScript = new RegExp(String.raw`^(?:RUN )?(?:\|\d+ .*? )?${shell}`);
/** What was copied, as the classic builder and buildah call it: of the hash a few digits do. */
const hashed = /\b((?:file|dir|multi):[0-9a-f]{7})[0-9a-f]{57}\b/g;
