import { expect } from 'chai';
import { heavyKindOf, holdsSecret, isJunk, makerOf, readsGitHistory, recreatedBy, secretKindOf, type HeavyCategory,
  type Maker } from '../../src/knowledge/paths.js';
import { said } from './said.js';

describe('knowledge/secret-files', () => {
  it('knows secrets by their names', () => {
    for (const path of [
      '.env', 'app/.env', '.env.production', 'prod.env', '.env*', '.env.*', './.env', 'id_rsa', 'keys/id_ed25519', 'id_rsa*',
      'server.pem', '*.pem', 'tls/server.key',
      'Server.KEY', 'a.p12', 'store.jks', 'key.asc', '.npmrc', '.yarnrc.yml', '.pypirc', '.netrc', '.git-credentials',
      '.docker/config.json', 'home/.kube/config',
      '.cargo/credentials.toml', '.m2/settings.xml', 'gradle.properties', '.ssh', '.ssh/', '.ssh/*', '.ssh/id_rsa',
      'root/.aws/credentials', '.gnupg/x',
      'credentials', 'client_secret_1.json', 'service-account-prod.json', 'secrets.yaml', 'secrets.yml', 'prod.tfvars',
      'terraform.tfstate', 'x.kdbx', 'a.secret',
      'settings.py', 'config/database.yml',
    ]) expect(secretKindOf(path), path).to.not.equal(null);
  });

  it('leaves names alone that are public or nothing', () => {
    for (const path of [
      '', '.', '*', '/', '.env.example', '.env.sample', '.env.test', 'app.env.dist', 'environment', 'id_rsa.pub',
      '.ssh/id_rsa.pub', '.ssh/known_hosts', 'ca.pem', 'fullchain.pem',
      'my-cert.pem', 'public.pem', 'ca.crt', 'config.json', 'settings.xml', 'config', 'kube/config', 'keyboard', 'monkey', 'key',
      'package.json', 'service.json',
      'secrets', 'constructor', '__proto__', 'toString/x',
    ]) expect(secretKindOf(path), path).to.equal(null);
  });

  it('says how sure the name is', () => {
    expect(secretKindOf('settings.py')).to.include({ weak: true });
    expect(secretKindOf('gradle.properties')).to.include({ weak: false, minor: true });
    expect(secretKindOf('.env')).to.include({ weak: false, minor: false, needsText: false, marks: null });
    expect(secretKindOf('release.asc')).to.include({ needsText: true });
  });

  it('looks at the text where the name does not tell', () => {
    const holds = (path: string, text: string): boolean => holdsSecret(secretKindOf(path)!, text);
    expect(holds('a.pem', '-----BEGIN RSA PRIVATE KEY-----')).to.equal(true);
    expect(holds('a.pem', '-----BEGIN CERTIFICATE-----')).to.equal(false);
    expect(holds('.npmrc', '//r.test/:_authToken=x')).to.equal(true);
    expect(holds('.npmrc', 'registry=https://r.test')).to.equal(false);
    expect(holds('.env', '')).to.equal(true);
  });
});

describe('knowledge/heavy-paths', () => {
  const kinds: Readonly<Record<string, HeavyCategory | null>> = {
    '.git': 'vcs', 'sub/.git': 'vcs', 'node_modules': 'dependencies', 'web/node_modules': 'dependencies',
    '.yarn/cache': 'dependencies', 'vendor/bundle': 'dependencies',
    'target': 'output', 'cmake-build-debug': 'output', '.mvn/wrapper/maven-wrapper.jar': 'output',
    'app/.mvn/wrapper/x.jar': 'output', 'deps': 'output',
    '__pycache__': 'cache', 'a/b.pyc': 'cache', 'coverage': 'report', '.DS_Store': 'editor', '.main.c.swp': 'editor',
    'docker-compose.dev.yml': 'infra',
    'compose.yaml': 'infra', 'Dockerfile.dev': 'infra', '.github': 'infra', 'app.log': 'bulk', 'dump.tar.gz': 'bulk', 'tmp': 'bulk',
    'src': null, 'cache': null, 'vendor': null, 'bundle': null, 'wrapper/x.jar': null, 'node_modules/x': null, 'logs.txt': null,
    'git': null, '': null, 'compose': null,
    'constructor': null,
  };
  for (const [path, expected] of Object.entries(kinds)) it(path || 'the empty path', () => {
    expect(heavyKindOf(path)?.category ?? null).to.equal(expected);
  });

  it('tells files from folders', () => {
    expect(heavyKindOf('env', 'file')).to.equal(null);
    expect(heavyKindOf('env', 'folder')).to.include({ category: 'dependencies', pattern: 'env' });
    expect(heavyKindOf('a.log', 'folder')).to.equal(null);
    expect(heavyKindOf('.git', 'file')).to.include({ category: 'vcs' });
    expect(heavyKindOf('deps', 'folder')).to.include({ beside: 'mix.exs' });
  });

  it('knows what a build writes again', () => {
    const by = (path: string, ...makers: readonly Maker[]): boolean => recreatedBy(path, new Set(makers));
    expect(by('web/node_modules', 'node-install')).to.equal(true);
    expect(by('node_modules', 'python', 'node-build')).to.equal(false);
    expect(by('.venv', 'python')).to.equal(true);
    expect(by('a/x.pyc', 'python')).to.equal(true);
    expect(by('target', 'maven')).to.equal(true);
    expect(by('bin', 'dotnet')).to.equal(true);
    expect(by('dist', 'node-build')).to.equal(true);
    expect(by('dist', 'node-install')).to.equal(false);
    expect(by('build', 'gradle')).to.equal(true);
    expect(by('vendor', 'go-vendor')).to.equal(true);
    expect(by('vendor/bundle', 'bundler')).to.equal(true);
    expect(by('.git', 'node-install')).to.equal(false);
    expect(by('constructor', 'python')).to.equal(false);
  });

  it('knows which command writes again', () => {
    const makers: Readonly<Record<string, Maker | null>> = {
      'npm ci': 'node-install', 'yarn': 'node-install', 'pnpm install': 'node-install', 'bun install': 'node-install',
      'npm install x': null, 'npm run build': 'node-build', 'pip install x': 'python', 'uv sync': 'python',
      'cargo build': 'cargo', 'mvn package': 'maven', 'gradle build': 'gradle', 'dotnet restore': 'dotnet',
      'composer install': 'composer',
      'go mod vendor': 'go-vendor', 'go mod download': null, 'bundle install': 'bundler', 'ls': null,
    };
    for (const [line, expected] of Object.entries(makers)) expect(makerOf(said(line)), line).to.equal(expected);
  });

  it('knows junk, and who reads the history', () => {
    expect(['.DS_Store', 'a/.idea', '.git', 'a.log'].map(isJunk)).to.deep.equal([true, true, false, false]);
    expect(['git describe', 'pip install setuptools_scm', 'go build -buildvcs=true', 'go build'].map((line) =>
      readsGitHistory(said(line))))
      .to.deep.equal([true, true, true, false]);
  });
});
