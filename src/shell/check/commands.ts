import type { Tree } from '../syntax.js';
import type { CheckedScript } from './script.js';
import type { Site } from './site.js';
import { commandName, runBy } from './words.js';

type Commands = ReadonlyMap<string, readonly Site<Tree.Command>[]>;

const byName = (script: CheckedScript): Commands => {
  const found = new Map<string, Site<Tree.Command>[]>();
  for (const site of script.all('Command')) {
    const { name } = runBy(site);
    if (name === null || name === '') continue;
    const same = found.get(name);
    if (same === undefined) found.set(name, [site]);
    else same.push(site);
  }
  return found;
};

const none: readonly Site<Tree.Command>[] = [];

/**
 * The commands of some names, in the order of the text for each name; directory part removed, `command`, `builtin`, `exec` and
 * `busybox` looked through (`runBy` in words.ts gives the arguments behind them), no other wrapper.
 */
export const commandsNamed = (script: CheckedScript, ...names: readonly string[]): readonly Site<Tree.Command>[] => {
  const known = script.derived(byName);
  return names.length === 1 ? known.get(names[0] ?? '') ?? none : names.flatMap((name) => known.get(name) ?? none);
};

/** Only those that the command line names itself: nothing is looked through. */
export const commandsCalled = (script: CheckedScript, name: string): readonly Site<Tree.Command>[] =>
  commandsNamed(script, name).filter((site) => commandName(site) === name);
