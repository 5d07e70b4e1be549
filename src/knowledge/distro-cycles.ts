import { cycleOf, type Cycle } from './eol.js';

/** What distributions call themselves in os-release, where that is not what we call them. */
const products: Readonly<Partial<Record<string, string>>> = {
  rocky: 'rockylinux', amzn: 'amazonlinux', ol: 'oraclelinux', 'opensuse-leap': 'opensuse', rhel: 'rhel',
};
/** What os-release may name and the data follow. */
const followed: ReadonlySet<string> = new Set([
  'almalinux', 'alpine', 'amazonlinux', 'centos', 'debian', 'fedora', 'opensuse', 'oraclelinux', 'rhel', 'rockylinux', 'ubuntu',
]);

/** The release of a distribution that os-release speaks of; null for one that the data do not follow. */
export const cycleOfDistro = ({ id, version, codename }: Readonly<{ id: string; version: string; codename: string }>): Cycle | null => {
  const product = products[id] ?? id;
  if (!followed.has(product)) return null;
  const found = [version, codename].filter((text) => text !== '').map((text) => cycleOf(product, text)).find((cycle) => cycle !== null);
  // CentOS Stream says that it is CentOS.
  return found ?? (product === 'centos' ? cycleOf('centos-stream', version) : null);
};
