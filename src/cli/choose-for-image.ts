import { resolve } from 'node:path';
import type { Io } from './io.js';
import { configResolver, type CliFlags, type Resolved } from '../config/index.js';
import { isAskedOfHistory } from '../engine/lint-history.js';
import type { Choice, Selection } from '../engine/selection.js';
import { categories, rules } from '../../rules/index.js';

/** What the configuration beside the Dockerfile says, or, without one, that of the working directory. */
export async function chooseForImage(flags: CliFlags & Readonly<{ dockerfile: string | undefined }>, io: Io): Promise<Resolved> {
  const given = (some: CliFlags): Promise<Resolved> =>
    configResolver({ flags: some, rules, env: io.env, cwd: io.cwd, categories })(resolve(io.cwd, flags.dockerfile ?? 'Dockerfile'));
  const resolved = await given(flags);
  if (flags.only === undefined || flags.only.length === 0) return resolved;
  return { ...resolved, selection: withRelayed(resolved.selection, (await given({ ...flags, only: [] })).selection) };
}

/**
 * The rule that tells what others say of the history and those others say nothing without each other: who wants just one of them
 * wants both.
 */
const withRelayed = (only: Selection, whole: Selection): Selection => {
  const relays = only.choices.some(isRelay);
  if (relays === only.choices.some(isAskedOfHistory)) return only;
  return { ...only, choices: [...only.choices, ...whole.choices.filter(relays ? isAskedOfHistory : isRelay)] };
};

const isRelay = ({ rule }: Choice): boolean => rule.meta.relays === true;
