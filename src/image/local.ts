import { remembered } from '../knowledge/remembered.js';
import { installedPackages } from './packages/installed.js';
import type { Image } from './model.js';

/** Where no package manager puts anything; anywhere, where there is none. */
export const isLocal = (image: Image, node: number): boolean =>
  !isOfSystem(image.paths.path(node)) || installedPackages(image).length === 0;

/** Whether a package most likely brought what a layer has at a path: where packages put things, in a layer that installed some. */
export const isPackaged = (image: Image, node: number, layer: number): boolean => installing(image).has(layer) && isOfSystem(image.paths.path(node));

const isOfSystem = (path: string): boolean => /^(?:usr\/(?!local\/)|lib(?:32|64|x32)?\/|s?bin\/)/.test(path);

/** Layers in which a system's package manager wrote down what it installed. */
const installing = remembered(({ layers, paths }: Image): ReadonlySet<number> => {
  const databases = new Set(written.flatMap((path) => paths.find(path) ?? []));
  return new Set(layers.filter(({ entries }) => {
    for (let entry = 0; entry < entries.count; entry++) if (databases.has(entries.node(entry)) && entries.kind(entry) === 'file') return true;
    return false;
  }).map(({ index }) => index));
});

const written: readonly string[] = [
  'var/lib/dpkg/status', 'lib/apk/db/installed', 'usr/lib/apk/db/installed',
  ...['var/lib/rpm', 'usr/lib/sysimage/rpm'].flatMap((folder) => ['rpmdb.sqlite', 'Packages.db', 'Packages'].map((name) => `${folder}/${name}`)),
];
