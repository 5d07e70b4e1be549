import { expect } from 'chai';
import { isBuildPackage, runtimeLibrary, toolsIn } from '../../src/knowledge/build-packages.js';
import { buildEcosystem, kitOf, type Ecosystem } from '../../src/knowledge/build-tools.js';
import { isBuildOnlyVariable } from '../../src/knowledge/build-variables.js';
import { javaVersion, runtimeImage } from '../../src/knowledge/runtime-images.js';
import { ref, said } from './said.js';

describe('knowledge/build-tools', () => {
  const commands: Readonly<Record<string, Ecosystem | null>> = {
    'go build -o /srv/api ./cmd/api': 'go', 'go install ./cmd/x': 'go', 'go install': 'go',
    'go install -ldflags "-s -w" ./x': 'go', 'go install -tags netgo ./x': 'go',
    'go install example.test/gen@v1': null, 'go mod download': null, 'go test ./...': null,
    'cargo build --release': 'rust', 'cargo build -r': 'rust', 'cargo install --path .': 'rust', 'cargo build': null,
    'cargo install ripgrep': null,
    'mvn -B package': 'maven', 'mvnw clean verify': 'maven', 'mvn dependency:go-offline': null,
    'gradle bootJar': 'gradle', 'gradlew :server:installDist': 'gradle', 'gradle dependencies': null,
    'npm run build': 'node', 'npm run build:prod': 'node', 'yarn build': 'node', 'yarn run build': 'node', 'pnpm build': 'node',
    'tsc -b': 'node',
    'npx tsc': 'node', 'nest build': 'node', 'next build': 'node', 'next start': null, 'npm ci': null, 'npm run start': null,
    'pnpm exec vite build': 'node',
    'npm build': null,
    'gcc -O2 -o app main.c': 'c', 'clang++ main.cc -oapp': 'c', 'gcc-12 -o app a.c': 'c', 'gcc --version': null, 'gcc -o $OUT a.c': 'c',
    'make': 'make', 'make -j4 install': 'make', 'make -j 4': 'make', 'make -C src all': 'make', 'make test': null,
    'make check clean': null,
    'make test install': 'make', 'make --version': null, 'make CC=clang': 'make', 'cmake --build build': 'make',
    'cmake -S . -B build': null,
    'cmake --install build': 'make', 'ninja': 'make', 'ninja -C b install': 'make', 'meson compile -C b': 'make', 'meson setup b': null,
    'dotnet publish -c Release': 'dotnet', 'dotnet restore': null,
    'composer install --no-dev': 'composer', 'php composer.phar update': 'composer', 'composer dump-autoload': null,
    'bundle install': 'ruby', 'bundle': 'ruby', 'rails assets:precompile': 'ruby', 'bundle exec rails assets:precompile': 'ruby',
    'bundle exec rake': null,
    'pip install -r req.txt': 'python', 'python -m pip install x': 'python', 'python setup.py build': null,
  };
  for (const [line, expected] of Object.entries(commands)) it(line, () => {
    expect(buildEcosystem(said(line))).to.equal(expected);
  });

  it('knows the kits', () => {
    const kits: Readonly<Record<string, readonly Ecosystem[]>> = {
      'golang:1.22-alpine': ['go'], 'rust:1-slim': ['rust'], 'maven:3': ['maven'], 'eclipse-temurin:21-jdk-alpine': ['maven', 'gradle'],
      'eclipse-temurin:21': ['maven', 'gradle'], 'eclipse-temurin:21-jre': [], 'node:22-alpine': ['node'], 'gcc:14': ['c', 'make'],
      'mcr.microsoft.com/dotnet/sdk:8.0': ['dotnet'], 'mcr.microsoft.com/dotnet/aspnet:8.0': [], 'php:8.3-fpm': ['composer'],
      'ruby:3.4': ['ruby'],
      'ruby:3.4-slim': [], 'python:3.12-bookworm': ['python'], 'python:3.12-slim': [], 'python:3.12-alpine3.20': [],
      'debian:12': [], 'acme/golang': [],
    };
    for (const [text, expected] of Object.entries(kits)) expect(kitOf(ref(text)), text).to.deep.equal(expected);
  });

  it('knows build packages', () => {
    for (const word of ['gcc', 'g++', 'gcc=4:12.2', 'g++~=12', 'gcc-12', 'make', 'build-essential', 'libpq-dev',
      'libpq-dev:amd64', 'zlib-devel',
      'zlib-devel-1.2.11', 'linux-headers', 'linux-headers-6.1.0', 'openjdk-17-jdk-headless', 'openjdk-21-jdk', 'python3-dev',
      'git', 'ncurses-static',
      'Development Tools', '@development-tools', 'foo-dev@edge']) expect(isBuildPackage(word), word).to.equal(true);
    for (const word of ['curl', 'libpq5', 'openjdk-17-jre', 'gcc-defaults', 'devscripts', 'git-lfs', 'dev', '', 'python3',
      'constructor']) {
      expect(isBuildPackage(word), word).to.equal(false);
    }
  });

  it('knows the programs build packages bring', () => {
    expect(toolsIn('git=1:2.39')).to.deep.equal(['git']);
    expect(toolsIn('build-essential')).to.include.members(['gcc', 'make']);
    expect(toolsIn('gcc-12')).to.include('gcc');
    expect(toolsIn('openjdk-21-jdk-headless')).to.include('java');
    expect(toolsIn('@development-tools')).to.include('gcc');
    expect(toolsIn('libpq-dev')).to.deep.equal([]);
    expect(toolsIn('constructor')).to.deep.equal([]);
  });

  it('knows what stays at run time of a build package', () => {
    const on = (family: 'debian' | 'ubuntu' | 'alpine' | 'rpm', release: string | null, ...words: readonly string[]) =>
      words.map((word) => runtimeLibrary(word, { family, release }));
    expect(on('debian', 'trixie', 'libpq-dev', 'libssl-dev', 'libpng-dev', 'libcurl4-openssl-dev', 'libvips-dev', 'libldap2-dev',
      'libjpeg-dev', 'gcc', 'git', 'libicu-dev'))
      .to.deep.equal(['libpq5', 'libssl3t64', 'libpng16-16t64', 'libcurl4t64', 'libvips42t64', 'libldap2', 'libjpeg62-turbo', '',
        '', null]);
    expect(on('debian', 'bookworm', 'libssl-dev', 'libffi-dev', 'zlib1g-dev', 'libyaml-dev', 'default-libmysqlclient-dev',
      'libpq-dev=15'))
      .to.deep.equal(['libssl3', 'libffi8', 'zlib1g', 'libyaml-0-2', 'libmariadb3', 'libpq5']);
    expect(on('debian', 'bullseye', 'libssl-dev', 'libffi-dev')).to.deep.equal(['libssl1.1', 'libffi7']);
    expect(on('ubuntu', 'noble', 'libssl-dev', 'libjpeg-dev')).to.deep.equal(['libssl3t64', 'libjpeg-turbo8']);
    expect(on('debian', null, 'libpq-dev', 'libssl-dev', 'make')).to.deep.equal(['libpq5', null, '']);
    expect(on('debian', 'forky', 'libpq-dev', 'libacme-dev', 'constructor')).to.deep.equal([null, null, null]);
    expect(on('alpine', '3.20', 'postgresql-dev', 'libffi-dev', 'openssl-dev', 'jpeg-dev', 'build-base', 'musl-dev', 'libxml2-dev'))
      .to.deep.equal(['libpq', 'libffi', 'libssl3', 'libjpeg-turbo', '', '', null]);
    expect(on('alpine', '3.16', 'openssl-dev')).to.deep.equal(['libssl1.1']);
    expect(on('rpm', '9', 'gcc')).to.deep.equal([null]);
  });

  it('knows variables that only a build reads', () => {
    for (const name of ['GOPATH', 'CGO_ENABLED', 'CARGO_HOME', 'npm_config_cache', 'NPM_TOKEN', 'PIP_NO_CACHE_DIR',
      'DEBIAN_FRONTEND', 'CC']) {
      expect(isBuildOnlyVariable(name), name).to.equal(true);
    }
    for (const name of ['NODE_ENV', 'PATH', 'PORT', 'GOMAXPROCS', 'CCACHE',
      'DOTNET_ENVIRONMENT']) expect(isBuildOnlyVariable(name), name).to.equal(false);
  });
});

