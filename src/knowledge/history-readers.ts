import { hasFlag, verbOf, type CommandLike } from './command.js';

/** A git command that reads the repository it runs in. */
export const asksHistory = (command: CommandLike): boolean =>
  command.name === 'git' && !hasFlag(command, 'C', 'git-dir') && gitCommands.includes(verbOf(command)?.word.value ?? '');

/** A file that says how a project is built, by its base name. */
export const isBuildFile = (name: string): boolean => buildFile.test(name);

/** Whether the text of such a file has the build read the history of its repository: git itself, or a tool that asks git for a version. */
export const mentionsHistory = (text: string): boolean => historyReader.test(text);

const buildFile = new RegExp(`^(?:${[
  '[Mm]akefile', 'GNUmakefile', 'justfile', 'Rakefile', 'CMakeLists\\.txt', 'Taskfile\\.ya?ml', 'meson\\.build',
  'package\\.json', 'pyproject\\.toml', 'setup\\.(?:py|cfg)', 'Cargo\\.toml', 'build\\.rs', 'pom\\.xml', 'extensions\\.xml', 'version\\.json', 'GitVersion\\.yml',
  '.*\\.(?:sh|bash|mk|gradle|gradle\\.kts|gemspec|csproj|fsproj|props|targets|go|cabal)',
].join('|')})$`);

const gitCommands = ['describe', 'rev-parse', 'rev-list', 'log', 'show', 'diff', 'ls-files', 'symbolic-ref', 'name-rev', 'submodule', 'for-each-ref', 'archive'];

const historyReader = new RegExp([
  `\\bgit (?:-[A-Za-z]|--|status|branch|tag|config|${gitCommands.join('|')})\\b`,
  // ['git', 'describe'], but not the "type": "git" of a package.json.
  '(?<!"type": ?)["\']git["\'], ?\\[?["\']',
  'setuptools[_-](?:scm|git)', 'hatch-vcs', 'versioneer', 'dynamic-versioning', 'dunamai', 'versioningit', '["\']pbr["\' >=]',
  'git-commit-id', 'gitversion', 'GitVersion', 'Nerdbank\\.GitVersioning', 'MinVer', 'jgitver', 'axion-release', 'palantir\\.git-version', 'git-properties',
  'vergen', 'git-version', '\\bgit2\\b', 'ReadBuildInfo', 'buildvcs=true', 'lefthook install', 'simple-git-hooks',
].join('|'));
