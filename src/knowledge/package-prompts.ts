import { hasArg, hasFlag, mayHoldFlags, spelled, verbOf, type CommandLike, type Place } from './command.js';
import { aptValueFlags, managerOf, rpmValueFlags, zypperValueFlags } from './package-managers.js';

/** The package managers that wait for an answer (RULES 4.2). */
export type PromptingManager = 'apt' | 'yum' | 'dnf' | 'zypper';

/** The verb of a command that asks before it goes on and is not told to go on by itself; null for any other command. */
export type Unanswered = (command: CommandLike) => Place | null;

export const unansweredIn = (manager: PromptingManager): Unanswered => (command) => {
  if (managerOf(command) !== manager || command.name === 'aptitude') return null;
  const { valueFlags, verbs, answers } = prompts[manager];
  const verb = verbOf(command, valueFlags);
  return verb === null || !verbs.includes(verb.word.value ?? '') || answers(command) || command.args.some(mayHoldFlags) ? null : verb;
};

export const unansweredAsHadolint = (manager: PromptingManager): Unanswered => (command) => {
  if (!namesAsHadolint[manager].includes(command.name)) return null;
  const index = command.args.findIndex(({ value }) => value !== null && verbsAsHadolint[manager].includes(value));
  const word = command.args[index];
  return word === undefined || answersAsHadolint[manager](command) ? null : { word, index };
};

type Answers = (command: CommandLike) => boolean;

const flags = (...names: readonly string[]): Answers => (command) => hasFlag(command, ...names);

const count = ({ flags: given }: CommandLike, ...names: readonly string[]): number => given.filter((flag) => names.includes(flag)).length;

/** Two `q` answer as well, and three. */
const aptAnswers: Answers = (command) => hasFlag(command, 'y', 'yes', 'assume-yes', 'assume-no', 'force-yes', 'qq', 's', 'simulate', 'dry-run', 'print-uris')
  || count(command, 'q', 'quiet') >= 2 || command.args.some((word) => /^(?:-q|--quiet)=[2-9]$|^(?:-o|--option=)?APT::Get::Assume-Yes/i.test(spelled(word)));

const rpmVerbs = ['install', 'groupinstall', 'localinstall'];
const zypperVerbs = ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch'];
const rpmAnswers = flags('y', 'assumeyes');
const rpm = { valueFlags: rpmValueFlags, verbs: rpmVerbs, answers: flags('y', 'assumeyes', 'assumeno', 'downloadonly') };

const prompts: Readonly<Record<PromptingManager, Readonly<{ valueFlags: ReadonlySet<string>; verbs: readonly string[]; answers: Answers }>>> = {
  apt: {
    valueFlags: aptValueFlags,
    verbs: ['install', 'reinstall', 'upgrade', 'dist-upgrade', 'full-upgrade', 'remove', 'purge', 'autoremove', 'autopurge', 'build-dep'],
    answers: aptAnswers,
  },
  yum: rpm,
  dnf: rpm,
  zypper: {
    valueFlags: zypperValueFlags, verbs: zypperVerbs,
    answers: flags('non-interactive', 'n', 'no-confirm', 'y', 'non-interactive-include-reboot-patches', 'dry-run'),
  },
};

const namesAsHadolint: Readonly<Record<PromptingManager, readonly string[]>> = {
  apt: ['apt-get'], yum: ['yum'], dnf: ['dnf', 'microdnf'], zypper: ['zypper'],
};

const verbsAsHadolint: Readonly<Record<PromptingManager, readonly string[]>> = {
  apt: ['install'], yum: rpmVerbs, dnf: rpmVerbs, zypper: zypperVerbs,
};

const answersAsHadolint: Readonly<Record<PromptingManager, Answers>> = {
  apt: (command) => hasFlag(command, 'y', 'yes', 'assume-yes', 'qq') || count(command, 'q') === 2 || count(command, 'quiet') === 2 || hasArg(command, '-q=2'),
  yum: rpmAnswers,
  dnf: rpmAnswers,
  zypper: flags('non-interactive', 'n', 'no-confirm', 'y'),
};
