import { expect } from 'chai';
import { defaultUser, distroOf } from '../../src/knowledge/distro.js';
import { ref } from './said.js';

/** family, package manager, libc, shell, release */
const short = (text: string): string => {
  const distro = distroOf(ref(text));
  return distro === null ? 'unknown' : `${distro.family} ${distro.packageManager} ${distro.libc} ${distro.shell} ${distro.release}`;
};

describe('knowledge/distro', () => {
  const cases: Readonly<Record<string, string>> = {
    // Measured builds.
    'node:24': 'debian apt glibc true bookworm',
    'node:22-trixie': 'debian apt glibc true trixie',
    'python:3-alpine': 'alpine apk musl true 3.24',
    'ubuntu:24.04': 'ubuntu apt glibc true noble',
    'almalinux:10-minimal': 'rpm microdnf glibc true 10',
    'busybox:1.38.0-musl': 'none null musl true null',
    'archlinux': 'arch pacman glibc true rolling',
    'amazonlinux:2': 'rpm yum glibc true 2',
    'photon:5.0': 'rpm tdnf glibc true 5.0',
    'gcr.io/distroless/cc-debian13': 'none null glibc false trixie',
    // Words in name and tag.
    'node:22.11.0-bookworm': 'debian apt glibc true bookworm',
    'node:22-alpine3.20': 'alpine apk musl true 3.20',
    'node:22-alpine': 'alpine apk musl true null',
    'alpine:3.19.1': 'alpine apk musl true 3.19',
    'alpine:edge': 'alpine apk musl true null',
    'node:${V}-alpine': 'alpine apk musl true null',
    'nginx:1.27-alpine-slim': 'alpine apk musl true null',
    'debian:11.9': 'debian apt glibc true bullseye',
    'debian:stable-slim': 'debian apt glibc true stable',
    'ubuntu:22.04': 'ubuntu apt glibc true jammy',
    'nvidia/cuda:12.4.1-runtime-ubuntu22.04': 'ubuntu apt glibc true jammy',
    'ghcr.io/acme/base:noble': 'ubuntu apt glibc true noble',
    'ghcr.io/acme/python:3-slim': 'debian apt glibc true null',
    'swift:5.10-rhel-ubi9': 'rpm dnf glibc true 9',
    'registry.access.redhat.com/ubi9/ubi-minimal:9.4': 'rpm microdnf glibc true 9',
    'registry.access.redhat.com/ubi8/ubi-micro:8.9': 'rpm null glibc true 8',
    'registry.access.redhat.com/ubi7/ubi': 'rpm yum glibc true 7',
    'fedora:40': 'rpm dnf glibc true 40',
    'centos:7': 'rpm yum glibc true 7',
    'quay.io/centos/centos:stream9': 'rpm dnf glibc true 9',
    'oraclelinux:8-slim': 'rpm microdnf glibc true 8',
    'amazonlinux:2023.4': 'rpm dnf glibc true 2023.4',
    'mysql:8.0-oraclelinux9': 'rpm microdnf glibc true 9',
    'opensuse/leap:15.6': 'suse zypper glibc true 15.6',
    'mcr.microsoft.com/dotnet/aspnet:8.0.4-jammy-chiseled': 'none null glibc false jammy',
    'gcr.io/distroless/static-debian12:nonroot': 'none null null false bookworm',
    'gcr.io/distroless/base-debian12:debug': 'none null glibc true bookworm',
    'cgr.dev/chainguard/node:latest': 'none null glibc false null',
    'cgr.dev/chainguard/node:latest-dev': 'alpine apk glibc true null',
    'mcr.microsoft.com/windows/nanoserver:ltsc2022': 'windows null null null null',
    'golang:1.22-windowsservercore-ltsc2022': 'windows null null null null',
    // Default distributions.
    'golang:1.22': 'debian apt glibc true null',
    'eclipse-temurin:21-jre': 'ubuntu apt glibc true null',
    'maven:3.9-eclipse-temurin-21': 'ubuntu apt glibc true null',
    'amazoncorretto:21': 'rpm null glibc true null',
    'mcr.microsoft.com/dotnet/sdk:8.0': 'debian apt glibc true bookworm',
    'mcr.microsoft.com/dotnet/sdk:10.0': 'ubuntu apt glibc true noble',
    'openjdk:11': 'debian apt glibc true null',
    'openjdk:17': 'rpm microdnf glibc true null',
    'debian@sha256:ab': 'debian apt glibc true null',
    'docker:24': 'alpine apk musl true null',
    // Unknown.
    'node:${V}': 'unknown',
    'ghcr.io/acme/app:1': 'unknown',
    'acme/kubi:1': 'unknown',
    'acme/node:22': 'unknown',
    'node@sha256:ab': 'unknown',
    'memcache:1': 'unknown',
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => {
    expect(short(text)).to.equal(expected);
  });

  it('knows who a container runs as', () => {
    const users = (...texts: readonly string[]): readonly (string | null)[] => texts.map((text) => defaultUser(ref(text)));
    expect(users(
      'gcr.io/distroless/static:nonroot', 'gcr.io/distroless/base-debian13:debug-nonroot', 'cgr.dev/acme/go', 'bitnami/redis:7',
      'sonarqube',
      'mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled', 'nginxinc/nginx-unprivileged:1.27', 'jenkins/jenkins:lts',
      'acme/app:1-nonroot',
    )).to.deep.equal(Array(9).fill('non-root'));
    expect(users('node:24', 'node:18', 'postgres:9', 'gcr.io/distroless/static-debian13', 'ghcr.io/acme/base-alpine:3'))
      .to.deep.equal(Array(5).fill('root'));
    expect(users('ghcr.io/acme/app', 'acme/web:1')).to.deep.equal([null, null]);
  });
});
