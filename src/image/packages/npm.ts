import { isBelow, isFolder } from '../live.js';
import { fieldsOf, textOf, type Json } from '../json.js';
import { weigh } from '../load.js';
import type { Image } from '../model.js';
import { namesIn } from '../names.js';
import { textAt } from '../text-at.js';
import type { Package } from './package.js';

/** The modules of a project, and those that serve the whole system. Modules that one has for itself count with it. */
export function npmPackages(image: Image): readonly Package[] {
  const { files, paths } = image;
  return [...namesIn(image).of('node_modules')].filter((folder) => !isBelow(image, folder, aboveNested)).flatMap((folder): readonly Package[] => {
    const store = paths.below(folder, '.pnpm');
    const stored = store === null ? [] : [...files.children(store)].flatMap((one) => {
      const inner = paths.below(one, 'node_modules');
      return inner === null ? [] : modulesIn(image, inner, pnpmVersion(paths.name(one)));
    });
    return [...modulesIn(image, folder, npmVersion(image, folder)), ...stored];
  });
}

const aboveNested: ReadonlySet<string> = new Set(['node_modules']);

/** Of what lies in a folder; what only leads elsewhere is of that place. */
function modulesIn(image: Image, folder: number, versionOf: (name: string, path: string) => string): readonly Package[] {
  const { files, paths } = image;
  const nodes = [...files.children(folder)].flatMap((node) => (paths.name(node).startsWith('@') ? [...files.children(node)] : [node]));
  const at = paths.path(folder);
  return nodes.filter((node) => !paths.name(node).startsWith('.') && isFolder(image, node) && paths.below(node, 'package.json') !== null).map((node) => {
    const path = paths.path(node);
    const name = path.slice(at.length + 1);
    const { bytes, layer } = weigh(image, [node]) ?? { bytes: 0, layer: 0 };
    return { kind: 'npm', name, path, version: versionOf(name, path), bytes, layer };
  });
}

/** As npm wrote it down of all that it put there; other managers leave it to the modules. */
function npmVersion(image: Image, folder: number): (name: string, path: string) => string {
  const modules = fieldsOf(parsed(textAt(image, `${image.paths.path(folder)}/.package-lock.json`))['packages']);
  return (name, path) => textOf(fieldsOf(modules[`node_modules/${name}`])['version']) ?? textOf(parsed(textAt(image, `${path}/package.json`))['version']) ?? '';
}

/** pnpm has a folder for each version: `@scope+name@1.2.3_peer@4.5.6`. */
const pnpmVersion = (stored: string) => (name: string): string => {
  const start = `${name.replace('/', '+')}@`;
  return stored.startsWith(start) ? stored.slice(start.length).replace(/[_(].*$/, '') : '';
};

/** Windows' editors put a mark before the text. */
const parsed = (text: string | null): Readonly<Record<string, Json>> => {
  try {
    return fieldsOf(text === null ? null : JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return {}; // Not what a manager writes.
  }
};
