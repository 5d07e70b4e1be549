import { remembered } from '../../knowledge/remembered.js';
import { grouped } from '../account/grouped.js';
import { liveAt } from '../live.js';
import type { EntryRef, Image } from '../model.js';
import { managers, packageFolder, packagesInText, type Database } from './databases.js';
import { asOne, type Package, type Told } from './package.js';

/** What the databases of the package managers say is installed in what a container sees. */
export const installedPackages = remembered((image: Image): readonly Package[] => [
  ...managers.flatMap((databases) => firstWithAny(image, databases)),
  ...eachInAFile(image),
]);

function firstWithAny(image: Image, databases: readonly Database[]): readonly Package[] {
  for (const database of databases) {
    const packages = fromDatabase(image, database);
    if (packages.length > 0) return packages;
  }
  return [];
}

/** A database is written anew by every layer that installs something: a package is of the first of them that has it, and those after it. */
function fromDatabase(image: Image, { kind, path }: Database): readonly Package[] {
  const live = image.files.find(path);
  if (live === null || toldBy(image, live) === null) return [];
  const since = new Map<string, Package>();
  for (const ref of writesOf(image, path).filter(({ layer }) => layer <= live.layer)) {
    const packages = toldBy(image, ref);
    if (packages === null) continue;
    const told = grouped(packages, ({ name }) => name);
    for (const name of [...since.keys()]) if (!told.has(name)) since.delete(name);
    for (const [name, [first, ...others]] of told) {
      if (first !== undefined) since.set(name, { ...asOne(first, others), kind, path, layer: since.get(name)?.layer ?? ref.layer });
    }
  }
  return [...since.values()];
}

function eachInAFile(image: Image): readonly Package[] {
  const { files, paths } = image;
  const folder = paths.find(packageFolder);
  if (folder === null) return [];
  return [...files.children(folder)].flatMap((node): readonly Package[] => {
    const live = liveAt(image, node);
    const told = live?.kind === 'file' ? toldBy(image, live) : null;
    if (live === null || told === null) return [];
    return told.map((one) => ({ ...one, kind: 'dpkg', path: paths.path(node), layer: live.layer }));
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

/** Null where the file was too large to be read. */
function toldBy({ layers }: Image, { layer, entry }: EntryRef): readonly Told[] | null {
  const content = layers[layer]?.content(entry) ?? null;
  return content === null ? null : packagesInText(content);
}
