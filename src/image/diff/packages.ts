import { allPackages } from '../packages/all.js';
import type { PackageKind } from '../packages/package.js';
import type { Image } from '../model.js';

/** A package that came, went, or is there in another version. */
export interface PackageChange {
  readonly kind: PackageKind;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  /** How much more it takes than before; null where nobody says. */
  readonly growth: number | null;
}

/** The heaviest changes first, then by name. */
export function packageChanges(before: Image, after: Image): readonly PackageChange[] {
  const [olds, news] = [allPackages(before), allPackages(after)];
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key): readonly PackageChange[] => {
    const [old, fresh] = [olds.get(key), news.get(key)];
    const one = fresh ?? old;
    if (one === undefined || (old?.version === fresh?.version && old?.bytes === fresh?.bytes)) return [];
    const growth = old?.bytes === null || fresh?.bytes === null ? null : (fresh?.bytes ?? 0) - (old?.bytes ?? 0);
    return [{ kind: one.kind, name: one.name, before: old?.version ?? null, after: fresh?.version ?? null, growth }];
  }).sort((a, b) => Math.abs(b.growth ?? 0) - Math.abs(a.growth ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
