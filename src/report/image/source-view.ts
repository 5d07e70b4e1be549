import { findingBlock } from './found.js';
import type { SafeRead } from './without-secrets.js';
import { tellsSizes } from './sizes.js';
import { show } from '../frame.js';
import type { Page } from '../page.js';
import { painted } from '../code-frame.js';
import { visible } from '../visible.js';
import type { Dockerfile } from '../../dockerfile/model.js';
import type { ReportedFinding } from '../../engine/result.js';
import { grouped } from '../../image/account/grouped.js';
import type { Image } from '../../image/model.js';
import { maskSecrets } from '../../knowledge/mask-secrets.js';
import { inUnits } from '../../text/bytes.js';
import { Lines } from '../../text/lines.js';

const column = 9;
/** Lines between two that have something to tell are left out where they are more than this. */
const mostSilent = 4;

/** The Dockerfile: before each line what it added and what of that is dead, below it what was found. */
export function sourceView(page: Page, { image, dockerfile, hide }: SafeRead, findings: readonly ReportedFinding[]): readonly string[] {
  if (dockerfile === null || image.join === null) return [];
  const { paint, width } = page;
  const text = hide(maskSecrets(dockerfile.model.text));
  const lines = new Lines(text);
  const costs = costsByLine(image, dockerfile.model);
  const found = grouped(findings, ({ range }) => range.start.line);
  const { count } = lines;
  const told = Array.from({ length: count }, (_, index) => index + 1).filter((line) => costs.has(line) || found.has(line));
  const room = Math.max(20, width - 2 * column - 10);
  const rows: string[] = [];
  let last = 0;
  for (const line of shownLines(told, count)) {
    if (line > last + 1) rows.push(paint.dim(`${' '.repeat(2 * column + 4)}⋮`));
    last = line;
    const cost = costs.get(line);
    const span = lines.span(line);
    const shown = painted(show(text, span, { start: span.start, end: span.start }, room), (said) => said);
    const dead = cost === undefined || cost.wasted === 0 ? ''.padStart(column) : paint.red(inUnits(cost.wasted).padStart(column));
    const added = (cost === undefined || !tellsSizes(image) ? '' : inUnits(cost.added)).padStart(column);
    const number = paint.dim(`${String(line).padStart(4)} │`);
    rows.push(`${added} ${dead} ${number} ${cost?.isBase === true ? paint.dim(shown) : shown}`.trimEnd());
    for (const finding of found.get(line) ?? []) rows.push(...findingBlock(page, finding, ' '.repeat(4)));
  }
  return [paint.bold(visible(dockerfile.path)), paint.dim(`${'adds'.padStart(column)} ${'dead'.padStart(column)}`), ...rows];
}

interface Cost {
  readonly added: number;
  readonly wasted: number;
  readonly isBase: boolean;
}

/** What the layers of each instruction hold, and those of the base image, which stand on the FROM. */
function costsByLine({ layers, base, join }: Image, dockerfile: Dockerfile): ReadonlyMap<number, Cost> {
  const costs = new Map<number, Cost>();
  const from = dockerfile.target === null ? undefined : dockerfile.chain(dockerfile.target).at(-1)?.instructions[0];
  for (const { index, historyIndex, uncompressed, wasted } of layers) {
    const isBase = index < base.layers;
    const line = isBase ? from?.line : historyIndex === null ? undefined : join?.matches.get(historyIndex)?.instruction.line;
    if (line === undefined) continue;
    const before = costs.get(line);
    costs.set(line, { added: (before?.added ?? 0) + uncompressed, wasted: (before?.wasted ?? 0) + wasted, isBase });
  }
  return costs;
}

/** All lines, but for long runs of those that have nothing to tell. */
function* shownLines(told: readonly number[], count: number): Iterable<number> {
  let last = 0;
  for (const line of [...told, count + 1]) {
    const silent = line - last - 1;
    if (silent <= mostSilent) for (let each = last + 1; each < line; each++) yield each;
    if (line <= count) yield line;
    last = line;
  }
}
