import { flagsOf } from '../knowledge/command.js';
import { installedPackages, managerOf, type Manager } from '../knowledge/package-managers.js';
import { removedPackages } from '../knowledge/package-removals.js';
import { remembered } from '../knowledge/remembered.js';
import type { Argument, Command, Script } from '../shell/model.js';
import { deleteAt, span, type TextEdit } from '../text/span.js';

/** The package words of an install command, with their places in the file. */
export const packageWords = remembered((command: Command): readonly Argument[] => installedPackages(command).flatMap(({ index }) => command.args[index] ?? []));

/** The managers whose packages are those of the system, wherever a command is run. */
export const systemManagerOf = (command: Command): Manager | null => {
  const manager = managerOf(command);
  return manager !== null && systemManagers.has(manager) ? manager : null;
};

const systemManagers: ReadonlySet<Manager> = new Set<Manager>(['apt', 'apk', 'yum', 'dnf', 'zypper', 'pacman']);

/** What an install command is told beside its packages that changes which ones come, or where they go. */
export const installFlags = ({ args }: Command): string => args.flatMap((word) => flagsOf(word))
  .filter((flag) => !harmless.has(flag)).sort().join(' ');

const harmless: ReadonlySet<string> = new Set([
  'y', 'yes', 'assume-yes', 'assumeyes', 'q', 'qq', 'quiet', 'no-install-recommends', 'no-install-suggests', 'no-cache', 'U', 'update',
  'update-cache', 'f', 'fix-broken', 'no-progress', 'nodocs', 'n', 'non-interactive', 'no-confirm', 'no-recommends', 'S', 'u', 'noconfirm',
  'needed', 'show-progress', 'no-show-upgraded',
]);

/** Runs whenever the script does, or the build fails. */
export const isCertain = ({ statements }: Script, { depth, statement, stage }: Command): boolean =>
  depth === 0 && stage === 0 && ['first', '&&', ';', 'newline'].includes(statements[statement]?.link ?? '')
  && statements[statement + 1]?.link !== '||' && statements[statement]?.kind === 'simple';

/** Takes packages away, or marks them so that something else will. */
export const mayRemove = (command: Command): boolean => removedPackages(command) !== null || command.name === 'apt-mark';

/** The text has to do with where packages come from: what is installed after it may be another version. */
export const changesSources = (text: string): boolean =>
  /sources\.list|add-apt-repository|apt-key|keyrings?\b|preferences\.d|\/etc\/apk\/|yum\.repos\.d|\.repo\b|config-manager|\bcopr\b|\baddrepo\b|\bzypper\b[^\n]{0,40}\bar\b|dpkg\b|\brpm\b/.test(text);

/** A package that says where others come from, or one nobody knows the name of: `epel-release`, `mysql-apt-config`, `./google.rpm`. */
export const bringsSources = (command: Command): boolean => packageWords(command).some(({ value, text }) => (systemManagerOf(command) === 'apt'
  ? /-apt-(?:config|source)$|-archive-keyring$|[/]/ : /(?:^|[-_])(?:release|repos?|repository)(?=$|[-_.=\d])|[/]|\.rpm$/).test(value ?? text));

/** Takes an argument out of a command, with the blanks and line ends before it; null where a comment stands between. */
export const withoutWord = (text: string, { args, nameSpan }: Command, index: number): readonly TextEdit[] | null => {
  const word = args[index];
  const from = args[index - 1]?.span.end ?? nameSpan.end;
  return word === undefined || /[^ \t\\`\r\n]/.test(text.slice(from, word.span.start)) ? null : [deleteAt(span(from, word.span.end))];
};
