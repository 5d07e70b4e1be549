import { remembered } from '../knowledge/remembered.js';
import type { Command } from '../shell/model.js';

/** A path as `rm` is told it: `folder` is what it empties or takes, whatever pattern stands behind. */
export type Deleted = Readonly<{ text: string; folder: string; isPattern: boolean }>;

/** What `rm`, `truncate` and a `find -delete` without tests take away; null for other commands. */
export const deletedPaths = remembered((command: Command): readonly Deleted[] | null => {
  if (command.name !== 'rm' && command.name !== 'truncate' && command.name !== 'find') return null;
  const { args } = command;
  if (command.name === 'find') {
    const test = args.findIndex(({ text }) => /^[-(!]/.test(text));
    const isAll = test !== -1 && args.slice(test).every(({ text }) => ['-delete', '-type', 'f', '-depth', '-mindepth', '1'].includes(text));
    if (!isAll || !args.some(({ text }) => text === '-delete')) return [];
    return args.slice(0, test).flatMap(({ value }) => (value === null ? [] : [deletedPath(value)]));
  }
  return args.flatMap(({ value, text }, at) => {
    const isValue = command.name === 'truncate' && ['-s', '--size', '-r', '--reference'].includes(args[at - 1]?.text ?? '');
    return value === null || text.startsWith('-') || isValue ? [] : [deletedPath(value)];
  });
});

const deletedPath = (path: string): Deleted => {
  const whole = path.replace(/\/(?:\*|\.\*|\{\*,\.\*\})?$/, '');
  const pattern = whole.search(/[*?[{]/);
  return { text: path, folder: pattern === -1 ? whole : whole.slice(0, whole.lastIndexOf('/', pattern)), isPattern: pattern !== -1 };
};
