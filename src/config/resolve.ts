import { dirname, resolve } from 'node:path';
import type { AnyRule } from '../engine/rule.js';
import type { Selection } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { configFinder, type Found } from './find.js';
import { hadolintLayer, readHadolintEnv, type Env } from './hadolint.js';
import { load, type Loaded } from './load.js';
import { layersFor, merge } from './merge.js';
import type { CliFlags, Config } from './model.js';
import type { Categories } from './names.js';
import { decide, presetsOf, selectionOf, type Decision } from './select.js';

/** What applies to one Dockerfile. The same object for all files for which it is the same. */
export interface Resolved {
  readonly config: Config;
  readonly selection: Selection;
  /** Every rule, those that are off included. */
  readonly decisions: readonly Decision[];
  readonly sources: Sources;
}

export interface Sources {
  /** The configuration files read, in the order in which they count; the last one is the nearest. */
  readonly read: readonly string[];
  /** Files beside the nearest one that do not count. */
  readonly shadowed: readonly string[];
}

export interface Surroundings {
  readonly flags: CliFlags;
  readonly rules: readonly AnyRule[];
  readonly env: Env;
  readonly cwd: string;
  /** The category of each rule, by id: the folder it lives in. */
  readonly categories?: Categories | undefined;
}

export type Resolver = (file: string) => Promise<Resolved>;

/** Resolves the configuration of one file after another, reading each configuration and looking at each folder once. */
export const configResolver = ({ flags, rules, env, cwd, categories = new Map() }: Surroundings): Resolver => {
  const ground = { rules, categories, cwd, env };
  const find = finder(flags, env, cwd);
  const loaded = new Map<string | null, Promise<Loaded>>();
  const made = new Map<string | null, Map<string, Resolved>>();

  const put = (found: Found | null, layers: Loaded, file: string): Resolved => {
    const those = layersFor(layers.layers, file);
    const said = merge(those, layers.plugins);
    const hears = !layers.heardEnv && (layers.hadolint || presetsOf(said, flags).includes('hadolint'));
    const config = hears ? merge([...those, hadolintLayer(readHadolintEnv(env), layers.names)], layers.plugins) : said;
    const decisions = decide(rules, config, flags, categories);
    const sources = { read: layers.read, shadowed: found?.shadowed ?? [] };
    return { config, decisions, selection: selectionOf(decisions, config, flags), sources };
  };

  return async (file) => {
    const absolute = resolve(cwd, file);
    const found = find(dirname(absolute));
    const path = found?.path ?? null;
    const loading = loaded.get(path) ?? load(path, ground);
    loaded.set(path, loading);
    const layers = await loading;
    const cases = made.get(path) ?? new Map<string, Resolved>();
    made.set(path, cases);
    const which = layers.layers.map((layer) => (layersFor([layer], absolute).length > 0 ? '1' : '0')).join('');
    const resolved = cases.get(which) ?? put(found, layers, absolute);
    cases.set(which, resolved);
    return resolved;
  };
};

const finder = (flags: CliFlags, env: Env, cwd: string): ((folder: string) => Found | null) => {
  if (flags.isolated === true) {
    if (flags.config !== undefined) throw new UsageError('--isolated reads no configuration, --config names one; keep one of them');
    return () => null;
  }
  const named = flags.config ?? env['IMGLINT_CONFIG'];
  return named === undefined || named === '' ? configFinder(env, cwd) : () => ({ path: resolve(cwd, named), shadowed: [] });
};

const resolvers = new WeakMap<CliFlags, Readonly<{ rules: readonly AnyRule[]; env: Env; cwd: string; resolver: Resolver }>>();

/** `configResolver` for callers who have nowhere to keep one: it is remembered as long as the flags are the same object. */
export const resolveConfig = (
  file: string, flags: CliFlags, rules: readonly AnyRule[], env: Env, cwd: string, categories?: Categories,
): Promise<Resolved> => {
  const before = resolvers.get(flags);
  if (before?.rules === rules && before.env === env && before.cwd === cwd) return before.resolver(file);
  const resolver = configResolver({ flags, rules, env, cwd, categories });
  resolvers.set(flags, { rules, env, cwd, resolver });
  return resolver(file);
};
