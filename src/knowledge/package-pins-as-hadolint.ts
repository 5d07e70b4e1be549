import { flagsOf, hasArg, hasFlag, hasRun, spelled, type CommandLike, type Place } from './command.js';
import { hasRpmVersion, hasTag, type Known, type PinnedTool, type Unpinned } from './package-pins.js';

/** The same as hadolint judges it (the H lines of RULES 1.9 and 4.1): a variable is a text like any other. */
export const unpinnedAsHadolint = (tool: PinnedTool): Unpinned => table[tool];

type Row = Readonly<{ words: (command: CommandLike) => readonly Place[]; isPinned: (text: string, known: Known) => boolean }>;

const judging = (...rows: readonly Row[]): Unpinned => (command, known) =>
  rows.flatMap(({ words, isPinned }) => words(command).filter(({ word }) => !isPinned(spelled(word), known)));

/** RULES 1.8, plain args as hadolint has them: `-` and `--` among them, and what follows a value flag is out even if it is a flag. */
const plain = ({ args }: CommandLike, valueFlags: readonly string[] = []): readonly Place[] => {
  const words: Place[] = [];
  let isValue = false;
  args.forEach((word, index) => {
    const flags = flagsOf(word);
    if (!isValue && flags.length === 0) words.push({ word, index });
    isValue = !spelled(word).includes('=') && flags.some((flag) => valueFlags.includes(flag));
  });
  return words;
};

const without = (places: readonly Place[], ...verbs: readonly string[]): readonly Place[] =>
  places.filter(({ word }) => !verbs.includes(spelled(word)));

const oneOf = (...marks: readonly string[]) => (text: string): boolean => marks.some((mark) => text.includes(mark));

const rpms = (names: readonly string[], ...others: readonly string[]): Row => ({
  words: (command) => (names.includes(command.name) && hasArg(command, 'install') && !hasArg(command, ...others) ? without(plain(command), 'install') : []),
  isPinned: (text, { isDeclared }) => {
    if (!text.includes('-')) return false;
    if (text.endsWith('.rpm')) return true;
    return text.includes('$') ? [...text.matchAll(/\$\{(\w+)\}/g)].some(([, name = '']) => isDeclared(name)) : hasRpmVersion(text);
  },
});

const modules = (names: readonly string[]): Row => ({
  words: (command) => (names.includes(command.name) && hasArg(command, 'install') && hasArg(command, 'module') ? without(plain(command), 'install', 'module') : []),
  isPinned: oneOf(':'),
});

const dnf = ['dnf', 'microdnf'];

/** Behind the first one, and those right after it. */
const behindInstall = (places: readonly Place[]): readonly Place[] => {
  let start = places.findIndex(({ word }) => word.value === 'install');
  if (start === -1) return [];
  while (places[start]?.word.value === 'install') start++;
  return places.slice(start);
};

const pipWords = (command: CommandLike): readonly Place[] => {
  const isPip = command.name.startsWith('pip') && !command.name.startsWith('pipenv') && hasArg(command, 'install');
  if (!isPip && !(command.name.startsWith('python') && hasRun(command, '-m', 'pip', 'install'))) return [];
  if (hasArg(command, '-r', '--requirement', '.') || hasFlag(command, 'constraint', 'c')) return [];
  return behindInstall(plain(command, pipValueFlags));
};

const pipValueFlags = [
  'abi', 'b', 'build', 'e', 'editable', 'extra-index-url', 'f', 'find-links', 'i', 'index-url', 'implementation', 'no-binary',
  'only-binary', 'platform', 'prefix', 'progress-bar', 'proxy', 'python', 'python-version', 'root', 'root-user-action', 'src', 't',
  'target', 'trusted-host', 'upgrade-strategy',
];

const vcs = [
  'git', 'hg+file', 'hg+http', 'hg+ssh', 'hg+static-http', 'svn', 'bzr+http', 'bzr+ssh', 'bzr+sftp', 'bzr+ftp', 'bzr+lp',
];

const isPinnedPip = (text: string): boolean => oneOf('==', '>=', '<=', '>', '<', '!=', '~=')(text)
  || text.endsWith('.whl') || text.endsWith('.tar.gz')
  || (vcs.some((start) => text.startsWith(start)) ? text.includes('@') : text.includes('/'));

const npmWords = (command: CommandLike): readonly Place[] => {
  const words = command.name === 'npm' ? plain(command, ['loglevel', 'registry']) : [];
  return words[0]?.word.value === 'install' ? behindInstall(words) : [];
};

const isPinnedNpm = (text: string): boolean => {
  if (['git://', 'git+ssh://', 'git+http://', 'git+https://'].some((start) => text.startsWith(start))) return text.includes('#');
  if (['.tar', '.tar.gz', '.tgz'].some((end) => text.endsWith(end)) || ['/', './', '../', '~/'].some((start) => text.startsWith(start))) return true;
  const slash = text.indexOf('/');
  return text.startsWith('@') ? slash !== -1 && text.slice(slash).includes('@') : text.includes('@');
};

/** Whatever begins with a dash takes the next word with it. */
const gemWords = (command: CommandLike): readonly Place[] => {
  if (command.name !== 'gem' || !hasArg(command, 'install', 'i') || hasArg(command, '-v', '--version')) return [];
  if (command.args.some((word) => spelled(word).startsWith('--version='))) return [];
  const end = command.args.findIndex(({ value }) => value === '--');
  const words: Place[] = [];
  for (let index = 0; index < (end === -1 ? command.args.length : end); index++) {
    const word = command.args[index];
    if (word === undefined || spelled(word).startsWith('-')) index++;
    else words.push({ word, index });
  }
  return without(words, 'install', 'i');
};

/** Only what stands right behind `run`: the rest belongs to the program. */
const goWords = (command: CommandLike): readonly Place[] => {
  if (command.name !== 'go') return [];
  const run = hasArg(command, 'run') ? without(plain(command).slice(0, 2), 'run') : [];
  return run.length > 0 ? run : hasArg(command, 'install', 'get') ? without(plain(command), 'install', 'get', 'tool') : [];
};

const table: Readonly<Record<PinnedTool, Unpinned>> = {
  apt: judging({
    words: (command) => (command.name === 'apt-get' && hasArg(command, 'install') ? without(plain(command, ['t', 'target-release']), 'install') : []),
    isPinned: (text) => oneOf('=', '/')(text) || text.endsWith('.deb'),
  }),
  apk: judging({
    words: (command) => (command.name === 'apk' && hasArg(command, 'add') ? without(plain(command, ['t', 'virtual', 'X', 'repository']), 'add') : []),
    isPinned: (text) => oneOf('=', '~', '<', '>')(text) || text.endsWith('.apk'),
  }),
  yum: judging(rpms(['yum'], 'module'), modules(['yum'])),
  dnf: judging(rpms(dnf, 'module', 'group'), modules(dnf)),
  zypper: judging({
    words: (command) => (command.name === 'zypper' && hasArg(command, 'install', 'in') ? without(plain(command), 'install', 'in') : []),
    isPinned: (text) => oneOf('=', '<', '>')(text) || text.endsWith('.rpm'),
  }),
  pip: judging({ words: pipWords, isPinned: isPinnedPip }),
  npm: judging({ words: npmWords, isPinned: (text, { rejectTags }) => isPinnedNpm(text) && !hasTag(text, rejectTags) }),
  gem: judging({ words: gemWords, isPinned: oneOf(':') }),
  go: judging({ words: goWords, isPinned: (text) => /^[./]/.test(text) || (text.includes('@') && !/@(?:latest|none)$/.test(text)) }),
  cargo: () => [],
};
