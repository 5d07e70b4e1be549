import { isDevPackage } from '../knowledge/dev-packages.js';
import { isFolder, liveAt } from './live.js';
import { fieldsOf, keysOf } from './json.js';
import type { Image } from './model.js';
import { namesIn } from './names.js';

/** Packages of a project that only serve its development. */
export interface DevModules {
  /** The `node_modules` that holds them. */
  readonly folder: number;
  readonly names: readonly string[];
  /** Where they lie. */
  readonly nodes: readonly number[];
}

/** By what npm wrote down about what it installed, else by the project's manifest, else by their names. */
export const devModules = (image: Image): readonly DevModules[] => [...namesIn(image).of('node_modules')]
  .filter((node) => isFolder(image, node) && !isNested(image, node))
  .flatMap((folder): readonly DevModules[] => {
    const isDev = judge(image, folder);
    const dev = modulesIn(image, folder).filter(({ name }) => isDev(name));
    return dev.length === 0 ? [] : [{ folder, names: dev.map(({ name }) => name).sort(), nodes: dev.map(({ node }) => target(image, node)) }];
  });

/** Modules of modules come and go with these. */
const isNested = ({ paths }: Image, node: number): boolean => {
  for (let at = paths.parent(node); at !== 0; at = paths.parent(at)) if (paths.name(at) === 'node_modules') return true;
  return false;
};

function judge(image: Image, folder: number): (name: string) => boolean {
  const { paths } = image;
  const packages = fieldsOf(fieldsOf(jsonAt(image, paths.below(folder, '.package-lock.json')))['packages']);
  if (Object.keys(packages).length > 0) return (name) => fieldsOf(fieldsOf(packages)[`node_modules/${name}`])['dev'] === true;
  const manifest = fieldsOf(jsonAt(image, paths.below(paths.parent(folder), 'package.json')));
  const needed = new Set(['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((field) => keysOf(manifest[field])));
  const dev = new Set(keysOf(manifest['devDependencies']));
  return (name) => !needed.has(name) && (dev.has(name) || isDevPackage(name));
}

function modulesIn(image: Image, folder: number): readonly Readonly<{ name: string; node: number }>[] {
  const { files, paths } = image;
  return [...files.children(folder)].flatMap((node) => {
    const name = paths.name(node);
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? [...files.children(node)].map((child) => ({ name: `${name}/${paths.name(child)}`, node: child })) : [{ name, node }];
  });
}

/** pnpm has links where others have folders. */
const target = (image: Image, node: number): number => {
  const resolved = liveAt(image, node)?.kind === 'symlink' ? image.files.resolve(image.paths.path(node)) : null;
  return resolved === null ? node : image.layers[resolved.layer]?.entries.node(resolved.entry) ?? node;
};

const jsonAt = (image: Image, node: number | null): unknown => {
  const live = node === null ? null : liveAt(image, node);
  const text = live === null ? null : image.layers[live.layer]?.content(live.entry)?.toString('utf8') ?? null;
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
