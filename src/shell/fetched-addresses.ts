import { isDownload } from '../knowledge/downloads.js';
import { plainArgs } from '../knowledge/command.js';
import { clonedFrom } from '../knowledge/git-refs.js';
import { managerOf } from '../knowledge/package-managers.js';
import { flagValue } from './queries.js';
import type { Argument, Command } from './model.js';
import { filesOf } from './writes.js';

/** The words of a command from which it fetches: what a download is given, and where a package manager looks. Proxies are none. */
export const fetchedAddresses = (command: Command): readonly Argument[] =>
  words(command).filter(({ prefix }) => /^(?:deb )?http:\/\//i.test(afterName(prefix)));

const words = (command: Command): readonly Argument[] => {
  const { name, args } = command;
  const behind = (...flags: readonly string[]): readonly Argument[] => {
    const value = flags.map((flag) => flagValue(command, flag)).filter((word) => word !== null);
    return value.map((word) => args.find((arg) => arg.span.start === word.span.start) ?? word);
  };
  if (isDownload(command)) return namedBy(command, name === 'curl' ? curlValues : wgetValues);
  if (managerOf(command) === 'pip') return [...behind('index-url', 'i', 'extra-index-url', 'find-links', 'f'), ...namedBy(command, noValues)];
  switch (name) {
    case 'git': {
      const url = clonedFrom(command);
      return url === null ? [] : args.slice(url.index, url.index + 1);
    }
    case 'npm': case 'yarn': case 'pnpm':
      return [...behind('registry'), ...(args.some(({ value }) => value === 'registry' || value?.startsWith('registry=') === true) ? args : [])];
    case 'gem': return [...behind('s', 'source', 'a', 'add'), ...(args[0]?.value === 'sources' ? args : [])];
    case 'apk': return behind('repository', 'X');
    case 'rpm': case 'yum': case 'dnf': case 'dnf5': case 'microdnf': case 'tdnf': case 'zypper': case 'yum-config-manager': case 'rpmkeys':
    case 'add-apt-repository': case 'apt-add-repository':
      return args;
    case 'echo': case 'printf': return filesOf(command).some(({ value }) => value === '/etc/apk/repositories') ? args : [];
    default: return [];
  }
};

/** `--index-url=http://…`, `registry=http://…`. */
const afterName = (prefix: string): string => prefix.replace(/^-{0,2}[\w-]+=/, '');

/** The words that are neither flags nor what flags take. */
const namedBy = (command: Command, values: ReadonlySet<string>): readonly Argument[] =>
  plainArgs(command, values).flatMap(({ index }) => command.args[index] ?? []);

/** Flags that take a word which is not fetched. */
const curlValues: ReadonlySet<string> = new Set([
  'x', 'proxy', 'preproxy', 'e', 'referer', 'H', 'header', 'd', 'data', 'data-raw', 'data-binary', 'data-urlencode', 'F', 'form', 'u', 'user',
  'A', 'user-agent', 'o', 'output', 'm', 'max-time', 'retry', 'retry-delay', 'connect-timeout', 'X', 'request', 'b', 'cookie', 'c', 'cookie-jar', 'T', 'w',
  'write-out', 'E', 'cert', 'cacert', 'key', 'resolve', 'output-dir',
]);
const wgetValues: ReadonlySet<string> = new Set([
  'O', 'output-document', 'o', 'output-file', 'P', 'directory-prefix', 'e', 'execute', 'header', 'U', 'user-agent', 'referer', 'post-data', 't', 'tries', 'T',
  'timeout', 'user', 'password', 'd', 'dir', 'out', 'all-proxy',
]);
const noValues: ReadonlySet<string> = new Set();
