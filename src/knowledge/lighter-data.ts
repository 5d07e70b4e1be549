/** How a family of tags says that an image is a lighter one; RULES, prefer-slim-base. */
export type TagFamily = Readonly<{
  images: readonly string[];
  /** Lighter variants in order of preference, each named by the word that goes into the tag. */
  variants: readonly string[];
  /** Where `slim` stands in a tag that names a distribution release: `3.4-slim-bookworm` or `22-bookworm-slim`. */
  order?: 'before release' | 'after release';
  /** Words of a tag this family knows besides version and release; a tag with another word has no lighter variant. */
  words?: readonly string[];
  /** Words of a tag that say nothing: .NET's `8.0-bookworm-slim` is its full variant. */
  ignored?: readonly string[];
  /** What `latest` is called in the lighter variant, where `slim` alone does not exist. */
  latest?: string;
}>;

export const families: readonly TagFamily[] = [
  { images: ['python', 'ruby', 'rust', 'pypy'], variants: ['slim', 'alpine'], order: 'before release' },
  { images: ['perl'], variants: ['slim'], order: 'before release', words: ['threaded'] },
  { images: ['haskell'], variants: ['slim'], order: 'before release' },
  { images: ['node', 'elixir', 'erlang'], variants: ['slim', 'alpine'], order: 'after release' },
  { images: ['swift', 'solr', 'znc'], variants: ['slim'], order: 'after release' },
  { images: ['debian'], variants: ['slim'], order: 'after release', latest: 'stable' },
  { images: ['golang', 'httpd', 'postgres', 'redis', 'memcached', 'haproxy'], variants: ['alpine'] },
  { images: ['nginx'], variants: ['alpine', 'alpine-slim'], words: ['perl', 'otel'] },
  { images: ['php'], variants: ['alpine'], words: ['cli', 'fpm', 'zts'] },
  { images: ['rabbitmq'], variants: ['alpine'], words: ['management'] },
  { images: ['mcr.microsoft.com/dotnet/aspnet', 'mcr.microsoft.com/dotnet/runtime'], variants: ['alpine', 'chiseled'], ignored: ['slim'] },
  { images: ['oraclelinux'], variants: ['slim'] },
  { images: ['almalinux', 'rockylinux', 'rockylinux/rockylinux'], variants: ['minimal'] },
  { images: ['buildpack-deps'], variants: ['scm', 'curl'] },
];

/**
 * Measured chains from heavy to light that no family covers: where the names leave the pattern or the order differs. The other
 * chains of the data say what the families say, only less exactly (they name tags that drop the version).
 */
export const chains: Readonly<Record<string, readonly string[]>> = {
  'gradle:jdk21-noble': ['jdk21-alpine'],
  'maven:3-eclipse-temurin-11': ['3-eclipse-temurin-11-alpine'],
  'eclipse-temurin:11-jdk-noble': ['11-jdk-alpine'],
  'eclipse-temurin:17-jre-noble': ['17-jre-alpine'],
  'eclipse-temurin:25-jre-noble': ['25-jre-alpine'],
  'mcr.microsoft.com/dotnet/aspnet:8.0-bookworm-slim': ['8.0-jammy-chiseled', '8.0-alpine'],
  'mcr.microsoft.com/dotnet/aspnet:9.0-bookworm-slim': ['9.0-noble-chiseled', '9.0-alpine'],
};

const alpineTools = 'Alpine variants do not usually include extra tools such as git or bash.';
const chiseled = 'Chiseled images have no shell, no package manager and no globalization data (icu, tzdata) unless the -extra variant is '
  + 'used; they run as a non-root user.';
const fullHas = 'The full variant brings git, mercurial, subversion, openssh-client, curl, wget, gcc, g++, make, autoconf and many '
  + '-dev headers; none of these is promised in slim.';
const musl = 'Alpine uses musl libc instead of glibc: programs built for Debian generally do not run on it.';
const serverAlpine = 'Same server, musl build: third-party modules or extensions compiled for glibc do not load.';
const slimMinimal = 'The slim variant leaves out the common packages of the default tag; it holds only what the runtime itself needs.';

/** What someone who moves has to know, by the word in the tag, for all images. */
export const generalCaveats: Readonly<Record<string, readonly string[]>> = {
  slim: [slimMinimal], alpine: [musl, alpineTools], chiseled: [chiseled],
};

/** The same where one image has its own. From docker-library/docs, the Dockerfiles of the images, and reports of their users. */
export const caveatsOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  python: {
    slim: [
      slimMinimal,
      'No compilers or headers: pip install works for wheels but may fail for source distributions with extension modules.',
      fullHas,
    ],
  },
  ruby: { slim: [slimMinimal, fullHas] },
  perl: { slim: [slimMinimal, fullHas] },
  elixir: { slim: [slimMinimal, fullHas] },
  node: {
    slim: [
      slimMinimal,
      'node slim installs no git, python3, make or g++ and purges curl, wget and gnupg: packages with native add-ons (node-gyp) need a '
        + 'build stage.',
      'It ships no libssl; a Prisma engine built for debian-openssl-3.0.x failed to load on it.',
      fullHas,
    ],
    alpine: [
      musl,
      alpineTools,
      'Node.js calls its musl builds experimental on amd64; on other architectures they are not tested before release.',
    ],
  },
  rust: { alpine: [musl, 'Alpine is not lighter than slim here: rust:1-alpine measured larger than rust:1-slim-trixie.'] },
  golang: {
    alpine: [
      musl,
      'The Go project calls golang alpine highly experimental and does not support it; git, gcc and bash are not included (no cgo '
        + 'toolchain).',
    ],
  },
  postgres: { alpine: [serverAlpine, 'Text sorts differently with musl: indexes of an existing data folder have to be rebuilt.'] },
  rabbitmq: { alpine: [serverAlpine] },
  httpd: { alpine: [serverAlpine] },
  memcached: { alpine: [serverAlpine] },
  nginx: { alpine: [serverAlpine], 'alpine-slim': [serverAlpine] },
  redis: { alpine: [serverAlpine] },
  haproxy: { alpine: [serverAlpine] },
  gradle: { alpine: [musl] },
  maven: { alpine: [musl] },
};
