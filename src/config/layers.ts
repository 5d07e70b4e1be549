import { dirname, resolve } from 'node:path';
import type { OptionValue } from '../engine/rule.js';
import { UsageError } from '../errors.js';
import { globs, type Globs } from './glob.js';
import type { Layer, RuleEntry, Settings, Sourced } from './model.js';
import type { RuleNames } from './names.js';
import { readRules, shortcutEntry, type Shortcut } from './rule-entries.js';
import { configKeys, failOnWords, labelTypes, overrideKeys, presetNames, shellEngines } from './schema.js';
import { fields, flag, items, known, map, refuse, spotSource, text, texts, top, word, type Spot } from './spot.js';
import type { Document } from './document.js';

/** The layers of one file: what it says of all Dockerfiles, then its overrides in order. */
export const readLayers = (document: Document, names: RuleNames): readonly Layer[] => {
  if (document.value === null || document.value === undefined) return [];
  const keys = known(top(document), Object.keys(configKeys));
  const overrides = keys.get('overrides');
  return [
    layer(keys, null, names),
    ...(overrides === undefined ? [] : items(overrides)).map((spot) => {
      const own = known(spot, Object.keys(overrideKeys));
      return layer(own, patterns(own.get('files') ?? refuse(spot, 'has no "files"; write which Dockerfiles are meant')), names);
    }),
  ];
};

type Keys = ReadonlyMap<string, Spot>;

const layer = (keys: Keys, files: Globs | null, names: RuleNames): Layer => {
  const read = <T>(key: string, how: (spot: Spot) => T): T | undefined => {
    const spot = keys.get(key);
    return spot === undefined ? undefined : how(spot);
  };
  const short = (key: Shortcut, how: (spot: Spot) => OptionValue): readonly RuleEntry[] =>
    read(key, (spot) => [shortcutEntry(key, how(spot), spotSource(spot), names)]) ?? [];
  return {
    files,
    settings: settings(keys),
    rules: [
      ...short('trustedRegistries', texts),
      ...short('labelSchema', labels),
      ...short('strictLabels', flag),
      ...read('rules', (spot) => readRules(spot, names)) ?? [],
    ],
    exclude: read('exclude', patterns) ?? null,
  };
};

type Setting<K extends keyof Settings> = { readonly [N in K]?: Sourced<Settings[K]> };

const settings = (keys: Keys): Layer['settings'] => {
  const set = <K extends keyof Settings>(name: K, spot: Spot | undefined, how: (spot: Spot) => Settings[K]): Setting<K> =>
    // A computed key loses its type, hence the assertion.
    (spot === undefined ? {} : { [name]: { value: how(spot), source: spotSource(spot) } } as Setting<K>);
  const [target, targets] = [keys.get('target'), keys.get('targets')];
  if (target !== undefined && targets !== undefined) refuse(target, 'stands beside "targets"; keep one of them');
  return {
    ...set('presets', keys.get('presets'), (spot) => items(spot).map((one) => word(one, presetNames))),
    ...set('failOn', keys.get('failOn'), (spot) => word(spot, failOnWords)),
    ...set('context', keys.get('context'), path),
    ...set('targets', target ?? targets, texts),
    ...set('buildArgs', keys.get('buildArgs'), map),
    ...set('platform', keys.get('platform'), text),
    ...set('baseline', keys.get('baseline'), path),
    ...set('shellEngine', within(keys.get('shell'), 'engine'), (spot) => word(spot, shellEngines)),
    ...set('hadolintPragmas', keys.get('disableIgnorePragma'), (spot) => !flag(spot)),
  };
};

/** A key of a map that has no other. */
const within = (spot: Spot | undefined, key: string): Spot | undefined => (spot === undefined ? undefined : known(spot, [key]).get(key));

const path = (spot: Spot): string => resolve(dirname(spot.document.path), text(spot));

const patterns = (spot: Spot): Globs => {
  const written = texts(spot);
  try {
    return globs(dirname(spot.document.path), written);
  } catch (error) {
    return refuse(spot, error instanceof UsageError ? error.message : String(error));
  }
};

export const labels = (spot: Spot): Readonly<Record<string, string>> =>
  Object.fromEntries(fields(spot).map(([name, type]) => [name, type.value === '' ? 'text' : word(type, labelTypes)]));
