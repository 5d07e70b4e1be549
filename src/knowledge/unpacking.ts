import { hasArg, hasFlag, plainArgs, spelled, type CommandLike, type Word } from './command.js';
import { remembered } from './remembered.js';
import { tarExtraction } from './tar.js';

/** What a command does with an archive: it may stay where it is, though nothing needs it any more. */
export type Unpacking = Readonly<{ archives: readonly Word[]; manner: 'unpacked' | 'installed' }>;

/** The archives that a command unpacks or installs; null for any other command. Those it reads from a pipe have no name. */
export const unpacking = remembered((command: CommandLike): Unpacking | null => {
  const unpacked = (archives: readonly Word[]): Unpacking => ({ archives, manner: 'unpacked' });
  const installed = (archives: readonly Word[]): Unpacking => ({ archives, manner: 'installed' });
  const { name } = command;
  switch (name) {
    case 'tar': case 'bsdtar': {
      const extraction = tarExtraction(command);
      return extraction === null ? null : unpacked(extraction.archive === null ? [] : [extraction.archive]);
    }
    case 'unzip': return hasFlag(command, 'l', 't', 'Z') ? null : unpacked(operands(command, 'd', 'x', 'P').slice(0, 1));
    case 'jar': return /^-?-?(?:x|extract)/.test(spelledAt(command, 0)) ? unpacked(command.args.slice(1, 2)) : null;
    case '7z': case '7za': case '7zr': case '7zz':
      return /^[xe]$/.test(spelledAt(command, 0)) ? unpacked(operands(command).slice(1, 2)) : null;
    case 'dpkg': return hasFlag(command, 'i', 'install', 'unpack') ? installed(operands(command)) : null;
    case 'rpm': return hasFlag(command, 'i', 'U', 'F', 'install', 'upgrade', 'freshen') ? installed(operands(command)) : null;
    case 'apt-get': case 'apt': return hasArg(command, 'install', 'reinstall') ? installed(files(command, '.deb')) : null;
    case 'gdebi': return installed(files(command, '.deb'));
    case 'yum': case 'dnf': case 'microdnf': case 'tdnf': case 'dnf5': case 'zypper':
      return hasArg(command, 'install', 'in', 'localinstall', 'reinstall', 'update', 'upgrade') ? installed(files(command, '.rpm')) : null;
    case 'apk': return hasArg(command, 'add') ? installed(files(command, '.apk')) : null;
    case 'java': return hasArg(command, '-jar') ? installed(installerJar(command)) : null;
    default:
      if (decompressors.has(name)) return decompresses(command) ? unpacked(operands(command)) : null;
      return /^pip[\d.]*$/.test(name) && hasArg(command, 'install') ? installed([...files(command, '.whl'), ...files(command, '/*')]) : null;
  }
});

/** The archives that a command takes away as it unpacks them: gunzip and its kin leave the contents in their place. */
export const decompressed = (command: CommandLike): readonly Word[] =>
  (replacers.has(command.name) && decompresses(command) && !hasFlag(command, 'k', 'keep', 'c', 'stdout', 'to-stdout') ? operands(command) : []);

const decompressors: ReadonlySet<string> = new Set([
  'gunzip', 'bunzip2', 'unxz', 'unlzma', 'uncompress', 'gzip', 'bzip2', 'xz', 'zstd', 'unzstd', 'zcat', 'xzcat', 'bzcat',
]);
const replacers: ReadonlySet<string> = new Set(['gunzip', 'bunzip2', 'unxz', 'unlzma', 'uncompress', 'gzip', 'bzip2', 'xz']);

const decompresses = (command: CommandLike): boolean => !packers.has(command.name) || hasFlag(command, 'd', 'decompress', 'uncompress');
const packers: ReadonlySet<string> = new Set(['gzip', 'bzip2', 'xz', 'zstd']);

const spelledAt = ({ args }: CommandLike, index: number): string => {
  const word = args[index];
  return word === undefined ? '' : spelled(word);
};

const operands = (command: CommandLike, ...valueFlags: readonly string[]): readonly Word[] =>
  plainArgs(command, new Set(valueFlags)).map(({ word }) => word);

/** A file, not the name of a package that ends like one. */
const files = (command: CommandLike, ending: string): readonly Word[] =>
  command.args.filter((word) => spelled(word).endsWith(ending) && !/^[a-z]+:\/\//.test(spelled(word)) && !spelled(word).startsWith('-'));

/** `java -jar x-installer.jar`: others are what the image is for. */
const installerJar = (command: CommandLike): readonly Word[] => {
  const at = command.args.findIndex((word) => spelled(word) === '-jar');
  const word = command.args[at + 1];
  return word !== undefined && /install[^/]*\.jar$/.test(spelled(word)) ? [word] : [];
};
