import { costs, type Evidence } from './evidence.js';
import { isBuildPackage } from '../knowledge/build-packages.js';
import { isBuildProgram } from '../knowledge/build-programs.js';
import { liveAt } from '../image/live.js';
import type { Image } from '../image/model.js';
import { matching } from '../image/matching.js';
import { installedPackages } from '../image/packages/installed.js';

/** What an instruction installed that only a build needs, and that is still there. */
export const shipsBuildPackages: Evidence = ({ layers, image }) => {
  const installed = installedPackages(image);
  // Without a database nobody knows what was installed.
  if (layers.length === 0 || installed.length === 0) return null;
  const shipped = installed.filter(({ layer, name }) => layers.includes(layer) && isBuildPackage(name));
  if (shipped.length === 0) return 'withdrawn';
  const bytes = shipped.reduce((sum, { bytes: weight }) => sum + (weight ?? 0), 0);
  return bytes > 0 ? { bytes } : null;
};

/** The tools of a build that a container still sees, wherever they came from. */
export const shipsBuildTools: Evidence = ({ image }) => {
  const packages = installedPackages(image).filter(({ name }) => isBuildPackage(name)).reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  const programs = [...matching(image, 'usr/bin/*'), ...matching(image, 'usr/local/bin/*'), ...matching(image, 'usr/local/go/bin/*'), ...matching(image, 'usr/local/cargo/bin/*')]
    .filter((node) => isBuildProgram(image.paths.name(node)) || image.paths.name(node) === 'go');
  const sizes = programs.reduce((sum, node) => sum + sizeOf(image, node), 0);
  return packages === 0 && programs.length > 0 ? (sizes > 0 ? { bytes: sizes } : null) : costs(Math.max(packages, sizes));
};

const sizeOf = (image: Image, node: number): number => {
  const live = liveAt(image, node);
  return live === null ? 0 : image.layers[live.layer]?.entries.size(live.entry) ?? 0;
};
