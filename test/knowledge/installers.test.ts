import { expect } from 'chai';
import { bringsDevDependencies, needsSources, projectInstall } from '../../src/knowledge/installers.js';
import { said } from './said.js';

describe('knowledge/installers', () => {
  const cases: Readonly<Record<string, string | null>> = {
    'npm ci': 'npm 0 package.json', 'npm install': 'npm 0 package.json', 'npm --prefix web ci': 'npm 2 package.json',
    'npm install x': null,
    'npm run build': null, 'yarn': 'yarn -1 package.json', 'yarn install --frozen-lockfile': 'yarn 0 package.json',
    'yarn --version': null, 'yarn add x': null,
    'pnpm fetch': 'pnpm 0 package.json', 'bun install': 'bun 0 package.json', 'bun install x': null,
    'pip install -r req.txt': 'pip 0 req.txt', 'pip install --requirement=a.txt -r b.txt': 'pip 0 a.txt b.txt',
    'pip install -r $R': null,
    'pip install -r req.txt x': null, 'pip install x': null, 'pip install -c c.txt -r req.txt': 'pip 0 req.txt',
    'python -m pip install -r req.txt': 'pip 2 req.txt',
    'uv pip install -r req.txt': 'uv 1 req.txt', 'uv sync --frozen': 'uv 0 pyproject.toml',
    'poetry install --only main': 'poetry 0 pyproject.toml',
    'pipenv sync': 'pipenv 0 Pipfile', 'bundle install --jobs 4': 'bundler 0 Gemfile', 'bundle': 'bundler -1 Gemfile',
    'bundle config set x y': null,
    'composer install': 'composer 0 composer.json', 'composer require x': null, 'go mod download': 'go 1 go.mod',
    'go mod tidy': null, 'go get x': null,
    'cargo fetch': 'cargo 0 Cargo.toml', 'cargo chef cook --release': 'cargo 0 Cargo.toml',
    'mvn -B dependency:go-offline': 'maven 1 pom.xml', 'mvn package': null,
    'gradlew dependencies': 'gradle 0 build.gradle* settings.gradle*', 'dotnet restore src/App.csproj': 'dotnet 0 *.csproj',
    'mix deps.get': 'mix 0 mix.exs',
  };
  for (const [line, expected] of Object.entries(cases)) it(line, () => {
    const install = projectInstall(said(line));
    expect(install === null ? null : [install.tool, install.verb, ...install.manifests].join(' ')).to.equal(expected);
  });

  it('knows an install that reads the project itself', () => {
    for (const line of ['pip install .', 'pip install -e .', 'pip install -r r.txt ./lib',
      'pip install .[dev]']) expect(needsSources(said(line)), line).to.equal(true);
    for (const line of ['pip install -r req.txt', 'pip install x', 'npm ci']) expect(needsSources(said(line)), line).to.equal(false);
  });

  const dev: Readonly<Record<string, string | null | undefined>> = {
    'npm ci': '--omit=dev', 'npm ci --omit=dev': undefined, 'npm ci --omit dev': undefined, 'npm install --production': undefined,
    'npm install --production=false': '--omit=dev', 'npm install --only=production': undefined, 'npm i express': undefined,
    'yarn': '--production',
    'yarn install --production=true': undefined, 'pnpm install': '--prod', 'pnpm install -P': undefined, 'pnpm fetch': undefined,
    'bun install': '--production', 'composer install': '--no-dev', 'composer install --no-dev': undefined, 'bundle install': null,
    'bundle install --without development test': undefined, 'poetry install': '--only main', 'poetry install --without dev': undefined,
    'uv sync': '--no-dev', 'uv sync --no-dev': undefined, 'pipenv install': undefined, 'pipenv install --dev': null,
    'pip install -r req.txt': undefined,
    'pip install -r requirements-dev.txt': null, 'pip install -r dev/req.txt': undefined, 'uv pip install -r test.txt': undefined,
    'go mod download': undefined,
  };
  for (const [line, expected] of Object.entries(dev)) it(`${line}, development dependencies`, () => {
    expect(bringsDevDependencies(said(line))?.flag).to.equal(expected);
  });
});
