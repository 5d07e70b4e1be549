import { expect } from 'chai';
import { projectInstall, type Tool } from '../../src/knowledge/installers.js';
import { looksElsewhere, mayReadMore, needsOnlyManifests, readsSources } from '../../src/knowledge/manifests.js';
import { onlyCommand } from '../shell/support.js';

const install = (run: string) => {
  const command = onlyCommand(run);
  const found = projectInstall(command);
  if (found === null) throw new Error(`${run} installs nothing`);
  return { command, found };
};

describe('manifests', () => {
  it('say that an install reads the sources', () => {
    const cases: readonly (readonly [Tool, string, boolean])[] = [
      ['npm', '{ "workspaces": [] }', true], ['yarn', '{ "dependencies": { "a": "file:../a" } }', true], ['bun', '{ "files": ["a"] }', false], ['pip', 'flask\n-e .\n', true], ['pip', './a\n', true],
      ['pip', 'flask==3.1\n', false], ['pipenv', '[packages]\na = {path = "."}\n', true], ['uv', 'a = { path = "../a" }', true], ['bundler', 'gemspec\n', true], ['bundler', 'gem "rails"\n', false],
      ['composer', '{ "type" : "path" }', true], ['go', 'replace a => ./a\n', true], ['go', 'replace a => example.org/b v1\n', false], ['cargo', '[workspace]\n', true], ['maven', '<modules>', true],
      ['dotnet', '<ProjectReference Include="a" />', true], ['mix', '{:a, path: "../a"}', true], ['gradle', "include 'a'", true],
    ];
    for (const [tool, text, expected] of cases) expect(readsSources(tool, text), `${tool} ${text}`).to.equal(expected);
  });

  it('may not be all an install reads', () => {
    for (const [run, text, expected] of [
      ['npm ci', '{ "scripts": { "postinstall": "x" } }', true], ['npm ci --ignore-scripts', '{ "scripts": { "postinstall": "x" } }', false], ['npm ci', '{ "scripts": { "test": "x" } }', false],
      ['pip install -r a.txt', '-r b.txt\n', true], ['pip install -r a.txt', 'flask\n', false], ['composer install', '{ "scripts": {} }', true],
    ] as const) {
      const { command, found } = install(run);
      expect(mayReadMore(found, command, text), `${run} ${text}`).to.equal(expected);
    }
  });

  it('are enough for some installs whatever they say, and for others if they say so', () => {
    for (const [run, manifest, expected] of [
      ['npm ci', null, true], ['poetry install', null, false], ['poetry install --no-root', null, true], ['poetry install', 'package-mode = false\n', true], ['uv sync', null, false],
      ['uv sync', '[project]\n', true], ['uv sync', '[build-system]\n', false], ['uv sync --no-install-project', null, true], ['composer install --no-scripts', null, false],
      ['composer install --no-scripts --no-autoloader', null, true], ['go mod download', null, true], ['go mod vendor', '', false], ['cargo fetch', '', false], ['mvn dependency:go-offline', null, true],
      ['./mvnw dependency:go-offline', null, false], ['gradle dependencies', '', false], ['dotnet restore', '', true], ['dotnet restore a.csproj', '', false],
    ] as const) {
      const { command, found } = install(run);
      expect(needsOnlyManifests(found, command, manifest), run).to.equal(expected);
    }
  });

  it('may lie elsewhere', () => {
    for (const [run, expected] of [['npm ci --prefix web', true], ['npm ci -f', false], ['composer install -d web', true], ['pipenv install -d', false], ['mvn -f web dependency:resolve', true]] as const) {
      const { command, found } = install(run);
      expect(looksElsewhere(found, command), run).to.equal(expected);
    }
  });
});
