import { dumpKindOf } from '../knowledge/dumps.js';
import { mayHoldSecret } from '../knowledge/secret-candidates.js';
import { secretKindOf } from '../knowledge/secret-files.js';
import { everything, nothing, type Keeps, type Share } from './layers/kept.js';

/** How much of which files rules read (RULES 14.1); all others are known by their names, sizes and modes alone. A change raises `analysis` of the cache. */
export const readByRules: Keeps = (path, { size, mode }) => {
  if (rpmDatabases.has(path)) return upTo(48 << 20, size);
  if (isAccountsOrPackages(path)) return upTo(16 << 20, size);
  if (isManifest(path)) return upTo(256 << 10, size);
  if (path.endsWith('node_modules/.package-lock.json')) return upTo(8 << 20, size);
  if (secretKindOf(path) !== null && !isPublic(path)) return upTo(1 << 20, size);
  if (mayHoldSecret(path)) return upTo(64 << 10, size);
  if (dumpKindOf(path.slice(path.lastIndexOf('/') + 1)) !== null) return startOfProgram;
  return (mode & 0o111) === 0 && !isLibrary(path) ? nothing : size < large ? startOfProgram : bothEndsOfProgram;
};

const upTo = (most: number, size: number): Share => (size <= most ? everything : nothing);

const rpmDatabases: ReadonlySet<string> = new Set(['var/lib/rpm', 'usr/lib/sysimage/rpm'].flatMap((folder) => [`${folder}/rpmdb.sqlite`, `${folder}/Packages.db`]));

const isAccountsOrPackages = (path: string): boolean => known.has(path) || path.startsWith('var/lib/dpkg/status.d/');

const known: ReadonlySet<string> = new Set([
  'etc/passwd', 'etc/group', 'etc/shadow', 'etc/master.passwd', 'etc/os-release', 'usr/lib/os-release', 'etc/debian_version',
  'var/lib/dpkg/status', 'lib/apk/db/installed', 'usr/lib/apk/db/installed',
]);

/** Of a project of ours, or of a program that came with its modules; what modules say of themselves no rule asks. */
const isManifest = (path: string): boolean => {
  if (!path.endsWith('/package.json') && path !== 'package.json') return false;
  const modules = path.lastIndexOf('node_modules/');
  return modules === -1 || /^usr\/(?:local\/)?lib\/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path);
};

/** Certificates that everybody has. */
const isPublic = (path: string): boolean => path.startsWith('etc/ssl/certs/') || path.startsWith('usr/share/');

/** `#!` and its interpreter; or the header of ELF, and behind its table of segments the name of the loader. */
const startOfProgram: Share = { head: 1 << 10, tail: 0 };
/** From this size on it matters whether a program was stripped. The table of its sections stands at its end, or where Go writes it. */
const large = 1 << 20;
const bothEndsOfProgram: Share = { head: 4 << 10, tail: 8 << 10 };

const isLibrary = (path: string): boolean => path.endsWith('.so') || path.includes('.so.', path.lastIndexOf('/'));
