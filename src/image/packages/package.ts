/** Whose database or folder tells of a package. */
export type PackageKind = 'dpkg' | 'apk' | 'rpm' | 'npm' | 'pip';

/** A package that is installed in an image. */
export interface Package {
  readonly kind: PackageKind;
  readonly name: string;
  /** Empty where nobody says. */
  readonly version: string;
  /** As the package says itself; null where it does not. */
  readonly bytes: number | null;
  /** The layer from which on it is there, or which brought the most of it. */
  readonly layer: number;
  /** The file that tells of it. */
  readonly path: string;
}

/** As one text of a database tells of it. */
export type Told = Pick<Package, 'name' | 'version' | 'bytes'>;

/** Packages of one name are one with all their versions: a kernel beside an older one, a library for two architectures, a module of two projects. */
export function asOne<T extends Told>(first: T, others: readonly T[]): T {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const weights = all.flatMap(({ bytes }) => bytes ?? []);
  return {
    ...first, version: [...new Set(all.map(({ version }) => version))].filter((version) => version !== '').sort().join(', '),
    bytes: weights.length === 0 ? null : weights.reduce((sum, bytes) => sum + bytes, 0),
  };
}
