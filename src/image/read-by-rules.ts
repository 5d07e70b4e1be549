import { dumpKindOf } from '../knowledge/dumps.js';
import { mayHoldSecret } from '../knowledge/secret-candidates.js';
import { secretKindOf } from '../knowledge/secret-files.js';
import { suspectsIn } from '../knowledge/secrets.js';
import { everything, nothing, type Keeps, type Share } from './layers/kept.js';
import { packageReader, packagesAsText } from './packages/databases.js';

/** How much of which files rules read (RULES 14.1); all others are known by their names, sizes and modes alone. A change raises `analysis` of the cache. */
export const readByRules: Keeps = (path, { size, mode }) => {
  const packages = packageReader(path);
  if (packages !== null) return upTo(48 << 20, size, (content) => packagesAsText(packages(content)));
  if (isAboutSystem(path)) return upTo(16 << 20, size);
  if (isManifest(path)) return upTo(256 << 10, size);
  if (path.endsWith('node_modules/.package-lock.json')) return upTo(8 << 20, size);
  if (path.endsWith('.dist-info/RECORD')) return upTo(4 << 20, size);
  if (secretKindOf(path) !== null && !isPublic(path)) return upTo(1 << 20, size);
  if (size <= 64 << 10 && mayHoldSecret(path)) return allIfSuspicious;
  if (dumpKindOf(path.slice(path.lastIndexOf('/') + 1)) !== null) return startOfProgram;
  return (mode & 0o111) === 0 && !isLibrary(path) ? nothing : size < large ? startOfProgram : bothEndsOfProgram;
};

const upTo = (most: number, size: number, essence?: Share['essence']): Share => (size > most ? nothing : essence === undefined ? everything : { ...everything, essence });

/** Sources and settings are many, and hardly any of them holds a secret. By whom a script is run is asked of every one. */
const ifSuspicious = (content: Buffer): Buffer => {
  for (const { start, end } of suspectsIn(content.toString('latin1'))) if (end > start) return content;
  return content.subarray(0, content.toString('latin1', 0, 2) === '#!' ? 256 : 0);
};

const allIfSuspicious: Share = { ...everything, essence: ifSuspicious };

/** Also where links lead: Nix keeps all files in a store, Fedora has a release file for each kind of image. */
const isAboutSystem = (path: string): boolean => path === 'etc/debian_version'
  || /(?:^|\/)(?:etc\/(?:passwd|group|shadow|master\.passwd)|os-release[^/]*)$/.test(path);

/** Of a project of ours, or of a module that it asked for; what is inside of modules tells of nothing but them. */
const isManifest = (path: string): boolean => {
  if (!path.endsWith('/package.json') && path !== 'package.json') return false;
  const [, inModules] = /(?:^|\/)node_modules\/(.*)/s.exec(path) ?? [];
  return inModules === undefined || /^(?:@[^/]+\/)?[^/]+\/package\.json$/.test(inModules);
};

/** Certificates that everybody has. */
const isPublic = (path: string): boolean => path.startsWith('etc/ssl/certs/') || path.startsWith('usr/share/');

/** `#!` and its interpreter; or the header of ELF, and behind its table of segments the name of the loader. */
const startOfProgram: Share = { head: 1 << 10, tail: 0 };
/** From this size on it matters whether a program was stripped. The table of its sections stands at its end, or where Go writes it. */
const large = 1 << 20;
const bothEndsOfProgram: Share = { head: 4 << 10, tail: 8 << 10 };

const isLibrary = (path: string): boolean => path.endsWith('.so') || path.includes('.so.', path.lastIndexOf('/'));
