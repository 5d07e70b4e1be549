import { liveAt, within } from '../live.js';
import { weigh } from '../load.js';
import type { Image } from '../model.js';
import { namesIn } from '../names.js';
import type { Package } from './package.js';

/** Python packages, which tell their name and version in the name of a folder (PEP 376): `httpx-0.28.1.dist-info`. */
export function pipPackages(image: Image): readonly Package[] {
  const { paths } = image;
  return [...namesIn(image).where((name) => /^[^/]+-[^-/]+\.(?:dist|egg)-info$/.test(name))].flatMap((node): readonly Package[] => {
    const folder = paths.parent(node);
    if (paths.name(folder) !== 'site-packages' && paths.name(folder) !== 'dist-packages') return [];
    const [, name = '', version = ''] = /^(.+)-([^-]+)\.(?:dist|egg)-info$/.exec(paths.name(node)) ?? [];
    const code = paths.below(folder, name) ?? paths.below(folder, name.toLowerCase().replaceAll(/[-.]/g, '_'));
    const bytes = weigh(image, code === null ? [node] : [node, code])?.bytes ?? 0;
    return [{ kind: 'pip', name, version, bytes, layer: firstLayer(image, node), path: paths.path(node) }];
  });
}

const firstLayer = (image: Image, top: number): number => {
  for (const node of within(image, top)) {
    const live = liveAt(image, node);
    if (live !== null) return live.layer;
  }
  return 0;
};
