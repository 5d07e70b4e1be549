/**
 * One image build: its tags (the measured one first, its aliases after it), compressed and uncompressed size in MB
 * (1,000,000 bytes, linux/amd64), distribution and release, flavour, package manager, configured user. Null is unknown.
 */
export type Build = readonly [
  tags: string, compressed: number | null, uncompressed: number | null, os: string | null,
  flavour: string, packageManager: string | null, user: 'root' | 'nonroot' | null,
];

/**
 * 259 builds of 85 images. Compressed sizes come from the records of docker-library/repo-info (July to September 2026; a few
 * distributions are years older), aliases from docker-library/official-images of 2026-08-21. Sizes of .NET are its own baselines
 * of May 2025; those of distroless, jupyter, playwright, conda, cuda, lambda and ubi are figures people reported, old or rounded.
 * A function, so that starting the program does not build what most runs never look up.
 */
export const baseImages = (): Readonly<Record<string, readonly Build[]>> => ({
  almalinux: [
    ['10 latest', 68.9, null, 'almalinux 10', 'full', 'dnf', 'root'],
    ['10-minimal minimal', 31.2, null, 'almalinux 10', 'minimal', 'microdnf', 'root'],
  ],
  alpine: [
    ['3.24 3 latest', 3.8, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
  ],
  amazoncorretto: [
    ['11-alpine-full 11-alpine 11-alpine-jdk 11-alpine3.24 11-alpine3.24-full 11-alpine3.24-jdk',
      147.8, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['21-alpine3.24-jdk 21-alpine 21-alpine-full 21-alpine-jdk 21-alpine3.24 21-alpine3.24-full',
      166.0, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['25-alpine-jdk 25-alpine 25-alpine-full 25-alpine3.24 25-alpine3.24-full 25-alpine3.24-jdk',
      185.4, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  amazonlinux: [
    ['2', 63.0, null, 'amazonlinux 2', 'full', 'yum', 'root'],
    ['2023 latest', 54.6, null, 'amazonlinux 2023', 'full', 'dnf', 'root'],
  ],
  archlinux: [
    ['base latest', 133.2, null, 'archlinux rolling', 'full', 'pacman', 'root'],
  ],
  'azul-zulu': [
    ['8-jre-headless 8-jre-headless-debian 8-jre-headless-debian13', 77.0, null, 'debian 13', 'jre-headless', 'apt', null],
  ],
  bash: [
    ['devel-alpine3.24 devel', 6.9, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  'buildpack-deps': [
    ['bookworm oldstable', 348.7, null, 'debian 12', 'full', 'apt', 'root'],
    ['bookworm-curl oldstable-curl', 72.6, null, 'debian 12', 'curl', 'apt', 'root'],
    ['bookworm-scm oldstable-scm', 137.0, null, 'debian 12', 'scm', 'apt', 'root'],
    ['forky testing', 648.0, null, 'debian 14', 'full', 'apt', 'root'],
    ['forky-scm testing-scm', 158.2, null, 'debian 14', 'scm', 'apt', 'root'],
    ['noble', 274.4, null, 'ubuntu 24.04', 'full', 'apt', 'root'],
    ['noble-curl', 44.0, null, 'ubuntu 24.04', 'curl', 'apt', 'root'],
    ['noble-scm', 88.8, null, 'ubuntu 24.04', 'scm', 'apt', 'root'],
    ['trixie latest stable', 379.0, null, 'debian 13', 'full', 'apt', 'root'],
    ['trixie-curl curl stable-curl', 75.0, null, 'debian 13', 'curl', 'apt', 'root'],
    ['trixie-scm scm stable-scm', 142.8, null, 'debian 13', 'scm', 'apt', 'root'],
  ],
  busybox: [
    ['1.38.0-musl', 0.9, null, 'busybox', 'full', 'none', 'root'],
  ],
  centos: [
    ['centos7', 76.1, null, 'centos 7', 'full', 'yum', 'root'],
  ],
  'continuumio/anaconda3': [
    ['latest', null, 1878.0, 'debian', 'full', 'apt', null],
  ],
  'continuumio/miniconda3': [
    ['latest', null, 571.0, 'debian', 'full', 'apt', null],
  ],
  debian: [
    ['bookworm 12', 48.5, null, 'debian 12', 'full', 'apt', null],
    ['bookworm-slim 12-slim', 28.2, null, 'debian 12', 'slim', 'apt', null],
    ['oldstable-backports', 48.5, null, 'debian 12', 'full', 'apt', null],
    ['rc-buggy', 49.6, null, 'debian sid', 'full', 'apt', null],
    ['testing-backports', 50.1, null, 'debian 14', 'full', 'apt', null],
    ['trixie 13 latest', 49.3, null, 'debian 13', 'full', 'apt', null],
    ['trixie-slim 13-slim', 29.8, null, 'debian 13', 'slim', 'apt', 'root'],
  ],
  docker: [
    ['29 29-dind dind latest', 135.2, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['29-dind-rootless dind-rootless', 151.0, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  drupal: [
    ['fpm-trixie 11-fpm 11-fpm-trixie 11-php8.5-fpm 11-php8.5-fpm-trixie fpm php8.5-fpm php8.5-fpm-trixie',
      212.8, null, 'debian 13', 'full', 'apt', null],
  ],
  'eclipse-temurin': [
    ['11-alpine-3.24 11-alpine 11-jdk-alpine 11-jdk-alpine-3.24', 161.9, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['11-jdk-noble 11-noble', 192.6, null, 'ubuntu 24.04', 'jdk', 'apt', 'root'],
    ['17-jre-alpine 17-jre-alpine-3.24', 68.0, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['17-jre-noble', 94.2, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
    ['21-alpine-3.24 21-alpine 21-jdk-alpine 21-jdk-alpine-3.24', 183.6, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['21-jdk-noble 21-noble', 210.8, null, 'ubuntu 24.04', 'jdk', 'apt', 'root'],
    ['21-jre-alpine 21-jre-alpine-3.24', 74.1, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['21-jre-alpine-3.21', 73.1, null, 'alpine 3.21', 'alpine', 'apk', 'root'],
    ['21-jre-noble', 99.8, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
    ['25-jre-alpine 25-jre-alpine-3.24', 75.5, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['25-jre-noble', 104.3, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
    ['26-alpine-3.24 26-alpine 26-jdk-alpine 26-jdk-alpine-3.24', 112.0, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['26-jre-alpine-3.24 26-jre-alpine', 77.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['8-jdk-noble 8-noble', 101.9, null, 'ubuntu 24.04', 'jdk', 'apt', 'root'],
    ['8-jre-alpine-3.22', 62.4, null, 'alpine 3.22', 'alpine', 'apk', 'root'],
    ['8u502-b07-jdk-alpine 8-alpine 8-alpine-3.24 8-jdk-alpine 8-jdk-alpine-3.24',
      73.9, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['8u502-b07-jre-noble 8-jre-noble', 89.0, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
  ],
  elixir: [
    ['otp-27 1.20-otp-27', 627.4, null, 'debian 12', 'full', 'apt', null],
    ['otp-27-slim 1.20-otp-27-slim', 133.3, null, 'debian 12', 'slim', 'apt', null],
    ['otp-28 1.20-otp-28', 682.9, null, 'debian 13', 'full', 'apt', null],
    ['otp-28-slim 1.20-otp-28-slim', 137.0, null, 'debian 13', 'slim', 'apt', null],
    ['otp-29-slim 1.20-otp-29-slim 1.20-slim slim', 138.4, null, 'debian 13', 'slim', 'apt', null],
  ],
  erlang: [
    ['27-slim', 124.7, null, 'debian 12', 'slim', 'apt', null],
    ['28-slim', 128.4, null, 'debian 13', 'slim', 'apt', null],
    ['29-slim slim', 129.8, null, 'debian 13', 'slim', 'apt', null],
  ],
  fedora: [
    ['44 latest', 69.4, null, 'fedora 44', 'full', 'dnf', 'root'],
  ],
  gcc: [
    ['trixie 16 16-trixie latest', 561.2, null, 'debian 13', 'full', 'apt', null],
  ],
  'gcr.io/distroless/base-debian11': [
    ['nonroot', null, 20.4, 'debian 11', 'distroless', 'none', 'nonroot'],
  ],
  'gcr.io/distroless/base-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/base-nossl-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/cc-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/java-base-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/java-debian10': [
    ['11', null, 200.0, 'debian 10', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/java17-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/java21-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/java25-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/nodejs22-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/nodejs24-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/nodejs26-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/python3-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  'gcr.io/distroless/static': [
    ['nonroot', null, 2.43, null, 'distroless', 'none', 'nonroot'],
  ],
  'gcr.io/distroless/static-debian13': [
    ['latest', null, null, 'debian 13', 'distroless', 'none', null],
  ],
  golang: [
    ['1.27-alpine3.24 1-alpine 1-alpine3.24 1.27-alpine alpine alpine3.24', 75.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['1.27-trixie 1 1-trixie 1.27 latest trixie', 316.2, null, 'debian 13', 'full', 'apt', 'root'],
    ['alpine3.20', 77.9, null, 'alpine 3.20', 'alpine', 'apk', 'root'],
    ['alpine3.22', 64.2, null, 'alpine 3.22', 'alpine', 'apk', 'root'],
  ],
  gradle: [
    ['8-alpine 8-jdk-alpine 8-jdk21-alpine', 366.0, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['8-graal-noble 8-graal 8-jdk-graal 8-jdk-graal-noble 8-jdk21-graal 8-jdk21-graal-noble',
      606.1, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['8-jdk11-alpine jdk11-alpine', 345.3, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['9-jdk21-alpine jdk21-alpine', 379.4, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['9-jdk25-alpine 9-alpine 9-jdk-alpine alpine jdk-alpine jdk25-alpine', 307.7, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['9-noble 9-jdk-noble 9-jdk25-noble jdk-noble jdk25-noble noble', 358.3, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['jdk17-noble 9-jdk17-noble', 413.6, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['jdk21-noble 9-jdk21-noble', 425.9, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['jdk25-graal-noble 9-graal-noble 9-jdk-graal-noble 9-jdk25-graal-noble graal-noble jdk-graal-noble',
      677.3, null, 'ubuntu 24.04', 'jdk', 'apt', null],
  ],
  groovy: [
    ['5-alpine 5-jdk-alpine 5-jdk21-alpine alpine jdk-alpine jdk21-alpine', 221.5, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  haproxy: [
    ['latest lts lts-trixie trixie', 47.2, null, 'debian 13', 'full', 'apt', null],
    ['lts-alpine3.23', 17.9, null, 'alpine 3.23', 'alpine', 'apk', null],
  ],
  haskell: [
    ['9 9-bookworm bookworm latest', 825.6, null, 'debian 12', 'full', 'apt', null],
    ['9-slim 9-slim-bookworm slim slim-bookworm', 777.2, null, 'debian 12', 'slim', 'apt', null],
  ],
  httpd: [
    ['alpine 2-alpine 2-alpine3.24 alpine3.24', 20.7, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['latest 2 2-trixie trixie', 45.3, null, 'debian 13', 'full', 'apt', null],
  ],
  'ibm-semeru-runtimes': [
    ['open-11-jdk-noble open-11.0.32.0-jdk-noble', 270.7, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['open-17-jre-noble open-17.0.20.0-jre-noble', 103.7, null, 'ubuntu 24.04', 'jre', 'apt', null],
    ['open-26-jdk-noble open-26.0.2.0-jdk-noble', 303.7, null, 'ubuntu 24.04', 'jdk', 'apt', null],
  ],
  joomla: [
    ['php8.3-fpm 6-php8.3-fpm', 274.4, null, 'debian 13', 'full', 'apt', null],
  ],
  julia: [
    ['1-bookworm bookworm', 341.0, null, 'debian 12', 'full', 'apt', null],
    ['1-trixie 1 latest trixie', 342.4, null, 'debian 13', 'full', 'apt', null],
  ],
  'jupyter/minimal-notebook': [
    ['latest', null, 1580.0, 'ubuntu', 'full', 'apt', null],
  ],
  'jupyter/scipy-notebook': [
    ['latest', null, 4190.0, 'ubuntu', 'full', 'apt', null],
  ],
  mariadb: [
    ['11-noble 11', 103.9, null, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  matomo: [
    ['5-fpm fpm', 199.5, null, 'debian 13', 'full', 'apt', null],
  ],
  maven: [
    ['3-amazoncorretto-11-alpine', 159.4, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['3-amazoncorretto-21-alpine', 177.6, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['3-amazoncorretto-25-alpine', 196.9, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['3-eclipse-temurin 3 3-eclipse-temurin-26 3-eclipse-temurin-26-noble eclipse-temurin latest',
      175.8, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['3-eclipse-temurin-11 3-eclipse-temurin-11-noble', 224.5, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['3-eclipse-temurin-11-alpine', 174.5, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['3-eclipse-temurin-8-alpine', 86.6, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['3-eclipse-temurin-8-noble 3-eclipse-temurin-8', 133.8, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['3-ibm-semeru-17-noble', 308.7, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['3-sapmachine-17', 269.7, null, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  'mcr.microsoft.com/dotnet/aspnet': [
    ['8.0-alpine3.21', null, 106.9, 'alpine 3.21', 'alpine', 'apk', null],
    ['8.0-bookworm-slim', null, 214.9, 'debian 12', 'slim', 'apt', null],
    ['8.0-jammy', null, 215.6, 'ubuntu 22.04', 'full', 'apt', null],
    ['8.0-jammy-chiseled', null, 107.7, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['8.0-jammy-chiseled-extra', null, 146.8, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['9.0-alpine3.21', null, 108.0, 'alpine 3.21', 'alpine', 'apk', null],
    ['9.0-bookworm-slim', null, 217.9, 'debian 12', 'slim', 'apt', null],
    ['9.0-noble', null, 217.0, 'ubuntu 24.04', 'full', 'apt', null],
    ['9.0-noble-chiseled', null, 110.6, 'ubuntu 24.04', 'chiseled', 'none', null],
    ['9.0-noble-chiseled-extra', null, 148.1, 'ubuntu 24.04', 'chiseled', 'none', null],
  ],
  'mcr.microsoft.com/dotnet/runtime': [
    ['8.0-alpine3.21', null, 82.9, 'alpine 3.21', 'alpine', 'apk', null],
    ['8.0-bookworm-slim', null, 193.4, 'debian 12', 'slim', 'apt', null],
    ['8.0-jammy', null, 191.7, 'ubuntu 22.04', 'full', 'apt', null],
    ['8.0-jammy-chiseled', null, 86.0, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['8.0-jammy-chiseled-extra', null, 122.8, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['9.0-alpine3.21', null, 84.0, 'alpine 3.21', 'alpine', 'apk', null],
    ['9.0-bookworm-slim', null, 193.9, 'debian 12', 'slim', 'apt', null],
    ['9.0-noble', null, 193.0, 'ubuntu 24.04', 'full', 'apt', null],
    ['9.0-noble-chiseled', null, 86.6, 'ubuntu 24.04', 'chiseled', 'none', null],
    ['9.0-noble-chiseled-extra', null, 124.1, 'ubuntu 24.04', 'chiseled', 'none', null],
  ],
  'mcr.microsoft.com/dotnet/runtime-deps': [
    ['8.0-alpine3.21', null, 10.3, 'alpine 3.21', 'alpine', 'apk', null],
    ['8.0-alpine3.21-extra', null, 46.7, 'alpine 3.21', 'alpine', 'apk', null],
    ['8.0-bookworm-slim', null, 122.2, 'debian 12', 'slim', 'apt', null],
    ['8.0-jammy', null, 119.4, 'ubuntu 22.04', 'full', 'apt', null],
    ['8.0-jammy-chiseled', null, 12.9, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['8.0-jammy-chiseled-extra', null, 50.5, 'ubuntu 22.04', 'chiseled', 'none', null],
    ['9.0-alpine3.21', null, 10.3, 'alpine 3.21', 'alpine', 'apk', null],
    ['9.0-alpine3.21-extra', null, 46.7, 'alpine 3.21', 'alpine', 'apk', null],
    ['9.0-bookworm-slim', null, 122.2, 'debian 12', 'slim', 'apt', null],
  ],
  'mcr.microsoft.com/dotnet/sdk': [
    ['8.0-alpine3.21', null, 688.2, 'alpine 3.21', 'alpine', 'apk', null],
    ['8.0-bookworm-slim', null, 823.5, 'debian 12', 'slim', 'apt', null],
    ['8.0-jammy', null, 798.7, 'ubuntu 22.04', 'full', 'apt', null],
    ['9.0-alpine3.21', null, 720.1, 'alpine 3.21', 'alpine', 'apk', null],
    ['9.0-bookworm-slim', null, 896.4, 'debian 12', 'slim', 'apt', null],
    ['9.0-noble', null, 874.9, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  'mcr.microsoft.com/playwright/dotnet': [
    ['v1.28.0-focal', null, 2750.0, 'ubuntu 20.04', 'full', 'apt', null],
  ],
  'mcr.microsoft.com/playwright/python': [
    ['v1.20.1-focal-amd64', null, 1800.0, 'ubuntu 20.04', 'full', 'apt', null],
  ],
  memcached: [
    ['1 1-trixie latest trixie', 32.3, null, 'debian 13', 'full', 'apt', null],
    ['alpine 1-alpine 1-alpine3.24 alpine3.24', 5.9, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  mongo: [
    ['latest', 299.8, null, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  mysql: [
    ['oraclelinux9 26 26-oracle 26-oraclelinux9 innovation innovation-oracle innovation-oraclelinux9 latest oracle',
      272.3, null, 'oraclelinux 9', 'full', 'microdnf', null],
  ],
  neurodebian: [
    ['latest nd130 trixie', 59.8, null, 'debian 13', 'full', 'apt', null],
  ],
  nginx: [
    ['alpine 1-alpine 1-alpine3.24 alpine3.24 mainline-alpine mainline-alpine3.24',
      26.3, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['alpine3.24-perl 1-alpine-perl 1-alpine3.24-perl alpine-perl mainline-alpine-perl mainline-alpine3.24-perl',
      36.6, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['mainline-alpine-otel 1-alpine-otel 1-alpine3.24-otel alpine-otel alpine3.24-otel mainline-alpine3.24-otel',
      43.3, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['mainline-trixie-otel 1-otel 1-trixie-otel mainline-otel otel trixie-otel', 67.2, null, 'debian 13', 'full', 'apt', 'root'],
    ['perl 1-perl 1-trixie-perl mainline-perl mainline-trixie-perl trixie-perl', 75.6, null, 'debian 13', 'full', 'apt', 'root'],
    ['stable-alpine stable-alpine3.24', 26.1, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['stable-alpine-perl stable-alpine3.24-perl', 36.4, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['stable-alpine-slim stable-alpine3.24-slim', 5.7, null, 'alpine 3.24', 'alpine-slim', 'apk', 'root'],
    ['stable-trixie stable', 63.2, null, 'debian 13', 'full', 'apt', 'root'],
  ],
  node: [
    ['18-slim', 79.7, null, null, 'slim', null, 'root'],
    ['22-alpine3.23 jod-alpine3.23', 60.6, null, 'alpine 3.23', 'alpine', 'apk', 'root'],
    ['22-slim 22-bookworm-slim jod-bookworm-slim jod-slim', 79.9, null, 'debian 12', 'slim', 'apt', 'root'],
    ['22-trixie jod-trixie', 438.9, null, 'debian 13', 'full', 'apt', 'root'],
    ['22-trixie-slim jod-trixie-slim', null, 231.41, 'debian 13', 'slim', 'apt', 'root'],
    ['24-alpine3.23 krypton-alpine3.23 lts-alpine3.23', 61.5, null, 'alpine 3.23', 'alpine', 'apk', 'root'],
    ['24-alpine3.24 24-alpine krypton-alpine krypton-alpine3.24 lts-alpine lts-alpine3.24',
      61.6, 166.85, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['24-bookworm 24 krypton krypton-bookworm lts lts-bookworm lts-krypton', 409.8, null, 'debian 12', 'full', 'apt', 'root'],
    ['24-bookworm-slim 24-slim krypton-bookworm-slim krypton-slim lts-bookworm-slim lts-slim',
      80.8, null, 'debian 12', 'slim', 'apt', 'root'],
    ['24-trixie-slim', 83.2, null, 'debian 13', 'slim', 'apt', 'root'],
    ['26-alpine3.23 alpine3.23 current-alpine3.23', 66.8, null, 'alpine 3.23', 'alpine', 'apk', 'root'],
    ['26-alpine3.24 26-alpine alpine alpine3.24 current-alpine current-alpine3.24',
      67.1, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['26-bookworm-slim bookworm-slim current-bookworm-slim', 83.7, null, 'debian 12', 'slim', 'apt', 'root'],
    ['26-trixie 26 current current-trixie latest trixie', 443.6, 1240.0, 'debian 13', 'full', 'apt', 'root'],
    ['26-trixie-slim 26-slim current-slim current-trixie-slim slim trixie-slim', 85.3, null, 'debian 13', 'slim', 'apt', 'root'],
    ['iron-slim', 70.7, null, 'debian 12', 'slim', 'apt', 'root'],
    ['iron-trixie-slim', 72.5, null, 'debian 13', 'slim', 'apt', 'root'],
  ],
  'nvidia/cuda': [
    ['9.0-cudnn7-devel-ubuntu16.04', null, 2584.0, 'ubuntu 16.04', 'devel', 'apt', null],
    ['9.0-cudnn7-runtime-ubuntu16.04', null, 1148.0, 'ubuntu 16.04', 'runtime', 'apt', null],
  ],
  oraclelinux: [
    ['10-slim', 44.8, null, 'oraclelinux 10', 'slim', 'microdnf', 'root'],
  ],
  perl: [
    ['5-slim-bookworm 5.44-slim-bookworm slim-bookworm stable-slim-bookworm', 58.7, null, 'debian 12', 'slim', 'apt', null],
    ['bookworm 5-bookworm 5.44-bookworm stable-bookworm', 364.8, null, 'debian 12', 'full', 'apt', null],
    ['stable 5 5-trixie 5.44 5.44-trixie latest stable-trixie trixie', 395.3, null, 'debian 13', 'full', 'apt', null],
    ['stable-threaded-trixie 5-threaded 5-threaded-trixie 5.44-threaded 5.44-threaded-trixie stable-threaded threaded ' +
      'threaded-trixie',
      395.4, null, 'debian 13', 'full', 'apt', null],
  ],
  photon: [
    ['5.0 latest', 19.5, null, 'photon 5.0', 'full', 'tdnf', 'root'],
  ],
  php: [
    ['8-apache-trixie', 181.6, null, 'debian 13', 'full', 'apt', 'root'],
    ['8-bookworm 8-cli-bookworm 8.5-bookworm 8.5-cli-bookworm bookworm cli-bookworm',
      190.2, null, 'debian 12', 'full', 'apt', 'root'],
    ['8-cli-trixie 8 8-cli 8-trixie 8.5 8.5-cli 8.5-cli-trixie 8.5-trixie cli cli-trixie latest trixie',
      189.4, null, 'debian 13', 'full', 'apt', 'root'],
    ['8-fpm-alpine 8-fpm-alpine3.24 8.5-fpm-alpine 8.5-fpm-alpine3.24 fpm-alpine fpm-alpine3.24',
      38.7, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['8-fpm-trixie', 180.1, null, 'debian 13', 'full', 'apt', 'root'],
    ['8-zts 8-zts-trixie 8.5-zts 8.5-zts-trixie zts zts-trixie', 189.6, null, 'debian 13', 'full', 'apt', 'root'],
    ['8-zts-bookworm 8.5-zts-bookworm zts-bookworm', 190.4, null, 'debian 12', 'full', 'apt', 'root'],
  ],
  postgres: [
    ['15-alpine 15-alpine3.24', 115.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['16-bookworm', 155.1, null, 'debian 12', 'full', 'apt', 'root'],
    ['16-trixie 16', 160.3, null, 'debian 13', 'full', 'apt', 'root'],
    ['17-alpine 17-alpine3.24', 117.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['17-bookworm', 156.2, null, 'debian 12', 'full', 'apt', 'root'],
    ['17-trixie 17', 161.3, null, 'debian 13', 'full', 'apt', 'root'],
    ['18-trixie 18 latest trixie', 162.5, null, 'debian 13', 'full', 'apt', 'root'],
    ['alpine 18-alpine 18-alpine3.24 alpine3.24', 120.0, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
  ],
  'public.ecr.aws/lambda/java': [
    ['17', null, 495.0, 'amazonlinux 2', 'full', 'yum', null],
  ],
  python: [
    ['3-alpine 3-alpine3.24 3.14-alpine 3.14-alpine3.24 alpine alpine3.24', 17.8, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['3.12-bookworm', 380.6, null, 'debian 12', 'full', 'apt', 'root'],
    ['3.13-slim-trixie 3.13-slim', 43.0, 118.06, 'debian 13', 'slim', 'apt', 'root'],
    ['3.13-trixie 3.13', 412.7, null, 'debian 13', 'full', 'apt', 'root'],
    ['slim 3-slim 3-slim-trixie 3.14-slim 3.14-slim-trixie slim-trixie', 43.5, null, 'debian 13', 'slim', 'apt', 'root'],
    ['slim-bookworm 3-slim-bookworm 3.14-slim-bookworm', 44.8, null, 'debian 12', 'slim', 'apt', 'root'],
  ],
  rabbitmq: [
    ['4-management management', 118.5, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['latest 4', 113.9, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['management-alpine 4-management-alpine', 89.0, null, 'alpine 3.23', 'alpine', 'apk', null],
  ],
  redis: [
    ['6-bookworm 6', 38.7, null, 'debian 12', 'full', 'apt', null],
    ['7-bookworm 7', 43.6, null, 'debian 12', 'full', 'apt', null],
    ['8-trixie 8 latest trixie', 55.5, null, 'debian 13', 'full', 'apt', null],
    ['alpine3.23', 37.6, null, 'alpine 3.23', 'alpine', 'apk', null],
  ],
  'registry.access.redhat.com/ubi8/ubi-micro': [
    ['latest', null, 36.7, 'rhel 8', 'micro', 'none', null],
  ],
  'registry.access.redhat.com/ubi9/ubi': [
    ['latest', null, 356.0, 'rhel 9', 'full', 'dnf', null],
  ],
  'registry.access.redhat.com/ubi9/ubi-micro': [
    ['latest', null, 33.0, 'rhel 9', 'micro', 'none', null],
  ],
  rockylinux: [
    ['9', 64.4, null, 'rockylinux 9', 'full', 'dnf', 'root'],
    ['9-minimal', 46.6, null, 'rockylinux 9', 'minimal', 'microdnf', 'root'],
  ],
  ros: [
    ['jazzy-perception jazzy-perception-noble', 1081.4, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['jazzy-ros-core jazzy-ros-core-noble', 157.7, null, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  ruby: [
    ['3-alpine 3-alpine3.24 3.4-alpine 3.4-alpine3.24', 43.1, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['3-slim-bookworm 3.4-slim-bookworm', 73.3, null, 'debian 12', 'slim', 'apt', 'root'],
    ['4-bookworm 4.0-bookworm bookworm', 397.8, null, 'debian 12', 'full', 'apt', 'root'],
    ['4-slim-bookworm 4.0-slim-bookworm slim-bookworm', 80.8, null, 'debian 12', 'slim', 'apt', 'root'],
    ['alpine3.24 4-alpine 4-alpine3.24 4.0-alpine 4.0-alpine3.24 alpine', 50.1, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['slim-trixie 4-slim 4-slim-trixie 4.0-slim 4.0-slim-trixie slim', 80.8, null, 'debian 13', 'slim', 'apt', 'root'],
  ],
  rust: [
    ['1-alpine 1-alpine3.24 alpine alpine3.24', 349.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
    ['1-slim-trixie 1-slim slim slim-trixie', 323.1, null, 'debian 13', 'slim', 'apt', 'root'],
    ['1-trixie', 591.8, null, 'debian 13', 'full', 'apt', 'root'],
  ],
  sapmachine: [
    ['17-jdk 17 17-jdk-ubuntu 17-jdk-ubuntu-24.04 17-jdk-ubuntu-noble 17-ubuntu 17-ubuntu-24.04 17-ubuntu-noble',
      234.9, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['17-jre-headless-ubuntu-noble 17-jre-headless 17-jre-headless-ubuntu 17-jre-headless-ubuntu-24.04',
      86.2, null, 'ubuntu 24.04', 'jre-headless', 'apt', null],
    ['21-alpine-3.24', 223.8, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['21-jdk-headless-ubuntu-24.04 21-jdk-headless 21-jdk-headless-ubuntu 21-jdk-headless-ubuntu-noble',
      247.9, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['21-jre-headless-ubuntu-noble 21-jre-headless 21-jre-headless-ubuntu 21-jre-headless-ubuntu-24.04',
      92.0, null, 'ubuntu 24.04', 'jre-headless', 'apt', null],
    ['25-jdk-headless-ubuntu 25-jdk-headless 25-jdk-headless-ubuntu-24.04 25-jdk-headless-ubuntu-noble ' +
      'lts-jdk-headless-ubuntu lts-jdk-headless-ubuntu-24.04 lts-jdk-headless-ubuntu-noble',
      252.9, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['25-jre-headless 25-jre-headless-ubuntu 25-jre-headless-ubuntu-24.04 25-jre-headless-ubuntu-noble ' +
      'lts-jre-headless-ubuntu lts-jre-headless-ubuntu-24.04 lts-jre-headless-ubuntu-noble',
      89.1, null, 'ubuntu 24.04', 'jre-headless', 'apt', null],
    ['26-jdk-headless-ubuntu-24.04 26-jdk-headless 26-jdk-headless-ubuntu 26-jdk-headless-ubuntu-noble jdk-headless ' +
      'jdk-headless-ubuntu jdk-headless-ubuntu-24.04 jdk-headless-ubuntu-noble',
      169.5, null, 'ubuntu 24.04', 'jdk', 'apt', null],
    ['26-ubuntu-noble 26 26-jdk 26-jdk-ubuntu 26-jdk-ubuntu-24.04 26-jdk-ubuntu-noble 26-ubuntu 26-ubuntu-24.04 jdk ' +
      'jdk-ubuntu jdk-ubuntu-24.04 jdk-ubuntu-noble latest ubuntu ubuntu-24.04 ubuntu-noble',
      171.0, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['alpine-3.24', 143.4, null, 'alpine 3.24', 'alpine', 'apk', null],
  ],
  swift: [
    ['amazonlinux2-slim', 263.1, null, 'amazonlinux 2', 'slim', 'yum', null],
    ['noble-slim', 99.9, null, 'ubuntu 24.04', 'slim', 'apt', null],
  ],
  tomcat: [
    ['10-jre25-temurin 10-jre25 10-jre25-temurin-noble', 118.9, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
    ['11-jre17-temurin-noble 11-jre17 11-jre17-temurin jre17 jre17-temurin jre17-temurin-noble',
      108.9, null, 'ubuntu 24.04', 'jre', 'apt', 'root'],
  ],
  tomee: [
    ['10-webprofile 10-Temurin-ubuntu-webprofile 10-Temurin-webprofile 10-jre25-Temurin-ubuntu-webprofile ' +
      '10-jre25-Temurin-webprofile 10-jre25-ubuntu-webprofile 10-jre25-webprofile 10-ubuntu-webprofile ' +
      'Temurin-ubuntu-webprofile Temurin-webprofile jre25-Temurin-ubuntu-webprofile jre25-Temurin-webprofile ' +
      'jre25-ubuntu-webprofile jre25-webprofile ubuntu-webprofile webprofile',
      171.9, null, 'ubuntu 24.04', 'full', 'apt', null],
  ],
  traefik: [
    ['v3.7 3 langres latest v3', 55.2, null, 'alpine 3.24', 'alpine', 'apk', 'root'],
  ],
  ubuntu: [
    ['noble 24.04', 29.8, null, 'ubuntu 24.04', 'full', 'apt', null],
    ['resolute 26.04 latest rolling', 41.6, null, 'ubuntu 26.04', 'full', 'apt', 'root'],
  ],
  wordpress: [
    ['cli-2 cli cli-2-php8.3 cli-2.12 cli-2.12-php8.3 cli-2.12.0 cli-2.12.0-php8.3 cli-php8.3',
      69.1, null, 'alpine 3.24', 'alpine', 'apk', null],
    ['php8.5-fpm 7-php8.5-fpm', 276.0, null, 'debian 13', 'full', 'apt', null],
  ],
});
