import { textAt } from './text-at.js';
import type { Image } from './model.js';

/** A line of etc/passwd or etc/group. */
export interface Account {
  readonly name: string;
  readonly password: string;
  /** Null where it is no number. */
  readonly id: number | null;
  /** From 1. */
  readonly line: number;
}

/** The accounts a container sees; null where the file is not there or was not read. Lines with too few fields are left out. */
export const readAccounts = (image: Image, path: 'etc/passwd' | 'etc/group'): readonly Account[] | null =>
  textAt(image, path)?.split('\n').flatMap((line, index): readonly Account[] => {
    const [name = '', password, id] = line.split(':');
    if (password === undefined || id === undefined || line.startsWith('#')) return [];
    return [{ name, password, id: /^\d+$/.test(id) ? Number(id) : null, line: index + 1 }];
  }) ?? null;
