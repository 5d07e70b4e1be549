import { grouped } from './account/grouped.js';
import type { HeavyFile } from './heaviest.js';
import type { FoundSecret } from './secret-files.js';
import { oneLine } from '../text/one-line.js';

/** So many secrets of one folder are told one by one. */
const few = 5;

export interface SecretGroup<S extends FoundSecret> {
  readonly first: S;
  /** The first path, and how many there are beside it. */
  readonly paths: string;
  readonly all: readonly S[];
}

/** Secrets that are spoken of as one: each alone, or where a folder is full of them all of one kind. */
export const secretGroups = <S extends FoundSecret>(secrets: readonly S[]): readonly SecretGroup<S>[] =>
  [...grouped(secrets, ({ layer, path, secret }) => `${String(layer)} ${secret.by} ${path.slice(0, path.lastIndexOf('/') + 1)}`).values()]
    .flatMap((all) => (all.length > few ? [all] : all.map((one) => [one])))
    .flatMap((all) => {
      const [first] = all;
      return first === undefined ? [] : [{ first, all, paths: `${oneLine(first.path)}${all.length > 1 ? ` (and ${String(all.length - 1)} more there)` : ''}` }];
    })
    .sort(({ first: a }, { first: b }) => a.layer - b.layer || (a.path < b.path ? -1 : 1));

/** The files of a group, as a finding has them. */
export const weightsOf = (secrets: readonly FoundSecret[]): readonly HeavyFile[] =>
  secrets.map(({ path, layer, bytes }) => ({ path, layer, bytes })).sort((a, b) => b.bytes - a.bytes).slice(0, 10);
