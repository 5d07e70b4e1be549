import type { Argument } from './model.js';

/**
 * The flags one argument gives (RULES 1.8): `--name=v` its name, `-abc` each character, `-` and `--` none. Of an argument nobody
 * can know the part before the first variable counts, and a long name only when its `=` is in that part.
 */
export const flagsOf = ({ value, prefix }: Argument): readonly string[] => {
  if (!prefix.startsWith('-')) return [];
  if (!prefix.startsWith('--')) return [...prefix.slice(1)];
  const equals = prefix.indexOf('=');
  const name = equals === -1 ? prefix.slice(2) : prefix.slice(2, equals);
  return name === '' || (equals === -1 && value === null) ? [] : [name];
};
