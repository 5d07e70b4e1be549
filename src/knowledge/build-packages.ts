import type { Distro } from './distro.js';

/**
 * Whether a package word names something needed to build and not to run (RULES, remove-build-deps). A pinned version, an
 * architecture and a version in the name (`gcc-12`) do not hide it.
 */
export const isBuildPackage = (word: string): boolean => {
  const [name = ''] = word.split(/[=<>~:/@]/, 1);
  const plain = name.replace(/-\d.*$/s, '');
  // Debian's C library needs it, and there is nothing in it but documentation.
  if (/^gcc-[\d.]+-base$/.test(name)) return false;
  return buildPackages.has(name) || buildPackages.has(plain) || buildGroups.has(word.replace(/^@/, '').toLowerCase())
    || /^openjdk-.*-jdk/.test(name) || [name, plain].some((one) => buildSuffixes.some((suffix) => one.endsWith(suffix)));
};

/** The programs a build package brings, as far as people call them; none for headers and for what only other tools call. */
export const toolsIn = (word: string): readonly string[] => {
  const [name = ''] = word.split(/[=<>~:/@]/, 1);
  const plain = name.replace(/-\d.*$/s, '');
  if (/^openjdk-.*-jdk/.test(name)) return java;
  return lookUp(toolsByPackage, plain) ?? (buildGroups.has(word.replace(/^@/, '').toLowerCase()) ? compilers : lookUp(toolsByPackage, name) ?? []);
};

/**
 * The package that holds at run time what a build package was linked against: `libpq-dev` ⟶ `libpq5`. Empty where nothing is
 * needed, null where nobody can know (RULES, use-multi-stage-build). A release must be known where the answer hangs on it.
 */
export const runtimeLibrary = (word: string, distro: Pick<Distro, 'family' | 'release'>): string | null => {
  const [name = ''] = word.split(/[=<>~:/@]/, 1);
  if (distro.family === 'alpine') {
    if (name === 'openssl-dev') return olderThan(distro.release, 3, 17) === true ? 'libssl1.1' : 'libssl3';
    return lookUp(alpineLibraries, name) ?? (isTool(name) ? '' : null);
  }
  if (distro.family !== 'debian' && distro.family !== 'ubuntu') return null;
  if (isTool(name)) return '';
  const [usual, exceptions = {}] = lookUp(debianLibraries, name) ?? [];
  if (usual === undefined) return null;
  const { release } = distro;
  if (release !== null && known.has(release)) return lookUp(exceptions, release) ?? usual;
  return release === null && Object.keys(exceptions).length === 0 ? usual : null;
};

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

const isTool = (name: string): boolean => tools.has(name.replace(/-\d.*$/s, ''));

const olderThan = (release: string | null, major: number, minor: number): boolean | null => {
  const [first = NaN, second = NaN] = (release ?? '').split('.').map(Number);
  return Number.isNaN(first + second) ? null : first < major || (first === major && second < minor);
};

/** Compilers and the like: nothing of them is linked into what they build. */
const tools: ReadonlySet<string> = new Set([
  'gcc', 'g++', 'cpp', 'clang', 'llvm', 'make', 'cmake', 'ninja-build', 'meson', 'autoconf', 'automake', 'libtool', 'pkg-config', 'pkgconf',
  'bison', 'flex', 'patch', 'build-essential', 'build-base', 'base-devel', 'alpine-sdk', 'binutils', 'dpkg-dev', 'rpm-build',
  'linux-headers', 'musl-dev', 'libc6-dev', 'libc-dev', 'glibc-devel', 'kernel-headers', 'rust', 'cargo', 'golang', 'go', 'maven', 'gradle',
  'python3-dev', 'python-dev', 'git', 'subversion', 'mercurial',
]);

