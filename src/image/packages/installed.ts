import { remembered } from '../../knowledge/remembered.js';
import { liveAt } from '../live.js';
import type { EntryRef, Image } from '../model.js';
import { apkPackages } from './apk.js';
import { dpkgPackages } from './dpkg.js';
import type { Package, PackageKind, Told } from './package.js';
import { rpmPackages } from './rpm.js';

/** What the databases of the package managers say is installed in what a container sees. */
export const installedPackages = remembered((image: Image): readonly Package[] => [
  ...databases.flatMap((database) => fromDatabase(image, database)),
  ...eachInAFile(image),
]);

interface Database {
  readonly kind: PackageKind;
  readonly path: string;
  readonly read: (content: Buffer) => readonly Told[];
}

const databases: readonly Database[] = [
  { kind: 'dpkg', path: 'var/lib/dpkg/status', read: (content) => dpkgPackages(content.toString('utf8')) },
  { kind: 'apk', path: 'lib/apk/db/installed', read: (content) => apkPackages(content.toString('utf8')) },
  { kind: 'apk', path: 'usr/lib/apk/db/installed', read: (content) => apkPackages(content.toString('utf8')) },
  ...['var/lib/rpm', 'usr/lib/sysimage/rpm'].flatMap((folder) =>
    ['rpmdb.sqlite', 'Packages.db'].map((name): Database => ({ kind: 'rpm', path: `${folder}/${name}`, read: rpmPackages }))),
];

/** A database is written anew by every layer that installs something: a package is of the first of them that has it, and those after it. */
function fromDatabase(image: Image, { kind, path, read }: Database): readonly Package[] {
  const live = image.files.find(path);
  if (live === null || contentOf(image, live) === null) return [];
  const since = new Map<string, Package>();
  for (const ref of writesOf(image, path).filter(({ layer }) => layer <= live.layer)) {
    const content = contentOf(image, ref);
    if (content === null) continue;
    const told = new Map(read(content).map((one) => [one.name, one]));
    for (const name of [...since.keys()]) if (!told.has(name)) since.delete(name);
    for (const [name, one] of told) since.set(name, { ...one, kind, path, layer: since.get(name)?.layer ?? ref.layer });
  }
  return [...since.values()];
}

/** As distroless images have it: a file for each package. */
function eachInAFile(image: Image): readonly Package[] {
  const { files, paths } = image;
  const folder = paths.find('var/lib/dpkg/status.d');
  if (folder === null) return [];
  return [...files.children(folder)].flatMap((node): readonly Package[] => {
    const live = liveAt(image, node);
    const content = live?.kind === 'file' ? contentOf(image, live) : null;
    if (live === null || content === null) return [];
    return dpkgPackages(content.toString('utf8')).map((one) => ({ ...one, kind: 'dpkg', path: paths.path(node), layer: live.layer }));
  });
}

/** What each layer put at a path, from the lowest up. */
function writesOf({ layers, paths }: Image, path: string): readonly EntryRef[] {
  const node = paths.find(path);
  if (node === null) return [];
  return layers.flatMap(({ index, entries }): readonly EntryRef[] => {
    for (let entry = entries.count - 1; entry >= 0; entry--) {
      if (entries.node(entry) === node && entries.kind(entry) === 'file') return [{ layer: index, entry }];
    }
    return [];
  });
}

const contentOf = ({ layers }: Image, { layer, entry }: EntryRef): Buffer | null => layers[layer]?.content(entry) ?? null;
