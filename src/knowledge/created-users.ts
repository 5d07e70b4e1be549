import { hasFlag, plainArgs, type CommandLike } from './command.js';

/** The user that the command makes; null for a command that makes none, or one whose name nobody can know. */
export const createdUser = (command: CommandLike): string | null => {
  const { name } = command;
  if (name === 'net') {
    const words = plainArgs(command).map(({ word }) => word.value ?? '');
    return words[0] === 'user' && command.args.some(({ value }) => value?.toLowerCase() === '/add') ? words[1] ?? null : null;
  }
  if (name !== 'useradd' && name !== 'adduser') return null;
  if (name === 'useradd' && hasFlag(command, 'D', 'defaults')) return null;
  const valueFlags = name === 'useradd' ? ofUseradd : ofAdduser;
  const words = plainArgs(command, valueFlags);
  // Busybox and Debian both read `adduser user group` as joining a group.
  if (name === 'adduser' && words.length > 1) return null;
  return words.at(-1)?.word.value ?? null;
};

const ofUseradd: ReadonlySet<string> = new Set(['b', 'base-dir', 'c', 'comment', 'd', 'home-dir', 'home', 'e', 'expiredate', 'f', 'inactive', 'g', 'gid', 'G', 'groups', 'k', 'skel', 'K', 'key', 'p', 'password', 'R', 'root', 'P', 'prefix', 's', 'shell', 'u', 'uid', 'Z', 'selinux-user']);
const ofAdduser: ReadonlySet<string> = new Set(['home', 'shell', 'uid', 'gid', 'ingroup', 'gecos', 'firstuid', 'lastuid', 'conf', 'comment', 'h', 'g', 's', 'G', 'u', 'k', 'd', 'c', 'b']);
