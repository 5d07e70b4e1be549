import { expect } from 'chai';
import { baseImages } from '../../src/knowledge/base-images-data.js';
import { lighterVariants } from '../../src/knowledge/lighter.js';
import { ref } from './said.js';

const tags = (text: string): readonly string[] => lighterVariants(ref(text)).map(({ tag }) => tag);

describe('knowledge/lighter', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'ruby:3.4-bookworm': ['3.4-slim-bookworm', '3.4-alpine'],
    'node:22-bookworm': ['22-bookworm-slim', '22-alpine'],
    'node:22': ['22-slim', '22-alpine'],
    'node': ['slim', 'alpine'],
    'node:latest': ['slim', 'alpine'],
    'node:lts': ['lts-slim', 'lts-alpine'],
    'python:3.12.4-bookworm': ['3.12.4-slim-bookworm', '3.12.4-alpine'],
    'python:3.14-rc': ['3.14-rc-slim', '3.14-rc-alpine'],
    'python:bookworm': ['slim-bookworm', 'alpine'],
    'public.ecr.aws/docker/library/python:3.12': ['3.12-slim', '3.12-alpine'],
    'rust:1.85': ['1.85-slim', '1.85-alpine'],
    'perl:5-threaded-trixie': ['5-slim-threaded-trixie'],
    'haskell:9': ['9-slim'],
    'elixir:1.17-otp-27': ['1.17-otp-27-slim', '1.17-otp-27-alpine'],
    'swift:6.0-jammy': ['6.0-jammy-slim'],
    'debian:bookworm': ['bookworm-slim'],
    'debian:12.5': ['12.5-slim'],
    'debian:bookworm-20240101': ['bookworm-20240101-slim'],
    'debian': ['stable-slim'],
    'golang:1.22-bookworm': ['1.22-alpine'],
    'postgres:17-trixie': ['17-alpine'],
    'nginx:1.27': ['1.27-alpine', '1.27-alpine-slim'],
    'nginx:1.27-perl': ['1.27-alpine-perl'],
    'nginx:mainline': ['mainline-alpine', 'mainline-alpine-slim'],
    'php:8.3-fpm-bookworm': ['8.3-fpm-alpine'],
    'php:8-cli': ['8-cli-alpine'],
    'rabbitmq:4-management': ['4-management-alpine'],
    'mcr.microsoft.com/dotnet/aspnet:8.0': ['8.0-alpine', '8.0-noble-chiseled'],
    'mcr.microsoft.com/dotnet/runtime:8.0-jammy': ['8.0-alpine', '8.0-jammy-chiseled'],
    'mcr.microsoft.com/dotnet/runtime:6.0': ['6.0-alpine', '6.0-jammy-chiseled'],
    'oraclelinux:9': ['9-slim'],
    'almalinux:10': ['10-minimal'],
    'buildpack-deps:trixie': ['trixie-scm', 'trixie-curl'],
    'buildpack-deps': ['scm', 'curl'],
    // Chains of the data that the families do not cover; an alias of the first step counts as it.
    'mcr.microsoft.com/dotnet/aspnet:9.0-bookworm-slim': ['9.0-noble-chiseled', '9.0-alpine'],
    'maven:3-eclipse-temurin-11-noble': ['3-eclipse-temurin-11-alpine'],
    'eclipse-temurin:17-jre-noble': ['17-jre-alpine'],
    // Nothing to propose.
    'node:22-slim': [], 'node:22-alpine': [], 'node:22-alpine3.20': [], 'node:22-bookworm-slim': [], 'nginx:alpine-slim': [],
    'python:3.12-slim-bookworm': [], 'debian:bookworm-slim': [], 'debian:bookworm-backports': [], 'rockylinux:9-minimal': [],
    'golang:1.22-windowsservercore': [], 'golang:1.22-nanoserver-1809': [], 'node:${V}': [], 'node:${V}-bookworm': [],
    'php:8-apache': [],
    'python:3-onbuild': [], 'ubuntu:22.04': [], 'eclipse-temurin:21-jdk': [], 'acme/node:22': [], 'ghcr.io/library/node:22': [],
    'node:22@sha256:ab': [], 'node@sha256:ab': [], 'buildpack-deps:trixie-scm': [], 'mcr.microsoft.com/dotnet/sdk:8.0': [],
    'caddy:2': [],
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => {
    expect(tags(text)).to.deep.equal(expected);
  });

  it('says what it saves, by the figures of both', () => {
    expect(lighterVariants(ref('node:24'))[0]).to.include({ reference: 'node:24-slim', sizeMB: 80.8, savedMB: 329,
      measure: 'compressed', kind: 'slim' });
    expect(lighterVariants(ref('golang:1.27'))[0]).to.include({ sizeMB: 75.2, savedMB: 241, measure: 'compressed', kind: 'alpine' });
    expect(lighterVariants(ref('mcr.microsoft.com/dotnet/aspnet:9.0-bookworm-slim'))[0])
      .to.include({ sizeMB: 110.6, savedMB: 107.3, measure: 'uncompressed', kind: 'other' });
    expect(lighterVariants(ref('ruby:3.4'))[0]).to.include({ sizeMB: 73.3, savedMB: null, measure: 'compressed' });
    expect(lighterVariants(ref('python:3.9'))[0]).to.include({ sizeMB: null, savedMB: null, measure: null });
  });

  it('keeps the registry as it was named', () => {
    expect(lighterVariants(ref('public.ecr.aws/docker/library/node:22'))[0]?.reference).to.equal('public.ecr.aws/docker/library/node:22-slim');
    expect(lighterVariants(ref('docker.io/library/node:22'))[0]?.reference).to.equal('node:22-slim');
  });

  it('warns of what is different', () => {
    const [slim, alpine] = lighterVariants(ref('python:3.13'));
    expect(slim?.caveats.join()).to.include('No compilers');
    expect(alpine?.caveats.join()).to.include('musl');
    expect(lighterVariants(ref('mcr.microsoft.com/dotnet/runtime:9.0'))[1]?.caveats.join()).to.include('no shell');
  });

  it('is done after one step, whatever the image', () => {
    for (const [name, builds] of Object.entries(baseImages())) for (const [list] of builds) for (const tag of list.split(' ')) {
      for (const { reference } of lighterVariants(ref(`${name}:${tag}`))) expect(lighterVariants(ref(reference)),
        reference).to.deep.equal([]);
    }
  });
});
