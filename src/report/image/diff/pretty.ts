import type { Compared } from './compared.js';
import { lineOf } from './json.js';
import { findingBlock } from '../found.js';
import { createdBy, cut } from '../layers.js';
import type { Look } from '../../look.js';
import type { Page } from '../../page.js';
import { unpainted } from '../../paint.js';
import { visible } from '../../visible.js';
import { widthOf } from '../../width.js';
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
    `  ${'to pull'.padEnd(12)}${inUnits(pull.bytes).padStart(10)}  ${paint.dim(`${String(pull.layers)} of ${String(after.layers)} layers${pull.isCompressed ? '' : ', before they are packed'}`)}`,
  ];
}

function layerRows(page: Page, { old, new: fresh, diff: { layers } }: Compared): readonly string[] {
  const { paint, width } = page;
  const changed = layers.filter(({ isSame }) => !isSame);
  if (changed.length === 0) return [];
  const same = layers.length - changed.length;
  const rows = changed.map(({ before, after }) => {
    const [one, other] = [before?.uncompressed ?? 0, after?.uncompressed ?? 0];
    const layer = after ?? before;
    const line = layer === null ? null : after === null ? lineOf(layer, old.image.join, old.dockerfile) : lineOf(layer, fresh.image.join, fresh.dockerfile);
    const sizes = before === null ? `${'new'.padStart(10)}   ${inUnits(other).padStart(10)}` : after === null ? `${inUnits(one).padStart(10)}   ${'gone'.padStart(10)}` : `${inUnits(one).padStart(10)} ${paint.dim('→')} ${inUnits(other).padStart(10)}`;
    const start = `  ${sizes}  ${shaded(page, other - one, signed(other - one).padStart(10))}  ${(line === null ? '' : `line ${String(line)}`).padEnd(9)}`;
    return `${start}${layer === null ? '' : cut(createdBy(layer), Math.max(20, width - widthOf('  ') - 47))}`.trimEnd();
  });
  return [`${paint.bold('Layers')}${same === 0 ? '' : paint.dim(`  ${String(same)} ${same === 1 ? 'is' : 'are'} the same`)}`, ...rows];
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
    return `  ${shaded(page, after - before, signed(after - before).padStart(10))}  ${visible(path)}  ${page.paint.dim(how)}`;
  })];
}

const findingBlocks = (page: Page, title: string, findings: Compared['came']): readonly (readonly string[])[] =>
  (findings.length === 0 ? [] : [[page.paint.bold(title), ...findings.flatMap((finding) => findingBlock(page, finding, '  '))]]);

function closing({ paint }: Page, { came, went, tooMuch }: Compared): string {
  const said = [...came.length === 0 ? [] : [counted(came.length, 'new finding')], ...went.length === 0 ? [] : [`${String(went.length)} gone`]].join(', ');
  if (tooMuch !== null) return `${paint.red('✖')} ${paint.bold(`${tooMuch}${said === '' ? '' : `; ${said}`}`)}`;
  return came.length > 0 ? `${paint.yellow('▲')} ${paint.bold(said)}` : `${paint.green('✔')} ${paint.bold(said === '' ? 'no new findings' : said)}`;
}
