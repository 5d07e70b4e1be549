import { apkPackages } from './apk.js';
import { dpkgPackages } from './dpkg.js';
import type { PackageKind, Told } from './package.js';
import { rpmPackages } from './rpm.js';

type Reader = (content: Buffer) => readonly Told[];

/** A file in which a package manager keeps what is installed. */
export interface Database {
  readonly kind: PackageKind;
  readonly path: string;
  readonly read: Reader;
}

const dpkg: Reader = (content) => dpkgPackages(content.toString('utf8'));
const apk: Reader = (content) => apkPackages(content.toString('utf8'));

/** Where each manager may have its database, the newest form first: a form that was left behind tells of what was there once. */
export const managers: readonly (readonly Database[])[] = [
  [{ kind: 'dpkg', path: 'var/lib/dpkg/status', read: dpkg }],
  ['usr/lib/apk/db/installed', 'lib/apk/db/installed'].map((path): Database => ({ kind: 'apk', path, read: apk })),
  ['rpmdb.sqlite', 'Packages.db', 'Packages'].flatMap((name) => ['usr/lib/sysimage/rpm', 'var/lib/rpm'].map((folder): Database =>
    ({ kind: 'rpm', path: `${folder}/${name}`, read: rpmPackages }))),
];

/** As distroless images have it: a file for each package. */
export const packageFolder = 'var/lib/dpkg/status.d';

/** How to read a file that tells of packages; null for all others. */
export const packageReader = (path: string): Reader | null => readers.get(path) ?? (path.startsWith(`${packageFolder}/`) ? dpkg : null);

const readers: ReadonlyMap<string, Reader> = new Map(managers.flat().map(({ path, read }) => [path, read]));

/** Packages as the text that is kept of every database, which is apk's own: rpm's takes megabytes in each layer that installs something. */
export const packagesAsText = (packages: readonly Told[]): Buffer => Buffer.from(packages.map(({ name, version, bytes }) =>
  `P:${inOneLine(name)}\nV:${inOneLine(version)}\n${bytes === null ? '' : `I:${bytes}\n`}\n`).join(''));

export const packagesInText = apk;

const inOneLine = (text: string): string => text.replace(/\n/g, ' ');
