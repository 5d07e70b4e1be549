import type { Command } from '../shell/model.js';

/** Runs what nobody sees here: a script of the project, something downloaded, a tool that calls package managers by itself. */
export const runsUnseen = (file: string, command: Command): boolean => {
  const { name, nameSpan, stage, args, redirects } = command;
  const written = file.slice(nameSpan.start, nameSpan.end).replace(/["']/g, '');
  if (name.endsWith('.sh') || (written.includes('/') && !/^(?:\/usr(?:\/local)?)?\/s?bin\//.test(written))) return true;
  if (shells.has(name)) {
    return stage > 0 || redirects.some(({ operator }) => operator.startsWith('<')) || args.some(({ text }) => !/^[-+]/.test(text) && text !== 'pipefail');
  }
  return callers.has(name);
};

const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'source', '.', 'eval']);

const callers: ReadonlySet<string> = new Set([
  'ansible', 'ansible-playbook', 'puppet', 'chef-client', 'salt-call', 'make', 'add-apt-repository', 'gdebi', 'mk-build-deps', 'apt-add-repository',
  'rosdep', 'playwright', 'debootstrap', 'install-php-extensions', 'equivs-build', 'just', 'task', 'bazel', 'nix-shell',
]);
