import type { Evidence } from './evidence.js';
import { allPackages, packageKey } from '../image/packages/all.js';
import type { PackageKind } from '../image/packages/package.js';
import { pythonName } from '../image/packages/pip.js';

const mostTold = 4;

/** Which versions of packages without one were taken: they can be written down. */
export const versionsOf = (kind: PackageKind): Evidence => ({ finding, image }) => {
  const installed = allPackages(image);
  const found = (finding.data['packages'] ?? '').split(', ').flatMap((word) => {
    const name = namedBy(kind, word);
    const version = installed.get(packageKey({ kind, name }))?.version ?? '';
    return version === '' ? [] : [`${name} ${version}`];
  });
  return found.length === 0 ? null : { also: `the image has ${found.slice(0, mostTold).join(', ')}${found.length > mostTold ? ` and ${String(found.length - mostTold)} more` : ''}` };
};

/** Without the version, tag, extras or architecture that are asked for. */
function namedBy(kind: PackageKind, word: string): string {
  if (kind === 'npm') return word.replace(/(?!^)@.*$/, '');
  const name = word.replace(/[:=~<>@[].*$/, '');
  if (kind === 'pip') return pythonName(name);
  return kind === 'rpm' ? name.replace(/\.(?:noarch|x86_64|i[3-6]86|aarch64|ppc64le|s390x)$/, '') : name;
}
