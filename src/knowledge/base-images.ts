import { baseImages, type Build } from './base-images-data.js';
import { isReleaseName } from './codenames.js';
import { officialName, type ImageReference } from './image-reference.js';

/** MB of 1,000,000 bytes; null where nobody measured it. */
export type Size = Readonly<{ compressedMB: number | null; uncompressedMB: number | null }>;

/** What is known of one build of a base image. */
export type KnownImage = Size & Readonly<{
  /** Every tag known to name this build, the measured one first. */
  tags: readonly string[];
  /** Distribution and release: `debian 13`, `alpine 3.24`, `busybox`. */
  os: string | null;
  flavour: string;
  libc: 'glibc' | 'musl' | 'none' | null;
  shell: boolean | null;
  /** `none` where there is none to be had. */
  packageManager: string | null;
  user: 'root' | 'nonroot' | null;
}>;

/** The build a reference names. A digest without a tag names one that nobody can look up. */
export const baseImage = (reference: ImageReference): KnownImage | null =>
  reference.tag === null && reference.digest !== null ? null : buildsOf(reference)?.byTag.get(reference.tag ?? 'latest') ?? null;

/** What the image weighs, if this very tag was measured. */
export const baseImageSize = (reference: ImageReference): Size | null => sizeOf(baseImage(reference));

/**
 * About what the image weighs: where this tag was not measured, what the same release weighs as another patch or on another
 * distribution release does (`3.13.2-slim` as `3.13-slim`, `22` as `22-trixie`, `22-alpine` as `22-alpine3.23`). Good for saying
 * what a change is worth, not for stating a size.
 */
export const approximateSize = (reference: ImageReference): Size | null => {
  const exact = baseImage(reference);
  const { tag } = reference;
  const builds = tag === null ? null : buildsOf(reference);
  if (tag === null || builds === null) return sizeOf(exact);
  const line = releaseLine(reference, tag);
  const [near, nearLine] = [tag, line].map((one) => builds.byVersion.get(withoutRelease(one)));
  return sizeOf([exact, builds.byTag.get(line), near, nearLine].reduce<Size>((size, build) => ({
    compressedMB: size.compressedMB ?? build?.compressedMB ?? null,
    uncompressedMB: size.uncompressedMB ?? build?.uncompressedMB ?? null,
  }), { compressedMB: null, uncompressedMB: null }));
};

const sizeOf = (size: Size | null): Size | null =>
  size === null || (size.compressedMB === null && size.uncompressedMB === null) ? null
    : { compressedMB: size.compressedMB, uncompressedMB: size.uncompressedMB };

/** `3.13.2-slim` ⟶ `3.13-slim`; for images whose releases go by the first number alone `24.3.0-slim` ⟶ `24-slim`. */
const releaseLine = (reference: ImageReference, tag: string): string => {
  const version = /^v?\d+(?:\.\d+)*/.exec(tag)?.[0] ?? '';
  const kept = version.split('.').slice(0, byMajor.has(officialName(reference) ?? '') ? 1 : 2).join('.');
  return kept + tag.slice(version.length);
};

const byMajor: ReadonlySet<string> = new Set(['node', 'postgres', 'debian', 'fedora', 'erlang', 'gcc', 'almalinux', 'rockylinux']);

/** `22-trixie-slim` ⟶ `22-slim`, `22-alpine3.23` ⟶ `22-alpine`. */
const withoutRelease = (tag: string): string =>
  tag.split('-').filter((word) => !isReleaseName(word)).join('-').replace(/alpine3\.\d+/, 'alpine');

type Builds = Readonly<{ byTag: ReadonlyMap<string, KnownImage>; byVersion: ReadonlyMap<string, KnownImage> }>;
const looked = new Map<string, Builds>();
let table: ReturnType<typeof baseImages> | undefined;

const buildsOf = (reference: ImageReference): Builds | null => {
  const name = officialName(reference) ?? reference.name;
  table ??= baseImages();
  const rows = Object.hasOwn(table, name) ? table[name] : undefined;
  if (rows === undefined) return null;
  const builds = looked.get(name) ?? indexed(name, rows);
  looked.set(name, builds);
  return builds;
};

/** Measured tags win over aliases of others; of the releases one version stands on, the last in the table (the newest) speaks for it. */
const indexed = (name: string, rows: readonly Build[]): Builds => {
  const byTag = new Map<string, KnownImage>();
  const byVersion = new Map<string, KnownImage>();
  const images = rows.map((row) => fromRow(name, row));
  for (const image of images) byTag.set(image.tags[0] ?? '', image);
  for (const image of images) for (const tag of image.tags) {
    if (!byTag.has(tag)) byTag.set(tag, image);
    const version = withoutRelease(tag);
    if (/^v?\d/.test(version) && (image.compressedMB !== null || !byVersion.has(version))) byVersion.set(version, image);
  }
  return { byTag, byVersion };
};

const fromRow = (name: string, [tagList, compressedMB, uncompressedMB, os, flavour, packageManager, user]: Build): KnownImage => {
  const tags = tagList.split(' ');
  const unknown = os === null && flavour !== 'distroless';
  const musl = os?.startsWith('alpine') === true || tags[0]?.includes('musl') === true;
  return {
    tags, compressedMB, uncompressedMB, os, flavour, packageManager, user,
    libc: unknown ? null : name.includes('/static') ? 'none' : musl ? 'musl' : 'glibc',
    shell: unknown ? null : flavour !== 'distroless' && flavour !== 'chiseled',
  };
};