const buildPackages: ReadonlySet<string> = new Set([...tools, 'default-jdk', 'nodejs-dev', 'ruby-dev', 'php-dev', 'phpize']);
const compilers = ['gcc', 'cc', 'g++', 'c++', 'make', 'ld', 'ar'];
const java = ['java', 'javac', 'jar', 'jlink', 'keytool', 'jshell'];
const toolsByPackage: Readonly<Record<string, readonly string[]>> = {
  'build-essential': compilers, 'build-base': compilers, 'alpine-sdk': [...compilers, 'git'], 'base-devel': compilers,
  gcc: ['gcc', 'cc'], 'g++': ['g++', 'c++'], cpp: ['cpp'], clang: ['clang', 'clang++'], make: ['make', 'gmake'], cmake: ['cmake', 'ctest'],
  'ninja-build': ['ninja'], meson: ['meson'], autoconf: ['autoconf', 'autoreconf'], automake: ['automake', 'aclocal'], libtool: ['libtoolize'],
  'pkg-config': ['pkg-config'], pkgconf: ['pkg-config', 'pkgconf'], bison: ['bison'], flex: ['flex'], patch: ['patch'],
  binutils: ['ld', 'ar', 'strip', 'objcopy', 'readelf', 'nm'], 'dpkg-dev': ['dpkg-buildpackage', 'dpkg-architecture'], 'rpm-build': ['rpmbuild'],
  rust: ['rustc', 'cargo'], cargo: ['cargo', 'rustc'], golang: ['go'], go: ['go'], maven: ['mvn'], gradle: ['gradle'], 'default-jdk': java,
  'php-dev': ['phpize', 'php-config'], git: ['git'], subversion: ['svn'], mercurial: ['hg'], llvm: ['llvm-config'],
};

const buildSuffixes = ['-dev', '-devel', '-headers', '-static'];
const buildGroups: ReadonlySet<string> = new Set(['development tools', 'development-tools']);

/** Releases whose package names the table below gets right. */
const known: ReadonlySet<string> = new Set(['bullseye', 'bookworm', 'trixie', 'focal', 'jammy', 'noble']);

/** trixie and noble count time in 64 bits and say so in some names. */
const t64 = (name: string, others: Readonly<Record<string, string>> = {}) =>
  [name, { trixie: `${name}t64`, noble: `${name}t64`, ...others }] as const;
const everywhere = (name: string) => [name] as const;

const debianLibraries: Readonly<Record<string, readonly [usual: string, exceptions?: Readonly<Record<string, string>>]>> = {
  'libpq-dev': everywhere('libpq5'),
  'default-libmysqlclient-dev': ['libmariadb3', { focal: 'libmysqlclient21', jammy: 'libmysqlclient21', noble: 'libmysqlclient21' }],
  'libxml2-dev': everywhere('libxml2'),
  'libxslt1-dev': everywhere('libxslt1.1'),
  'libffi-dev': ['libffi8', { bullseye: 'libffi7', focal: 'libffi7' }],
  'libssl-dev': t64('libssl3', { bullseye: 'libssl1.1', focal: 'libssl1.1' }),
  'zlib1g-dev': everywhere('zlib1g'),
  'libjpeg-dev': ['libjpeg62-turbo', { focal: 'libjpeg-turbo8', jammy: 'libjpeg-turbo8', noble: 'libjpeg-turbo8' }],
  'libpng-dev': t64('libpng16-16'),
  'libsqlite3-dev': everywhere('libsqlite3-0'),
  'libyaml-dev': everywhere('libyaml-0-2'),
  'libcurl4-openssl-dev': t64('libcurl4'),
  'libvips-dev': t64('libvips42'),
  'libldap2-dev': ['libldap2', { bullseye: 'libldap-2.4-2', focal: 'libldap-2.4-2', bookworm: 'libldap-2.5-0', jammy: 'libldap-2.5-0' }],
};

const alpineLibraries: Readonly<Record<string, string>> = {
  'postgresql-dev': 'libpq', 'mariadb-dev': 'mariadb-connector-c', 'libffi-dev': 'libffi', 'jpeg-dev': 'libjpeg-turbo', 'zlib-dev': 'zlib',
};
