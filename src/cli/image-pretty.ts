import type { ChalkInstance } from 'chalk';
import { compressedSize, sum } from './image-json.js';
import type { Read } from './run-image.js';
import type { Cause, DeadFile, Layer } from '../image/model.js';
import { maskSecrets } from '../knowledge/secret-values.js';
import type { Look } from '../report/index.js';
import { unpainted } from '../report/paint.js';
import { visible } from '../report/visible.js';
import { widthOf } from '../report/width.js';
import { inUnits } from '../text/bytes.js';

interface Page {
  readonly paint: ChalkInstance;
  readonly width: number;
}

/** For people: what the image is, what its layers cost, and what of that is waste. */
export async function imagePretty(read: Read, look: Look): Promise<string> {
  const page: Page = { paint: look.color ? (await import('../report/chalk.js')).paint : unpainted, width: look.width };
  const blocks = [head(page, read), layerTable(page, read), wasteTable(page, read), worstPaths(page, read)];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

function head({ paint }: Page, { image }: Read): readonly string[] {
  const { config, layers, files, tags, id, digest } = image;
  const compressed = compressedSize(layers);
  const identity = digest ?? id;
  const facts = [
    image.platform ?? 'platform unknown', identity === null ? null : identity.slice(0, 19), config.created === null ? null : `created ${config.created.slice(0, 10)}`,
    `${inUnits(sum(layers, ({ uncompressed }) => uncompressed))}${compressed === null ? '' : ` (${inUnits(compressed)} compressed)`}`,
    `${layers.length} ${layers.length === 1 ? 'layer' : 'layers'}`, `${files.count.toLocaleString('en')} files`,
  ];
  return [
    paint.bold.underline(visible(image.reference)) + (tags.length === 0 ? '' : `  ${visible(tags.join(', '))}`),
    facts.flatMap((fact) => (fact === null ? [] : [visible(fact)])).join(' · '),
  ];
}

const barWidth = 10;

function layerTable({ paint, width }: Page, read: Read): readonly string[] {
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

const createdBy = ({ history }: Layer): string => {
  const said = (history?.createdBy ?? '').slice(0, 1000).replace(/\s+/g, ' ').replace(/^\/bin\/sh -c #\(nop\) +/, '').replace(/ # buildkit$/, '').replace(/^(?:RUN )?\/bin\/sh -c /, 'RUN ');
  return visible(maskSecrets(said));
};

const cut = (text: string, room: number): string => (text.length <= room ? text : `${text.slice(0, room - 1)}…`);

const named: Readonly<Record<Cause, string>> = { deleted: 'deleted later', overwritten: 'overwritten later', metadataOnly: 'copied for new metadata' };

function wasteTable({ paint }: Page, { image }: Read): readonly string[] {
  const { waste, base } = image;
  const ours = waste.from(base.layers);
  const rows = [
    ...(['deleted', 'overwritten', 'metadataOnly'] as const).map((cause) => [named[cause], waste[cause], waste.compressed?.[cause]] as const),
    ['the same content twice (advice)', waste.duplicate, waste.compressed?.duplicate] as const,
  ].filter(([, bytes]) => bytes > 0);
  const inBase = waste.recoverable - ours.recoverable;
  const title = waste.recoverable === 0 ? 'nothing is wasted'
    : `${inUnits(waste.recoverable)} can be taken back, ${inUnits(inBase)} of it in the base; ${(waste.score * 100).toFixed(1)} % of what is stored is seen`;
  return [
    `${paint.bold('Waste')}  ${inBase === 0 ? title.replace(', 0 B of it in the base', '') : title}`,
    ...rows.map(([name, bytes, compressed]) => `  ${inUnits(bytes).padStart(9)}  ${name}${compressed === undefined ? '' : paint.dim(`  about ${inUnits(compressed)} compressed`)}`),
  ];
}

const mostPaths = 10;

function worstPaths({ paint, width }: Page, read: Read): readonly string[] {
  const { image } = read;
  const byPath = new Map<number, { bytes: number; last: DeadFile }>();
  for (const dead of image.waste.dead) {
    if (dead.bytes === 0) continue;
    const node = image.layers[dead.layer]?.entries.node(dead.entry) ?? 0;
    const known = byPath.get(node);
    byPath.set(node, { bytes: (known?.bytes ?? 0) + dead.bytes, last: dead });
  }
  const worst = [...byPath].sort(([a, { bytes: x }], [b, { bytes: y }]) => y - x || a - b).slice(0, mostPaths);
  if (worst.length === 0) return [];
  return [paint.bold('Worst paths'), ...worst.map(([node, { bytes, last }]) => {
    const how = `layer ${last.layer}, ${named[last.cause].replace(' later', '')} in layer ${last.by}`;
    const room = Math.max(20, width - 13 - how.length - 2);
    return `  ${inUnits(bytes).padStart(9)}  ${cutFront(visible(image.paths.path(node)), room)}  ${paint.dim(how)}`;
  })];
}

/** Of a path the end says most. */
const cutFront = (text: string, room: number): string => (text.length <= room ? text : `…${text.slice(text.length - room + 1)}`);
