import { expect } from 'chai';
import { hasDevDependencies, isDevScript, leavesOutDev, manifestOf, productionVariables, scriptIn } from '../../src/knowledge/dev-dependencies.js';
import { mayUseDevDependencies, startedScript } from '../../src/knowledge/node-runs.js';
import { isDevStage, isForDevelopment } from '../../src/knowledge/stage-names.js';
import { said } from './said.js';

describe('knowledge/dev-dependencies', () => {
  it('reads manifests', () => {
    expect(hasDevDependencies('npm', '{ "devDependencies": { "a": "1" } }')).to.equal(true);
    expect(hasDevDependencies('npm', '{ "devDependencies": {} }')).to.equal(false);
    expect(hasDevDependencies('yarn', '{ "constructor": 1 }')).to.equal(false);
    expect(hasDevDependencies('npm', '{ no json')).to.equal(null);
    expect(hasDevDependencies('npm', '[]')).to.equal(false);
    expect(hasDevDependencies('composer', '{ "require-dev": { "phpunit/phpunit": "*" } }')).to.equal(true);
    expect(hasDevDependencies('poetry', '[tool.poetry.group.docs.dependencies]\n')).to.equal(true);
    expect(hasDevDependencies('poetry', '[tool.poetry.dependencies]\n# [tool.poetry.group.x]\n')).to.equal(false);
    expect(hasDevDependencies('uv', '[tool.uv]\ndev-dependencies = []\n')).to.equal(true);
    expect(hasDevDependencies('bundler', 'group :development, :test do\n')).to.equal(true);
    expect(hasDevDependencies('bundler', "gem 'rack-contest'\n")).to.equal(false);
    expect(hasDevDependencies('go', '')).to.equal(null);
    expect(manifestOf('pnpm')).to.equal('package.json');
    expect(manifestOf('cargo')).to.equal(null);
  });

  it('knows the variables that leave them out', () => {
    expect(leavesOutDev('npm', 'NODE_ENV', 'production')).to.equal(true);
    expect(leavesOutDev('npm', 'NODE_ENV', 'development')).to.equal(false);
    expect(leavesOutDev('npm', 'npm_config_omit', 'dev')).to.equal(true);
    expect(leavesOutDev('yarn', 'npm_config_omit', 'dev')).to.equal(false);
    expect(leavesOutDev('composer', 'COMPOSER_NO_DEV', '0')).to.equal(false);
    expect(productionVariables('npm')).to.include.members(['NODE_ENV', 'npm_config_production', 'NPM_CONFIG_PRODUCTION']);
    expect(productionVariables('poetry')).to.deep.equal([]);
  });

  it('knows scripts', () => {
    expect(scriptIn('{ "scripts": { "start": "node ." } }', 'start')).to.equal('node .');
    expect(scriptIn('{ "scripts": { "start": "node ." } }', 'toString')).to.equal(null);
    expect(['dev', 'test', 'start:dev', 'dev:api', 'watch'].every(isDevScript)).to.equal(true);
    expect(['start', 'serve', 'devour', 'latest', 'build'].some(isDevScript)).to.equal(false);
    expect(startedScript(['npm', 'start'])).to.equal('start');
    expect(startedScript(['npm', 'run', '--silent', 'dev'])).to.equal('dev');
    expect(startedScript(['yarn', 'dev'])).to.equal('dev');
    expect(startedScript(['npm', 'ci'])).to.equal(null);
    expect(startedScript(['node', 'start'])).to.equal(null);
  });

  for (const line of ['npm run x', 'npm test', 'npx prisma generate', 'yarn build', 'yarn tailwind', 'pnpm exec tsc', 'tsc -b', 'bunx x']) {
    it(`sees that ${line} may need them`, () => expect(mayUseDevDependencies(said(line))).to.equal(true));
  }
  for (const line of ['npm ci', 'npm cache clean --force', 'yarn', 'yarn install', 'yarn --version', 'pnpm install', 'node server.js', 'npm install -g x']) {
    it(`sees that ${line} does not`, () => expect(mayUseDevDependencies(said(line))).to.equal(false));
  }

  it('knows stages and files that are for working in', () => {
    expect(['dev', 'dev-envs', 'test_unit', 'builder'].every((name) => isDevStage(name))).to.equal(true);
    expect([null, 'prod', 'production-build', 'devour', 'latest'].some((name) => isDevStage(name))).to.equal(false);
    expect(isDevStage('dev', ['sandbox'])).to.equal(false);
    expect(['Dockerfile.dev', 'dev.Dockerfile', 'ci/Dockerfile-test', 'Dockerfile_ci'].every(isForDevelopment)).to.equal(true);
    expect(['Dockerfile', 'Dockerfile.latest', 'dev/Dockerfile', 'Dockerfile.official', null].some(isForDevelopment)).to.equal(false);
  });
});
