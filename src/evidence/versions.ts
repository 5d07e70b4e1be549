import type { Evidence } from './evidence.js';
import { installedPackages } from '../image/packages/installed.js';
import type { PackageKind } from '../image/packages/package.js';

const mostTold = 4;

/** Which versions of packages without one were taken: they can be written down. */
export const versionsOf = (kind: PackageKind): Evidence => ({ finding, image }) => {
  const wanted = (finding.data['packages'] ?? '').split(', ').map((word) => word.replace(/[:=~<>@[].*$/, ''));
  const installed = new Map(installedPackages(image).filter((one) => one.kind === kind).map(({ name, version }) => [name, version]));
  const found = wanted.flatMap((name) => {
    const version = installed.get(name);
    return version === undefined || version === '' ? [] : [`${name} ${version}`];
  });
  return found.length === 0 ? null : { also: `the image has ${found.slice(0, mostTold).join(', ')}${found.length > mostTold ? ` and ${String(found.length - mostTold)} more` : ''}` };
};
