/** Whether every package that is installed writes the file again, and it is not too large for that. */
export const isDatabase = (path: string, bytes: number): boolean =>
  bytes < large && (databases.some((folder) => path.startsWith(folder)) || path === 'etc/ld.so.cache');

const databases = [
  'var/lib/dpkg/', 'lib/apk/db/', 'usr/lib/apk/db/', 'var/lib/rpm/', 'usr/lib/sysimage/rpm/', 'var/log/',
  'var/lib/apt/', 'var/cache/apt/', 'var/cache/debconf/', 'var/cache/ldconfig/',
];
const large = 8 * 1024 * 1024;
