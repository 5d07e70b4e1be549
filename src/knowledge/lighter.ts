import { approximateSize, baseImage, type Size } from './base-images.js';
import { isReleaseName } from './codenames.js';
import { officialName, type ImageReference } from './image-reference.js';
import { caveatsOf, chains, families, generalCaveats, type TagFamily } from './lighter-data.js';
import { remembered } from './remembered.js';

/** An official image of the same version that holds less. */
export type LighterVariant = Readonly<{
  /** `node:22-slim`: name and tag as people write them. */
  reference: string;
  tag: string;
  /** About what it weighs, and what it saves; null where nobody measured it. */
  sizeMB: number | null;
  savedMB: number | null;
  /** Whether the two figures count what a pull transfers or what lies on disk; null without figures. */
  measure: 'compressed' | 'uncompressed' | null;
  caveats: readonly string[];
  kind: 'slim' | 'alpine' | 'other';
}>;

/**
 * What the full variant could be replaced with, the preferred one first. Empty for tags that are light already or say something
 * we do not know, for Windows, for images outside the families, and for digests: a digest names the full image whatever the tag says.
 */
export const lighterVariants = remembered((reference: ImageReference): readonly LighterVariant[] => {
  if (reference.digest !== null) return [];
  const name = officialName(reference) ?? reference.name;
  const full = approximateSize(reference);
  return lighterTags(name, reference).map((tag) => {
    const word = variantOf(tag);
    const compared = compare(full, approximateSize({ ...reference, tag }));
    const caveats = (Object.hasOwn(caveatsOf, name) ? caveatsOf[name]?.[word] : undefined) ?? generalCaveats[word] ?? [];
    const kind = word === 'slim' ? 'slim' : word.startsWith('alpine') ? 'alpine' : 'other';
    return { reference: `${reference.name}:${tag}`, tag, ...compared, caveats, kind };
  });
});

const lighterTags = (name: string, reference: ImageReference): readonly string[] => {
  const tag = reference.tag ?? 'latest';
  const chain = (baseImage(reference)?.tags ?? [tag]).map((one) => `${name}:${one}`).find((one) => Object.hasOwn(chains, one));
  if (chain !== undefined) return chains[chain] ?? [];
  const family = families.find(({ images }) => images.includes(name));
  const parts = family === undefined ? null : split(family, tag);
  if (family === undefined || parts === null) return [];
  return family.variants.flatMap((variant) => variantTag(family, tag, parts, variant) ?? []);
};

/** A tag as its family reads it: `1.27-bookworm-perl` is version `1.27`, release `bookworm`, words `perl`. */
type Parts = Readonly<{ version: readonly string[]; words: readonly string[]; release: string | null }>;

/** Null for a tag with a word that may mean another variant. Versions start with a digit (or `v`); `lts`, `rc1` and dates count as such. */
const split = (family: TagFamily, tag: string): Parts | null => {
  const version: string[] = [];
  const words: string[] = [];
  let release: string | null = null;
  for (const word of tag === 'latest' ? [] : tag.split('-')) {
    if (isReleaseName(word) && release === null) release = word;
    else if (family.words?.includes(word) === true) words.push(word);
    else if (family.ignored?.includes(word) === true) continue;
    else if (/^v?\d[\w.]*$|^(?:rc|beta|alpha)\d*$/.test(word) || versionWords.has(word)) version.push(word);
    else return null;
  }
  return { version, words, release };
};

const versionWords: ReadonlySet<string> = new Set([
  'otp',
  'lts', 'current', 'stable', 'mainline', 'oldstable', 'testing', 'unstable', 'iron', 'jod', 'krypton', 'hydrogen', 'gallium',
]);

const variantTag = (family: TagFamily, tag: string, { version, words, release }: Parts, variant: string): string | null => {
  switch (variant) {
    case 'slim': case 'minimal': case 'scm': case 'curl': {
      if (family.order === 'before release') return [...version, variant, ...words, ...(release === null ? [] : [release])].join('-');
      const full = tag === 'latest' ? family.latest : tag;
      return full === undefined ? variant : `${full}-${variant}`;
    }
    case 'chiseled': return chiseledTag(version, release);
    // Alpine has none of Debian's releases. Nginx names its modules last, and has them in no slim one.
    case 'alpine': return (family.images.includes('nginx') ? [...version, variant, ...words] : [...version, ...words, variant]).join('-');
    default: return words.length > 0 ? null : [...version, variant].join('-');
  }
};

/** Chiseled .NET is Ubuntu: jammy up to .NET 7, noble since; a tag that names one of them keeps it. */
const chiseledTag = (version: readonly string[], release: string | null): string | null => {
  const major = Number.parseInt(version[0] ?? '', 10);
  if (Number.isNaN(major) || major < 6) return null;
  const ubuntu = release === 'jammy' || release === 'noble' ? release : major <= 7 ? 'jammy' : 'noble';
  return [...version, ubuntu, 'chiseled'].join('-');
};

const variantOf = (tag: string): string => /(?:^|-)(alpine-slim|alpine|slim|chiseled|minimal|scm|curl)(?=-|$)/.exec(tag)?.[1] ?? '';

/** In the measure both are known in; compressed first, that is what is pulled. */
const compare = (full: Size | null, light: Size | null): Pick<LighterVariant, 'sizeMB' | 'savedMB' | 'measure'> => {
  for (const measure of ['compressed', 'uncompressed'] as const) {
    const [from, to] = [full?.[`${measure}MB`] ?? null, light?.[`${measure}MB`] ?? null];
    if (to !== null && from !== null) return { sizeMB: to, savedMB: Math.round((from - to) * 10) / 10, measure };
    if (to !== null && full === null) return { sizeMB: to, savedMB: null, measure };
  }
  return { sizeMB: null, savedMB: null, measure: null };
};
