import { liveAt } from '../live.js';
import { weigh } from '../load.js';
import type { Image } from '../model.js';
import { namesIn } from '../names.js';
import { textAt } from '../text-at.js';
import type { Package } from './package.js';

/** What npm wrote down of the modules it put into a project; folders of modules without that are known by their names alone. */
export function npmPackages(image: Image): readonly Package[] {
  const { paths } = image;
  return [...namesIn(image).of('node_modules')].flatMap((modules): readonly Package[] => {
    // What a module brought for itself stands in the list of the project.
    if (paths.path(paths.parent(modules)).includes('node_modules/')) return [];
    const at = paths.path(modules);
    const versions = versionsIn(textAt(image, `${at}/.package-lock.json`));
    const folders = [...image.files.children(modules)].flatMap((node) => (paths.name(node).startsWith('@') ? [...image.files.children(node)] : [node]))
      .filter((node) => !paths.name(node).startsWith('.') && isModule(image, node));
    const direct = folders.map((node) => ({ node, path: paths.path(node), name: paths.path(node).slice(at.length + 1) }));
    // Modules that one has for itself count with it.
    return direct.map(({ node, path, name }) => ({
      kind: 'npm', name, path, version: versions.get(`node_modules/${name}`) ?? versionOf(textAt(image, `${path}/package.json`)),
      bytes: weigh(image, [node])?.bytes ?? 0, layer: liveAt(image, node)?.layer ?? 0,
    }));
  });
}

const isModule = (image: Image, node: number): boolean => image.paths.below(node, 'package.json') !== null;

function versionsIn(lock: string | null): ReadonlyMap<string, string> {
  const packages = fieldsOf(fieldsOf(parsed(lock))['packages']);
  return new Map(Object.entries(packages).flatMap(([path, one]) => {
    const { version } = fieldsOf(one);
    return typeof version === 'string' ? [[path, version] as const] : [];
  }));
}

const versionOf = (manifest: string | null): string => {
  const { version } = fieldsOf(parsed(manifest));
  return typeof version === 'string' ? version : '';
};

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null; // Not what npm writes.
  }
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? value as Record<string, unknown> : {});
