import { flagValue, hasFlag, plainArgs, spelled, type CommandLike } from './command.js';

/** Fetches from the network (RULES, no-curl-pipe-shell). */
export const isDownload = (command: CommandLike): boolean => downloaders.has(command.name);

/** Runs what it is given: a shell or a language. */
export const isInterpreter = (name: string): boolean => interpreters.has(name) || /^python3(?:\.\d+)?$/.test(name);

/** Prints or checks the checksums of files. */
export const isChecksum = (name: string): boolean => checksums.has(name);

/** Checks a file against a checksum or a signature. */
export const isVerification = (command: CommandLike): boolean => {
  if (checksums.has(command.name)) return hasFlag(command, 'c', 'check');
  if (command.name === 'gpg' || command.name === 'gpg2') return hasFlag(command, 'verify');
  if (command.name === 'cosign') return command.args[0]?.value?.startsWith('verify') === true;
  return command.name === 'gpgv' || (command.name === 'minisign' && hasFlag(command, 'V'));
};

/**
 * The files a download writes; null for one that nobody can name. Empty where it prints to standard output. Names without a folder
 * lie in the working directory.
 */
export const downloadedFiles = (command: CommandLike): readonly (string | null)[] => {
  const urls = (): readonly (string | null)[] =>
    plainArgs(command, urlValueFlags).map(({ word }) => word.value).filter(isUrlOrUnknown);
  if (command.name === 'curl') {
    const named = hasFlag(command, 'o', 'output') ? [flagValue(command, 'o', 'output')] : [];
    const remote = hasFlag(command, 'O', 'remote-name', 'remote-name-all') ? urls().map(lastPart) : [];
    return [...named, ...remote].filter((file) => !isStandardOutput(file)).map(inFolder(flagValue(command, 'output-dir')));
  }
  if (command.name === 'wget') {
    const named = flagValue(command, 'O', 'output-document');
    if (hasFlag(command, 'O', 'output-document')) return isStandardOutput(named) ? [] : [named];
    return urls().map(lastPart).map(inFolder(flagValue(command, 'P', 'directory-prefix')));
  }
  if (command.name === 'aria2c') return hasFlag(command, 'o', 'out') ? [flagValue(command, 'o', 'out')] : urls().map(lastPart);
  return [];
};

const downloaders: ReadonlySet<string> = new Set(['curl', 'wget', 'fetch', 'aria2c', 'http']);
const interpreters: ReadonlySet<string> = new Set([
  'sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'python', 'perl', 'ruby', 'node', 'php', 'source', '.',
]);
const checksums: ReadonlySet<string> = new Set([
  'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'shasum', 'b2sum', 'md5sum',
]);

const isStandardOutput = (file: string | null): boolean => file === '-' || file === '/dev/stdout';
const inFolder = (folder: string | null) => (file: string | null): string | null =>
  (file === null || folder === null ? file : `${folder}/${file}`);

/** Flags of curl and wget whose value is no URL. */
const urlValueFlags: ReadonlySet<string> = new Set([
  'o', 'output', 'H', 'header', 'd', 'data', 'u', 'user', 'A', 'user-agent', 'X', 'request', 'retry', 'retry-delay', 'max-time', 'm',
  'connect-timeout', 'e', 'referer', 'x', 'proxy', 'output-dir', 'output-document', 'P', 'directory-prefix', 'tries', 't', 'timeout', 'T',
]);

const isUrlOrUnknown = (word: string | null): boolean => word === null || word.includes('.') || word.includes('/');

/** The last part of a URL's path, as tools name the file after it. */
const lastPart = (url: string | null): string | null => {
  if (url === null) return null;
  const path = url.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name === '' ? 'index.html' : name;
};

/** `spelled` of the URL arguments, dynamic ones as written: for tests on hosts. */
export const downloadUrls = (command: CommandLike): readonly string[] =>
  plainArgs(command, urlValueFlags).map(({ word }) => spelled(word)).filter((word) => isUrlOrUnknown(word));
