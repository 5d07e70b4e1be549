import { baseImage } from './base-images.js';
import type { Ecosystem } from './build-tools.js';
import { distroOf, type Distro } from './distro.js';
import { officialName, type ImageReference } from './image-reference.js';
import { lighterVariants } from './lighter.js';

/** What the built thing needs of the image it runs in. */
export type Needs = Readonly<{
  /** Shell-form commands, or a health check that calls one. */
  shell: boolean;
  /** The artefact is one static binary: Go without cgo, a musl target, `-static`. */
  isStatic: boolean;
  /** .NET: the app listens (aspnet), only runs (runtime) or brings its own runtime (runtime-deps). */
  dotnet?: 'aspnet' | 'runtime' | 'runtime-deps';
  /** Java: a war goes into a servlet container. */
  war?: boolean;
  /** Node: only files to be served are left. */
  staticSite?: boolean;
}>;

/** The image to run in what was built in `builder` (RULES, use-multi-stage-build); null where none can be named. */
export const runtimeImage = (ecosystem: Ecosystem, builder: ImageReference, needs: Needs): string | null => {
  const distro = distroOf(builder);
  switch (ecosystem) {
    case 'go': return needs.isStatic ? staticRuntime(distro, needs) : slimDistro(distro);
    case 'rust':
      if (needs.isStatic) return staticRuntime(distro, needs);
      return needs.shell || distro?.family !== 'debian' ? slimDistro(distro) : distrolessCc(distro);
    case 'c': case 'make': return needs.isStatic && !needs.shell ? 'scratch' : slimDistro(distro);
    case 'maven': case 'gradle': return javaRuntime(builder, distro, needs);
    case 'node': return needs.staticSite === true ? nginx : slimVariant(builder);
    case 'ruby': case 'python': return slimVariant(builder);
    case 'dotnet': return dotnetRuntime(builder, needs);
    case 'composer': return officialName(builder) === 'php' ? `${builder.name}:${builder.tag ?? 'latest'}` : null;
  }
};

/** Eclipse Temurin publishes the runtime by itself for these releases; of those between there are kits alone. */
export const hasJavaRuntime = (version: number): boolean => version === 8 || version === 11 || version >= 17;

/** The Java release a kit's tag names: `3.9-eclipse-temurin-21-alpine`, `jdk17-noble`, `21-jdk`; aliases of a measured build count. */
export const javaVersion = (reference: ImageReference): number | null => {
  const tags = [...(reference.tag === null ? [] : [reference.tag]), ...(baseImage(reference)?.tags ?? [])];
  const named = tags.flatMap((tag) => javaInTag.exec(tag)?.[1] ?? []);
  if (named[0] !== undefined) return Number(named[0]);
  const name = officialName(reference);
  const leading = name === 'maven' || name === 'gradle' ? undefined : /^\d+/.exec(tags[0] ?? '')?.[0];
  return leading === undefined ? null : Number(leading);
};

const javaInTag = /(?:^|-)(?:jdk-?|jre-?|temurin-|openjdk-|amazoncorretto-|sapmachine-|semeru-)(\d+)(?=-|$)/;

/** nginx's stable line on 2026-11 (eol.json: 1.30 is open, 1.31 is mainline). */
const nginx = 'nginx:1.30-alpine';

/** A static binary runs anywhere; where a shell is asked for it gets the builder's distribution, or the newest one measured. */
const staticRuntime = (distro: Distro | null, { shell }: Needs): string => {
  if (!shell) return 'gcr.io/distroless/static-debian13';
  if (distro?.family === 'alpine') return `alpine:${distro.release ?? '3.24'}`;
  return slimDistro(distro) ?? 'debian:trixie-slim';
};

const distrolessCc = ({ release }: Distro): string | null =>
  release === 'trixie' ? 'gcr.io/distroless/cc-debian13' : release === 'bookworm' ? 'gcr.io/distroless/cc-debian12' : null;

/** The same distribution and release, as little of it as is published. A release nobody knows names no image. */
const slimDistro = (distro: Distro | null): string | null => {
  if (distro?.release == null) return null;
  switch (distro.family) {
    case 'debian': return `debian:${distro.release}-slim`;
    case 'ubuntu': return `ubuntu:${distro.release}`;
    case 'alpine': return `alpine:${distro.release}`;
    default: return null;
  }
};

const javaRuntime = (builder: ImageReference, distro: Distro | null, needs: Needs): string | null => {
  const version = javaVersion(builder);
  if (version === null || distro === null) return null;
  if (needs.war === true) return `tomcat:10.1-jre${version}`;
  return `eclipse-temurin:${version}-jre${distro.family === 'alpine' ? '-alpine' : ''}`;
};

/** A builder that is slim or Alpine already is its own runtime. */
const slimVariant = (builder: ImageReference): string | null => {
  const tag = builder.tag ?? 'latest';
  if (builder.digest !== null || tag.includes('$')) return null;
  if (/(?:^|-)(?:slim|alpine)/.test(tag)) return `${builder.name}:${tag}`;
  return lighterVariants(builder).find(({ kind }) => kind === 'slim')?.reference ?? null;
};

/** SDK and runtime count patches differently (`8.0.404` and `8.0.11`), so only major and minor carry over. */
const dotnetRuntime = (builder: ImageReference, { dotnet = 'aspnet' }: Needs): string | null => {
  const match = /^(\d+\.\d+)(?:\.\d+)?(-.+)?$/.exec(builder.tag ?? '');
  return match === null || match[2]?.includes('$') === true ? null : `mcr.microsoft.com/dotnet/${dotnet}:${match[1]}${match[2] ?? ''}`;
};
