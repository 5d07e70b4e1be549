/** Files whose content rules ask for (RULES 14.1); all others are known by their sizes alone. */
export const readByRules = (path: string): boolean => known.has(path) || path.startsWith('var/lib/dpkg/status.d/');

const known: ReadonlySet<string> = new Set([
  'etc/passwd', 'etc/group', 'etc/shadow', 'etc/master.passwd', 'etc/os-release', 'usr/lib/os-release',
  'var/lib/dpkg/status', 'lib/apk/db/installed', 'usr/lib/apk/db/installed',
]);
