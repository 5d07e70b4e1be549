import { expect } from 'chai';
import { toolCaches, toolsCleanedBy } from '../../src/knowledge/tool-caches.js';
import { said } from './said.js';

const filled = (line: string): readonly string[] => toolCaches.filter(({ fills }) => fills(said(line))).map(({ tool }) => tool);
const cleaned = (line: string): readonly string[] => toolsCleanedBy(said(line)).map(({ tool }) => tool);

describe('knowledge/tool-caches', () => {
  it('knows what fills a cache', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'go build ./...': ['go'], 'go mod download': ['go'], 'go vet': [], 'cargo install --path .': ['cargo'], 'cargo fmt': [],
      'mvn package': ['maven'],
      './gradlew build': [], 'gradlew build': ['gradle'], 'dotnet restore': ['dotnet'], 'dotnet app.dll': [],
      'composer install': ['composer'],
      'bundle install': ['bundler'], 'conda env create -f e.yml': ['conda'], 'micromamba install x': ['conda'], 'conda env list': [],
      'pnpm install': ['pnpm'], 'bun install': ['bun'], 'uv sync': ['uv'], 'uv sync --no-cache': [], 'poetry install': ['poetry'],
      'poetry install --no-cache': [], 'pipenv sync': ['pipenv'], 'pecl install x': ['pecl'],
      'docker-php-source extract': ['docker-php-source'],
      'cpanm x': ['cpanm'], 'luarocks install x': ['luarocks'], 'brew install x': ['homebrew'], "R -e install.packages('x')": ['R'],
    };
    for (const [line, expected] of Object.entries(cases)) expect(filled(line), line).to.deep.equal(expected);
  });

  it('knows what empties it', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      'go clean -cache -modcache': ['go'], 'rm -rf /root/.cache/go-build': ['go'], 'go clean': [], 'rm -rf /root/.m2': ['maven'],
      'rm -rf "$CARGO_HOME/registry" "$CARGO_HOME/git"': ['cargo'], 'rm -rf /usr/local/cargo/registry': ['cargo'],
      'dotnet nuget locals all --clear': ['dotnet'], 'composer clear-cache': ['composer'],
      'rm -rf /usr/local/bundle/cache/*.gem': ['bundler'],
      'conda clean -afy': ['conda'], 'pnpm store prune': ['pnpm'], 'uv cache clean': ['uv'], 'pipenv --clear': ['pipenv'],
      'rm -rf /tmp/pear': ['pecl'], 'rm -rf ~/.m2/repository': ['maven'], 'rm -rf $HOME/.gradle': ['gradle'], 'rm -rf ~/.cargo/registry': ['cargo'], 'docker-php-source delete': ['docker-php-source'], 'brew cleanup -s': ['homebrew'],
      'rm -rf /srv': [], 'dotnet build': [], 'dotnet nuget locals all --list': [],
    };
    for (const [line, expected] of Object.entries(cases)) expect(cleaned(line), line).to.deep.equal(expected);
  });
});
