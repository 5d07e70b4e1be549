import { cycleOf } from './eol.js';
import { officialName, type ImageReference } from './image-reference.js';
import { hasJavaRuntime, javaVersion } from './runtime-images.js';

/** An image that nobody updates any more. */
export interface Deprecated {
  /** What to write instead, with a tag where one can be named; null where there is nothing. */
  readonly successor: string | null;
  /** The same image under another name: written there, it is what it was here. */
  readonly moved?: Readonly<{ name: string; tag: string | null }>;
}

/** What became of an image; null for one that is still looked after. */
export const deprecation = (reference: ImageReference): Deprecated | null => {
  const name = officialName(reference) ?? reference.name;
  const { tag } = reference;
  // A mirror of the one is no mirror of the other.
  const isHere = name === reference.name;
  switch (name) {
    case 'openjdk': return isEarlyAccess(tag) ? null : { successor: temurin(reference) };
    case 'java': return { successor: temurin(reference) };
    case 'adoptopenjdk': return isHere ? adopted(reference) : { successor: temurin(reference) };
    case 'jenkins': return { successor: 'jenkins/jenkins', ...isHere ? { moved: { name: 'jenkins/jenkins', tag } } : {} };
    default:
  }
  if (Object.hasOwn(successors, name)) return { successor: successors[name] ?? null };
  if (name.startsWith('adoptopenjdk/')) return { successor: temurin({ ...reference, tag: /\d+/.exec(name)?.[0] ?? null }) };
  const registry = registries.find(({ from }) => name.startsWith(from));
  if (registry === undefined) return null;
  const there = `${registry.to}${name.slice(registry.from.length)}`;
  return { successor: there, ...registry.isMirror ? { moved: { name: there, tag } } : {} };
};

const successors: Readonly<Record<string, string | null>> = {
  centos: 'rockylinux/rockylinux or almalinux', iojs: 'node', 'mysql/mysql-server': 'mysql', opensuse: 'opensuse/leap',
  'microsoft/dotnet': 'mcr.microsoft.com/dotnet/sdk, aspnet or runtime', 'microsoft/aspnetcore': 'mcr.microsoft.com/dotnet/aspnet',
  'microsoft/aspnetcore-build': 'mcr.microsoft.com/dotnet/sdk',
  django: null, rails: null, celery: null, glassfish: null, owncloud: null, piwik: 'matomo', 'nats-streaming': null, notary: null, clearlinux: null,
  plone: 'plone/plone-backend',
};

const registries = [
  { from: 'k8s.gcr.io/', to: 'registry.k8s.io/', isMirror: true },
  { from: 'docker.pkg.github.com/', to: 'ghcr.io/', isMirror: false },
] as const;

/** The one thing that is still published as openjdk. */
const isEarlyAccess = (tag: string | null): boolean => tag !== null && /(?:^|-)ea(?:-|$)/.test(tag);

/** Eclipse Temurin of the same Java release, with or without the compiler as before. */
const temurin = ({ tag }: ImageReference): string => {
  const version = /^(?:1\.)?(\d+)/.exec(tag ?? '')?.[1];
  if (version === undefined || cycleOf('eclipse-temurin', version)?.cycle !== version) return 'eclipse-temurin';
  return `eclipse-temurin:${version}-${/jre/.test(tag ?? '') && hasJavaRuntime(Number(version)) ? 'jre' : 'jdk'}${/alpine/.test(tag ?? '') ? '-alpine' : ''}`;
};

/** The project moved house and dropped the name of its virtual machine from its tags. The other machine, OpenJ9, went elsewhere. */
const adopted = (reference: ImageReference): Deprecated => {
  const { tag } = reference;
  if (tag?.includes('openj9') === true) return { successor: 'ibm-semeru-runtimes' };
  const plain = tag?.replace('-hotspot', '') ?? null;
  const version = plain === null ? null : javaVersion({ ...reference, name: 'eclipse-temurin', repository: 'library/eclipse-temurin', tag: plain });
  const isThere = plain === null || (version !== null && /^\d+-j(?:dk|re)$/.test(plain) && (plain.endsWith('-jdk') || hasJavaRuntime(version)) && cycleOf('eclipse-temurin', String(version)) !== null);
  return { successor: temurin(reference), ...isThere ? { moved: { name: 'eclipse-temurin', tag: plain } } : {} };
};
