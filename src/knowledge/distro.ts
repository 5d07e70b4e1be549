import { baseImage } from './base-images.js';
import { debianCodename, debianSuites, isDebianRelease, isUbuntuRelease, ubuntuCodename } from './codenames.js';
import { officialName, type ImageReference } from './image-reference.js';
import { remembered } from './remembered.js';

export type Family = 'debian' | 'ubuntu' | 'alpine' | 'rpm' | 'suse' | 'arch' | 'none' | 'windows';
export type DistroManager = 'apt' | 'apk' | 'dnf' | 'yum' | 'microdnf' | 'tdnf' | 'zypper' | 'pacman';

/** What an image stands on. Null is unknown, except that a known distribution without a package manager has none. */
export type Distro = Readonly<{
  /** `none`: no distribution to speak of (distroless, chiseled, busybox). */
  family: Family;
  libc: 'glibc' | 'musl' | null;
  packageManager: DistroManager | null;
  shell: boolean | null;
  /** The codename of Debian and Ubuntu, else the version. */
  release: string | null;
}>;

/** What the image stands on, from its measured build or from the words in its name and tag; null where neither tells. */
export const distroOf = remembered((reference: ImageReference): Distro | null => measured(reference) ?? named(reference));

/** Who a container of this image runs as when no USER says otherwise; null for images nobody knows. */
export const defaultUser = (reference: ImageReference): 'root' | 'non-root' | null => {
  const known = baseImage(reference)?.user;
  if (known !== undefined && known !== null) return known === 'root' ? 'root' : 'non-root';
  const { name, tag } = reference;
  const nonRoot = runsAsUser.some((prefix) => name === prefix || (prefix.endsWith('/') && name.startsWith(prefix)))
    || [name, tag ?? ''].some((text) => text === 'nonroot' || text.endsWith('-nonroot') || text.includes('chiseled'))
    || (name.startsWith('mcr.microsoft.com/dotnet/') && tag?.includes('distroless') === true);
  if (nonRoot) return 'non-root';
  return officialName(reference) !== null || distroOf(reference) !== null ? 'root' : null;
};

const runsAsUser = [
  'cgr.dev/', 'bitnami/', 'nginxinc/nginx-unprivileged', 'jenkins/jenkins', 'grafana/grafana', 'sonarqube', 'elasticsearch',
  'docker.elastic.co/elasticsearch/elasticsearch',
];

const measured = (reference: ImageReference): Distro | null => {
  const build = baseImage(reference);
  const [os = '', version = null] = build?.os?.split(' ') ?? [];
  const family = build?.flavour === 'distroless' || build?.flavour === 'chiseled' ? 'none' : families[os];
  if (build === null || family === undefined) return null;
  const packageManager = managers.find((manager) => manager === build.packageManager) ?? null;
  return { family, libc: build.libc === 'none' ? null : build.libc, packageManager, shell: build.shell, release: releaseName(os, version) };
};

const managers: readonly DistroManager[] = ['apt', 'apk', 'dnf', 'yum', 'microdnf', 'tdnf', 'zypper', 'pacman'];
const families: Readonly<Record<string, Family>> = {
  debian: 'debian', ubuntu: 'ubuntu', alpine: 'alpine', archlinux: 'arch', busybox: 'none', almalinux: 'rpm', amazonlinux: 'rpm',
  centos: 'rpm', fedora: 'rpm', oraclelinux: 'rpm', photon: 'rpm', rhel: 'rpm', rockylinux: 'rpm',
};

const releaseName = (os: string, version: string | null): string | null => {
  if (version === null) return null;
  if (os === 'debian') return debianCodename(version) ?? version;
  return os === 'ubuntu' ? ubuntuCodename(version) ?? version : version;
};

/** RULES 1.11: the words of name and tag, the most telling first. */
const named = (reference: ImageReference): Distro | null => {
  const name = officialName(reference) ?? reference.name;
  const tag = reference.tag ?? '';
  const text = `${name}:${tag}`.toLowerCase();
  const words = text.split(/[^a-z0-9.]+/);
  const has = (...parts: readonly string[]): boolean => parts.some((part) => text.includes(part));

  if (has('nanoserver', 'windowsservercore', 'mcr.microsoft.com/windows')) return windows;
  const release = words.find(isDebianRelease) ?? words.find(isUbuntuRelease) ?? null;
  if (has('chiseled')) return { ...bare, release };
  if (has('distroless')) return distroless(text, words);
  if (name.startsWith('cgr.dev/chainguard/')) return tag.endsWith('-dev') ? wolfi : { ...bare, release: null };
  if (has('alpine')) return { ...alpine, release: alpineRelease(name, tag, text) };
  if (words.some(isUbuntuRelease) || has('ubuntu')) return { ...ubuntu, release: ubuntuRelease(text, words) };
  const rpm = rpmDistro(name, tag, text);
  if (rpm !== null) return rpm;
  if (has('opensuse') || words.some((word) => word === 'suse' || word === 'sles')) return { ...suse, release: versionIn(tag, /^/) };
  if (has('archlinux')) return arch;
  if (release !== null || has('debian')) return { ...debian, release: release ?? debianRelease(name, tag, text) };
  if (words.includes('slim')) return { ...debian, release: null };
  return byImage(reference, name, tag);
};

