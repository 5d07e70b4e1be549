import coerce from 'semver/functions/coerce.js';
import compare from 'semver/functions/compare.js';
import { debianReleases, ubuntuReleases } from './codenames.js';
import { cycles } from './eol-data.js';
import { officialName, type ImageReference } from './image-reference.js';

/** One release line of a product and when its security fixes end. */
export type Cycle = Readonly<{
  product: string;
  cycle: string;
  /** End of regular security support: a date (`2026-07-11`, `2026-09`), `open`, `over`, or null where it cannot be known. */
  eol: End;
  /** The same, long-term support that is free and on by default counted in (Debian's is). */
  end: End;
}>;
export type End = string | null;

/** The longest cycle the version belongs to: `3.9.18` is `3.9`. Debian and Ubuntu go by codename too. Null when the data have none. */
export const cycleOf = (product: string, version: string): Cycle | null => {
  const known = cyclesOf(product);
  const exact = known.get(codenames[product]?.[version] ?? version);
  if (exact !== undefined) return exact;
  const numbers = /^\d+(?:\.\d+){0,3}/.exec(version)?.[0].split('.') ?? [];
  const prefixes = numbers.map((_, i) => numbers.slice(0, numbers.length - i).join('.'));
  return known.get(prefixes.find((prefix) => known.has(prefix)) ?? '') ?? null;
};

/** The newest cycle of those a short version may mean: a tag `2` of Python is its 2.7. Null where the version is as long as a cycle. */
export const newestWithin = (product: string, version: string): Cycle | null =>
  [...cyclesOf(product).values()].filter(({ cycle }) => cycle.startsWith(`${version}.`)).sort((a, b) => byVersion(b.cycle, a.cycle))[0] ?? null;

/** Whether security fixes ended before today (`2026-11-20`). `strict` leaves long-term support out. An unknown end is not over. */
export const isOver = (cycle: Cycle, today: string, { strict = false }: Readonly<{ strict?: boolean }> = {}): boolean => {
  const end = strict ? cycle.eol : cycle.end;
  if (end === null || end === 'open') return false;
  return end === 'over' || (end.length === monthLength ? `${end}-31` : end) < today;
};

/** The day after which there were none, as a message says it. */
export const endOf = ({ eol, end }: Cycle, isStrict: boolean): string => {
  const last = isStrict ? eol : end;
  return last === null || last === 'over' ? 'long ago' : last;
};

/** The newest line of a product that still gets fixes: what to move to. */
export const newestSupported = (product: string, today: string): Cycle | null =>
  [...cyclesOf(product).values()].filter((cycle) => !isOver(cycle, today)).sort((a, b) => byVersion(b.cycle, a.cycle))[0] ?? null;

/** The product an image's version numbers speak of; null for images the data do not follow. */
export const productOf = (reference: ImageReference): string | null => {
  const name = officialName(reference) ?? reference.name;
  const product = Object.hasOwn(products, name) ? products[name] : name.startsWith('mcr.microsoft.com/dotnet/') ? 'dotnet' : name;
  return product !== undefined && Object.hasOwn(cycles, product) ? product : null;
};

/** Images whose name is not the product's. */
const products: Readonly<Record<string, string>> = {
  golang: 'go', amazoncorretto: 'amazon-corretto', 'opensuse/leap': 'opensuse', 'rockylinux/rockylinux': 'rockylinux',
  'quay.io/centos/centos': 'centos-stream', 'oven/bun': 'bun', 'denoland/deno': 'deno',
};

const codenames: Readonly<Record<string, Readonly<Record<string, string>>>> = { debian: debianReleases, ubuntu: ubuntuReleases };
const monthLength = 'yyyy-mm'.length;

const looked = new Map<string, ReadonlyMap<string, Cycle>>();
const none: ReadonlyMap<string, Cycle> = new Map();

const cyclesOf = (product: string): ReadonlyMap<string, Cycle> => {
  const text = Object.hasOwn(cycles, product) ? cycles[product] : undefined;
  if (text === undefined) return none;
  const known = looked.get(product) ?? new Map(text.split(' ').map((entry) => {
    const [cycle = '', ends = ''] = entry.split(':');
    const [eol = '', longTerm = eol] = ends.split('/').map((end) => (end === '?' ? null : end));
    return [cycle, { product, cycle, eol, end: longTerm }];
  }));
  looked.set(product, known);
  return known;
};

/** Cycles are the beginnings of versions (`22`, `3.24`, `22.04`); what has no number comes first. */
const byVersion = (a: string, b: string): number => compare(coerce(a) ?? '0.0.0', coerce(b) ?? '0.0.0');
