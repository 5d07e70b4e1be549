import { hasFlag, type CommandLike, type Word } from './command.js';
import { remembered } from './remembered.js';

/** What a command does to owners or modes. */
export interface PermissionChange {
  readonly tool: 'chmod' | 'chown' | 'chgrp' | 'setfacl';
  readonly isRecursive: boolean;
  /** The mode or owner; null where it is copied from another file, or is none of the two. */
  readonly what: Word | null;
  readonly paths: readonly Word[];
}

/** Null for every other command, and for one without a path. */
export const permissionChange = remembered((command: CommandLike): PermissionChange | null => {
  const tool = command.name;
  if (tool !== 'chmod' && tool !== 'chown' && tool !== 'chgrp' && tool !== 'setfacl') return null;
  const isRecursive = hasFlag(command, 'R', 'recursive');
  if (tool === 'setfacl') return { tool, isRecursive, what: null, paths: operands(command, ['-m', '-x', '-M', '-X', '--modify', '--remove', '--set']) };
  const isByReference = command.args.some(({ text }) => text.startsWith('--reference'));
  const words = operands(command, ['--reference', '--from']);
  const paths = isByReference ? words : words.slice(1);
  return paths.length === 0 ? null : { tool, isRecursive, what: isByReference ? null : words[0] ?? null, paths };
});

/** `-x` is a mode of chmod, and no flag of any of them. */
const operands = ({ args }: CommandLike, valueFlags: readonly string[]): readonly Word[] =>
  args.filter(({ text }, at) => !/^-(?:-|[RvfchHLPdbknp]+$)/.test(text) && !valueFlags.includes(text) && !valueFlags.includes(args[at - 1]?.text ?? ''));

/** The flag of COPY and ADD that does the same. */
export interface CopyFlag {
  readonly name: 'chmod' | 'chown';
  readonly value: string;
  /** It leaves nothing of what the flag said before. */
  readonly coversAll: boolean;
  readonly isSymbolic: boolean;
  /** A user or group that /etc/passwd or /etc/group must know. */
  readonly isByName: boolean;
}

export const copyFlagFor = ({ tool, what }: PermissionChange): CopyFlag | null => {
  const value = what?.value ?? null;
  if (value === null || tool === 'setfacl') return null;
  if (tool === 'chmod') return modeFlag(value);
  const owner = tool === 'chgrp' ? (/^[\w-]+$/.test(value) ? `0:${value}` : null) : ownerOf(value);
  if (owner === null) return null;
  return { name: 'chown', value: owner, coversAll: tool === 'chown' && /^[^:]+:[^:]+$/.test(value), isSymbolic: false, isByName: !/^[\d:]+$/.test(owner) };
};

const modeFlag = (value: string): CopyFlag | null => {
  if (/^[0-7]{3,4}$/.test(value)) return { name: 'chmod', value, coversAll: true, isSymbolic: false, isByName: false };
  // Without a letter for whom it counts as for all but what the umask takes: nothing of an x.
  const mode = value === '+x' || value === '+rx' ? `a${value}` : value;
  return /^[ugoa]+[-+=][rwxX]+(?:,[ugoa]+[-+=][rwxX]+)*$/.test(mode)
    ? { name: 'chmod', value: mode, coversAll: false, isSymbolic: true, isByName: false } : null;
};

/** COPY gives files to root and, where no group is named, to the user's own one; chown leaves the group as it is. */
const ownerOf = (value: string): string | null => {
  const [, user = '', colon, group = ''] = /^([\w-]*)(:?)([\w-]*)$/.exec(value) ?? [];
  if (colon === undefined || (user === '' && group === '')) return null;
  if (group !== '') return `${user === '' ? '0' : user}:${group}`;
  if (colon === '') return `${user}:0`;
  return /^\d+$/.test(user) ? null : user;
};