const glibc = { libc: 'glibc', shell: true, release: null } as const;
const debian: Distro = { ...glibc, family: 'debian', packageManager: 'apt' };
const ubuntu: Distro = { ...glibc, family: 'ubuntu', packageManager: 'apt' };
const alpine: Distro = { ...glibc, family: 'alpine', packageManager: 'apk', libc: 'musl' };
/** Chainguard's build images: apk, but glibc. */
const wolfi: Distro = { ...alpine, libc: 'glibc' };
const suse: Distro = { ...glibc, family: 'suse', packageManager: 'zypper' };
const arch: Distro = { ...glibc, family: 'arch', packageManager: 'pacman' };
const bare: Distro = { ...glibc, family: 'none', packageManager: null, shell: false };
const windows: Distro = { family: 'windows', libc: null, packageManager: null, shell: null, release: null };

const versionIn = (text: string, after: RegExp): string | null => {
  const start = after.exec(text);
  return start === null ? null : /^\d+(?:\.\d+)*/.exec(text.slice(start.index + start[0].length))?.[0] ?? null;
};

const debianRelease = (name: string, tag: string, text: string): string | null => {
  const suite = name === 'debian' ? debianSuites.find((word) => tag === word || tag.startsWith(`${word}-`)) : undefined;
  return suite ?? debianCodename(versionIn(text, /debian[:-]?/) ?? '');
};
const ubuntuRelease = (text: string, words: readonly string[]): string | null =>
  words.find(isUbuntuRelease) ?? ubuntuCodename(versionIn(text, /ubuntu[:-]?/) ?? '');

/** Only the debug images hold a shell, and static holds no libc. */
const distroless = (text: string, words: readonly string[]): Distro => ({
  ...bare,
  libc: text.includes('distroless/static') ? null : 'glibc',
  shell: words.includes('debug'),
  release: debianCodename(versionIn(text, /debian/) ?? ''),
});

/** `alpine:3.20.1` and `22-alpine3.20` are 3.20. */
const alpineRelease = (name: string, tag: string, text: string): string | null => {
  const version = name === 'alpine' ? versionIn(tag, /^v?/) : versionIn(text, /alpine[-:]?/);
  return version?.includes('.') === true ? version.split('.', 2).join('.') : null;
};

const rpmDistro = (name: string, tag: string, text: string): Distro | null => {
  const kind = ['fedora', 'rockylinux', 'almalinux', 'oraclelinux', 'amazonlinux', 'centos', 'azurelinux', 'cbl-mariner']
    .find((word) => text.includes(word)) ?? (name === 'photon' ? name : /(?:^|[^a-z])ubi(?:\d|-|\/|:|$)/.test(text) ? 'ubi' : null);
  if (kind === null) return null;
  const word = new RegExp(`${kind}-?`);
  const release = versionIn(tag, /stream-?/) ?? versionIn(tag, word) ?? versionIn(name, word) ?? versionIn(tag, /^/);
  return { ...glibc, family: 'rpm', release, packageManager: rpmManager(name, kind, Number(release?.split('.', 1)[0] ?? NaN), text) };
};

const rpmManager = (name: string, kind: string, major: number, text: string): DistroManager | null => {
  if (text.includes('ubi-micro')) return null;
  if (kind === 'azurelinux' || kind === 'cbl-mariner' || kind === 'photon') return 'tdnf';
  if (kind === 'amazonlinux' && major < 2023) return 'yum';
  if (kind !== 'amazonlinux' && kind !== 'fedora' && major <= 7) return 'yum';
  return onSlimOracle.has(name) || /minimal|slim/.test(text) ? 'microdnf' : 'dnf';
};

/** Images that say oraclelinux and mean its slim variant. */
const onSlimOracle: ReadonlySet<string> = new Set(['openjdk', 'mysql']);

/** Images that name no distribution where they stand on their default one. A tag nobody can read, or none at all, may mean another. */
const byImage = (reference: ImageReference, name: string, tag: string): Distro | null => {
  if (tag.includes('$') || (reference.tag === null && reference.digest !== null)) return null;
  const dotnet = name.startsWith('mcr.microsoft.com/dotnet/');
  if (!dotnet && officialName(reference) === null) return null;
  const major = Number(/^\d+/.exec(tag)?.[0] ?? NaN);
  // .NET 10 and OpenJDK 12 moved their default tags to another distribution.
  if (dotnet && major >= 10) return { ...ubuntu, release: major === 10 ? 'noble' : null };
  if (dotnet) return major >= 8 ? { ...debian, release: 'bookworm' } : debian;
  if (name === 'openjdk') return major >= 12 ? { ...glibc, family: 'rpm', packageManager: major >= 16 ? 'microdnf' : null } : debian;
  if (name === 'amazoncorretto') return { ...glibc, family: 'rpm', packageManager: null };
  if (onDebian.has(name)) return debian;
  if (onUbuntu.has(name)) return ubuntu;
  return onAlpine.has(name) ? alpine : null;
};

const onDebian: ReadonlySet<string> = new Set([
  'node', 'python', 'ruby', 'golang', 'rust', 'php', 'perl', 'gcc', 'nginx', 'httpd', 'postgres', 'redis', 'haskell', 'elixir', 'erlang',
  'memcached', 'haproxy', 'buildpack-deps', 'julia', 'pypy', 'drupal', 'joomla', 'matomo', 'neurodebian',
]);
const onUbuntu: ReadonlySet<string> = new Set([
  'eclipse-temurin', 'maven', 'gradle', 'tomcat', 'mariadb', 'mongo', 'rabbitmq', 'swift', 'ros',
]);
const onAlpine: ReadonlySet<string> = new Set(['docker', 'traefik']);
