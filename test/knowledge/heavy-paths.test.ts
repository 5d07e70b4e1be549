import { expect } from 'chai';
import {
  heavyKindOf, isJunk, makerOf, readsGitHistory, recreatedBy, type HeavyCategory, type Maker,
} from '../../src/knowledge/heavy-paths.js';
import { said } from './said.js';

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