describe('knowledge/runtime-images', () => {
  type Case = readonly [ecosystem: Ecosystem, builder: string, needs: Partial<Parameters<typeof runtimeImage>[2]>,
    expected: string | null];
  const cases: readonly Case[] = [
    ['go', 'golang:1.26-alpine', { isStatic: true }, 'gcr.io/distroless/static-debian13'],
    ['go', 'golang:1.26-alpine3.20', { isStatic: true, shell: true }, 'alpine:3.20'],
    ['go', 'golang:1.27', { isStatic: true, shell: true }, 'debian:trixie-slim'],
    ['go', 'golang:1.22-bookworm', {}, 'debian:bookworm-slim'],
    ['go', 'golang:1.22', {}, null],
    ['rust', 'rust:1-trixie', {}, 'gcr.io/distroless/cc-debian13'],
    ['rust', 'rust:1-bookworm', {}, 'gcr.io/distroless/cc-debian12'],
    ['rust', 'rust:1-bookworm', { shell: true }, 'debian:bookworm-slim'],
    ['rust', 'rust:1-alpine', { isStatic: true, shell: true }, 'alpine:3.24'],
    ['c', 'gcc:trixie', { isStatic: true }, 'scratch'],
    ['c', 'gcc:trixie', {}, 'debian:trixie-slim'],
    ['make', 'ubuntu:22.04', {}, 'ubuntu:jammy'],
    ['make', 'alpine:3.19', {}, 'alpine:3.19'],
    ['maven', 'maven:3.9-eclipse-temurin-21-alpine', {}, 'eclipse-temurin:21-jre-alpine'],
    ['maven', 'maven:3.9', {}, null],
    ['maven', 'maven:3-eclipse-temurin-17', { war: true }, 'tomcat:10.1-jre17'],
    ['gradle', 'gradle:8.5-jdk17', {}, 'eclipse-temurin:17-jre'],
    ['gradle', 'eclipse-temurin:21-jdk', {}, 'eclipse-temurin:21-jre'],
    ['node', 'node:22-bookworm', {}, 'node:22-bookworm-slim'],
    ['node', 'node:22-alpine', {}, 'node:22-alpine'],
    ['node', 'node:22', { staticSite: true }, 'nginx:1.30-alpine'],
    ['node', 'node:${V}', {}, null],
    ['node', 'node:22@sha256:ab', {}, null],
    ['ruby', 'ruby:3.4', {}, 'ruby:3.4-slim'],
    ['python', 'python:3.12-bookworm', {}, 'python:3.12-slim-bookworm'],
    ['python', 'python:3.12-alpine', {}, 'python:3.12-alpine'],
    ['dotnet', 'mcr.microsoft.com/dotnet/sdk:8.0.404-alpine', {}, 'mcr.microsoft.com/dotnet/aspnet:8.0-alpine'],
    ['dotnet', 'mcr.microsoft.com/dotnet/sdk:9.0', { dotnet: 'runtime' }, 'mcr.microsoft.com/dotnet/runtime:9.0'],
    ['composer', 'php:8.3-fpm', {}, 'php:8.3-fpm'],
    ['composer', 'composer:2', {}, null],
  ];
  for (const [ecosystem, builder, needs, expected] of cases) it(`${ecosystem} in ${builder} ${JSON.stringify(needs)}`, () => {
    expect(runtimeImage(ecosystem, ref(builder), { shell: false, isStatic: false, ...needs })).to.equal(expected);
  });

  it('reads the Java release of a kit', () => {
    const versions: Readonly<Record<string, number | null>> = {
      'eclipse-temurin:21-jdk': 21, 'eclipse-temurin:8u392-b08-jdk': 8, 'maven:3.9-eclipse-temurin-17-alpine': 17,
      'maven:3-openjdk-11': 11,
      'maven:3-amazoncorretto-25-alpine': 25, 'gradle:8.5-jdk17': 17, 'gradle:jdk21-noble': 21, 'openjdk:17-slim': 17,
      'amazoncorretto:21-alpine3.24-jdk': 21,
      'gradle:9-noble': 25, 'maven:3': 26, 'gradle:8': null, 'maven:3.8.6': null,
    };
    for (const [text, expected] of Object.entries(versions)) expect(javaVersion(ref(text)), text).to.equal(expected);
  });
});
