import type { Compared } from './compared.js';
import { lineOf } from './json.js';
import { findingBlock } from '../found.js';
import { createdBy } from '../layers.js';
import { cut, cutFront } from '../../cut.js';
import { countBySeverity } from '../../counts.js';
import type { Look } from '../../look.js';
import { styleOf, symbols, type Page } from '../../page.js';
import { unpainted } from '../../paint.js';
import { visible } from '../../visible.js';
import { severities } from '../../../engine/rule.js';
import type { LayerChange } from '../../../image/diff/layers.js';
import { inUnits } from '../../../text/bytes.js';
import { counted } from '../../../text/counted.js';

const mostPackages = 15;

/** For people: what grew and shrank, and what a host has to pull. */
export async function diffPretty(compared: Compared, look: Look): Promise<string> {
  const page: Page = { paint: look.color ? (await import('../../chalk.js')).paint : unpainted, width: look.width, hyperlinks: look.hyperlinks && look.color };
  const blocks = [
    head(page, compared), layerRows(page, compared), packageRows(page, compared), pathRows(page, compared),
    ...findingBlocks(page, 'New findings', compared.came), ...findingBlocks(page, 'Gone findings', compared.went), [closing(page, compared)],
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** `+3.0 MB`, `-1.2 kB`, `±0`. */
export const signed = (bytes: number): string => (bytes === 0 ? '±0' : `${bytes > 0 ? '+' : '-'}${inUnits(Math.abs(bytes))}`);

const shaded = ({ paint }: Page, bytes: number, text: string): string => (bytes > 0 ? paint.red(text) : bytes < 0 ? paint.green(text) : paint.dim(text));

function head(page: Page, { old, new: fresh, diff: { before, after, pull } }: Compared): readonly string[] {
  const { paint } = page;
  const row = (name: string, one: number, other: number, unit: (value: number) => string, by: (value: number) => string): string =>
    `  ${name.padEnd(12)}${unit(one).padStart(10)} ${paint.dim('→')} ${unit(other).padStart(10)}  ${shaded(page, other - one, by(other - one))}`;
  const bytes = (name: string, one: number, other: number): string => row(name, one, other, inUnits, signed);
  const counts = (name: string, one: number, other: number): string =>
    row(name, one, other, (value) => value.toLocaleString('en'), (value) => (value > 0 ? `+${value.toLocaleString('en')}` : value === 0 ? '±0' : value.toLocaleString('en')));
  return [
    `${paint.bold.underline(visible(old.image.reference))} ${paint.dim('→')} ${paint.bold.underline(visible(fresh.image.reference))}`,
    bytes('size', before.uncompressed, after.uncompressed),
    ...before.compressed === null || after.compressed === null ? [] : [bytes('compressed', before.compressed, after.compressed)],
    bytes('dead', before.wasted, after.wasted), counts('files', before.files, after.files), counts('layers', before.layers, after.layers),
    `  ${'to pull'.padEnd(12)}${inUnits(pull.bytes).padStart(10)}  ${paint.dim(`${String(pull.layers)} of ${String(after.layers)} layers${pull.isCompressed || pull.layers === 0 ? '' : ', before they are packed'}`)}`,
  ];
}

function layerRows(page: Page, compared: Compared): readonly string[] {
  const { paint, width } = page;
  const { layers } = compared.diff;
  const changed = layers.filter(({ isSame }) => !isSame);
  if (changed.length === 0) return [];
  const same = layers.length - changed.length;
  const lines = changed.map((change) => lineSaid(compared, change));
  const lineWidth = Math.max(...lines.map((line) => (line === '' ? 0 : line.length + 2)));
  const rows = changed.map(({ before, after }, index) => {
    const growth = (after?.uncompressed ?? 0) - (before?.uncompressed ?? 0);
    const layer = after ?? before;
    const sizes = `${(before === null ? 'new' : inUnits(before.uncompressed)).padStart(10)} ${before === null || after === null ? ' ' : paint.dim('→')} ${(after === null ? 'gone' : inUnits(after.uncompressed)).padStart(10)}`;
    const start = `  ${sizes}  ${shaded(page, growth, signed(growth).padStart(10))}  ${(lines[index] ?? '').padEnd(lineWidth)}`;
    return `${start}${layer === null ? '' : cut(createdBy(layer), Math.max(20, width - 39 - lineWidth))}`.trimEnd();
  });
  return [`${paint.bold('Layers')}${same === 0 ? '' : paint.dim(`  ${String(same)} ${same === 1 ? 'is' : 'are'} the same`)}`, ...rows];
}

/** `line 7`, where a Dockerfile tells. */
function lineSaid({ old, new: fresh }: Compared, { before, after }: LayerChange): string {
  const [layer, read] = after === null ? [before, old] : [after, fresh];
  const line = layer === null ? null : lineOf(layer, read.image.join, read.dockerfile);
  return line === null ? '' : `line ${String(line)}`;
}

function packageRows(page: Page, { diff: { packages } }: Compared): readonly string[] {
  if (packages.length === 0) return [];
  const { paint } = page;
  const rows = packages.slice(0, mostPackages).map(({ kind, name, before, after, growth }) => {
    const versions = before === null ? `${after ?? ''} is new` : after === null ? `${before} is gone` : before === after ? before : `${before} → ${after}`;
    return `  ${shaded(page, growth ?? 0, (growth === null ? '' : signed(growth)).padStart(10))}  ${paint.dim(kind.padEnd(4))}  ${visible(name)} ${visible(versions)}`.trimEnd();
  });
  const more = packages.length - rows.length;
  return [paint.bold('Packages'), ...rows, ...more > 0 ? [paint.dim(`  … ${String(more)} more`)] : []];
}

function pathRows(page: Page, { diff: { paths } }: Compared): readonly string[] {
  if (paths.length === 0) return [];
  return [page.paint.bold('Paths'), ...paths.map(({ path, before, after }) => {
    const how = before === 0 ? 'new' : after === 0 ? 'gone' : `${inUnits(before)} → ${inUnits(after)}`;
    return `  ${shaded(page, after - before, signed(after - before).padStart(10))}  ${cutFront(visible(path), Math.max(20, page.width - how.length - 16))}  ${page.paint.dim(how)}`;
  })];
}

const findingBlocks = (page: Page, title: string, findings: Compared['came']): readonly (readonly string[])[] =>
  (findings.length === 0 ? [] : [[page.paint.bold(title), ...findings.flatMap((finding) => findingBlock(page, finding, '  '))]]);

function closing(page: Page, { came, went, tooMuch }: Compared): string {
  const { paint } = page;
  const fresh = came.length === 0 ? 'no new findings' : `${counted(came.length, 'new finding')} (${countBySeverity(came)})`;
  const said = went.length === 0 ? fresh : `${fresh}, ${String(went.length)} gone`;
  if (tooMuch !== null) return `${paint.red('✖')} ${paint.bold(came.length + went.length === 0 ? tooMuch : `${tooMuch}; ${said}`)}`;
  const worst = severities.find((severity) => came.some((finding) => finding.severity === severity));
  return `${worst === undefined ? paint.green('✔') : styleOf(page, worst)(symbols[worst])} ${paint.bold(said)}`;
}
