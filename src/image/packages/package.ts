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
  /** The layer from which on it is there. */
  readonly layer: number;
  /** The file that tells of it. */
  readonly path: string;
}

/** As one text of a database tells of it. */
export type Told = Pick<Package, 'name' | 'version' | 'bytes'>;
