import { isFile, liveAt } from '../live.js';
import { weigh } from '../load.js';
import type { Image } from '../model.js';
import { namesIn } from '../names.js';
import { textAt } from '../text-at.js';
import type { Package } from './package.js';

/** Python packages, which tell their name and version in the name of a folder or file (PEP 376, setuptools): `httpx-0.28.1.dist-info`. */
export function pipPackages(image: Image): readonly Package[] {
  const { paths } = image;
  // Of two versions of a package only one has the code; the other was left behind.
  const taken = new Set<number>();
  return [...namesIn(image).where((name) => described.test(name))].flatMap((node): readonly Package[] => {
    const folder = paths.parent(node);
    if (paths.name(folder) !== 'site-packages' && paths.name(folder) !== 'dist-packages') return [];
    const [, name = '', version = ''] = described.exec(paths.name(node)) ?? [];
    const code = codeOf(image, folder, name).filter((one) => !taken.has(one));
    for (const one of code) taken.add(one);
    const load = weigh(image, [node, ...code]);
    const bytes = recordedBytes(image, node) ?? load?.bytes ?? 0;
    return [{ kind: 'pip', name: pythonName(name), version, bytes, layer: load?.layer ?? 0, path: paths.path(node) }];
  });
}

/** However it is written, it is one package (PEP 503). */
export const pythonName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/g, '-');

/** The second form is as setuptools has it, and may tell the version of Python too: `PyYAML-3.10-py2.7.egg-info`. */
const described = /^([^/]+?)-([^-/]+)(?:\.dist-info|(?:-py\d[\d.]*)?\.egg-info)$/;

/** What the files come to that were put there, wherever they are; null where nobody wrote down which. */
function recordedBytes(image: Image, node: number): number | null {
  const record = textAt(image, `${image.paths.path(node)}/RECORD`);
  if (record === null) return null;
  const folder = image.paths.parent(node);
  const nodes = new Set(record.split('\n').flatMap((line) => nodeOf(image, folder, recordedPath(line)) ?? []));
  const files = [...nodes].flatMap((one) => liveAt(image, one) ?? []).filter(isFile);
  return files.length === 0 ? null : files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Before a hash and a size; in quotes where it holds a comma (PEP 376). */
function recordedPath(line: string): string {
  const path = line.slice(0, Math.max(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1)));
  return path.startsWith('"') ? path.slice(1, -1).replaceAll('""', '"') : path;
}

/** Relative to a folder, or from the root. */
const nodeOf = ({ paths }: Image, folder: number, path: string): number | null =>
  path.split('/').reduce<number | null>((node, part) => {
    if (node === null || part === '' || part === '.') return node;
    return part === '..' ? paths.parent(node) : paths.below(node, part);
  }, path.startsWith('/') ? 0 : folder);

/** Without a record it goes by its name, which may be another. */
const codeOf = ({ paths }: Image, folder: number, name: string): readonly number[] => {
  const module = name.toLowerCase().replaceAll(/[-.]/g, '_');
  const code = [name, module, `${module}.py`].map((one) => paths.below(folder, one)).find((one) => one !== null);
  return code === undefined || code === null ? [] : [code];
};
