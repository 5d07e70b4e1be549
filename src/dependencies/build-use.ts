import { buildEcosystem } from '../knowledge/build-tools.js';
import { isInstall, managerOf } from '../knowledge/package-managers.js';
import { projectInstall } from '../knowledge/installers.js';
import type { Command } from '../shell/model.js';

/** Whether a command may compile: it builds, installs for a language (which compiles what has no binary), or runs a script nobody can read. */
export const mayCompile = (command: Command): boolean => {
  const { name, args } = command;
  return buildEcosystem(command) !== null || projectInstall(command) !== null || builders.has(name) || /\.sh$/.test(name)
    || (languages.has(managerOf(command) ?? '') && isInstall(command))
    || (/^(?:sh|bash|dash|ash|zsh)$/.test(name) && args.some(({ prefix }) => prefix !== '' && !prefix.startsWith('-')))
    || (/^(?:python|perl|ruby)/.test(name) && args.some(({ prefix }) => /\.(?:py|rb|pl|PL)$/.test(prefix)));
};

const languages: ReadonlySet<string> = new Set(['pip', 'npm', 'yarn', 'gem']);
const builders: ReadonlySet<string> = new Set([
  'docker-php-ext-install', 'docker-php-ext-configure', 'install-php-extensions', 'pecl', 'phpize', 'pear', 'cpan', 'cpanm', 'luarocks', 'configure',
  'autoreconf', 'autogen.sh', 'bootstrap', 'R', 'Rscript', 'install2.r', 'cargo', 'rustc', 'go', 'javac', 'gcc', 'g++', 'cc', 'c++', 'clang', 'clang++',
  'make', 'gmake', 'cmake', 'ninja', 'meson', 'scons', 'stack', 'cabal', 'opam', 'mix', 'rebar3', 'swift', 'dotnet', 'mvn', 'gradle', 'sbt', 'lein',
  'pnpm', 'bun', 'uv', 'poetry', 'pipenv', 'conda', 'mamba', 'qmake', 'waf', 'bazel', 'rake', 'dpkg-buildpackage', 'rpmbuild', 'node-gyp', 'ansible',
]);
