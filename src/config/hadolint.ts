import type { OptionValue, Severity } from '../engine/rule.js';
import type { Document } from './document.js';
import { labels } from './layers.js';
import type { FailOn, Layer, RuleEntry, Source, Sourced } from './model.js';
import type { RuleNames } from './names.js';
import { shortcutEntry, type Shortcut } from './rule-entries.js';
import { labelTypes } from './schema.js';
import { chosen, fields, flag, items, spotSource, text, texts, top, word, type Spot } from './spot.js';

/** What `.hadolint.yaml` or the environment says to hadolint, as far as it is no matter of output. */
export interface HadolintSettings {
  /** Beat every override. */
  readonly ignored: readonly Sourced<string>[];
  /** A code in several lists has the worst severity. */
  readonly override: Readonly<Partial<Record<Severity, readonly Sourced<string>[]>>>;
  readonly trustedRegistries: Sourced<readonly string[]> | null;
  readonly labelSchema: Sourced<Readonly<Record<string, string>>> | null;
  readonly strictLabels: Sourced<boolean> | null;
  readonly failOn: Sourced<FailOn> | null;
  readonly disableIgnorePragma: Sourced<boolean> | null;
}

export const readHadolint = (document: Document): HadolintSettings => {
  const keys = new Map(document.value === null || document.value === undefined ? [] : fields(top(document)));
  const read = <T>(key: string, how: (spot: Spot) => T): Sourced<T> | null => {
    const spot = keys.get(key);
    return spot === undefined ? null : { value: how(spot), source: spotSource(spot) };
  };
  const override = new Map(read('override', fields)?.value);
  const codes = (spot: Spot | undefined): readonly Sourced<string>[] =>
    (spot === undefined ? [] : items(spot)).map((one) => ({ value: text(one), source: spotSource(one) }));
  return {
    ignored: codes(keys.get('ignored')),
    override: Object.fromEntries(mildestFirst.map((severity) => [severity, codes(override.get(severity))])),
    trustedRegistries: read('trustedRegistries', texts),
    labelSchema: read('label-schema', labels),
    strictLabels: read('strict-labels', flag),
    failOn: never(read('no-fail', flag)) ?? read('failure-threshold', (spot) => failOn(word(spot, thresholds))),
    disableIgnorePragma: read('disable-ignore-pragma', flag),
  };
};

export type Env = Readonly<Record<string, string | undefined>>;

export const readHadolintEnv = (env: Env): HadolintSettings => {
  const read = <T>(key: string, how: (text: string, name: string) => T): Sourced<T> | null => {
    const name = `HADOLINT_${key}`;
    const said = env[name];
    return said === undefined || said === '' ? null : { value: how(said, name), source: { kind: 'environment', name } };
  };
  const codes = (key: string): readonly Sourced<string>[] => {
    const found = read(key, list);
    return found === null ? [] : found.value.map((value) => ({ value, source: found.source }));
  };
  return {
    ignored: codes('IGNORE'),
    override: Object.fromEntries(mildestFirst.map((severity) => [severity, codes(`OVERRIDE_${severity.toUpperCase()}`)])),
    trustedRegistries: read('TRUSTED_REGISTRIES', list),
    labelSchema: read('REQUIRE_LABELS', (said, name) => Object.fromEntries(list(said).map((pair) => {
      const [label, type] = split(pair, ':');
      return [label, type === '' ? 'text' : chosen(type, labelTypes, name)];
    }))),
    strictLabels: read('STRICT_LABELS', truth),
    failOn: never(read('NOFAIL', truth)) ?? read('FAILURE_THRESHOLD', (said, name) => failOn(chosen(said, thresholds, name))),
    disableIgnorePragma: read('DISABLE_IGNORE_PRAGMA', truth),
  };
};

/** Both together as hadolint has it, lists being united; but the environment, which is nearer to the run, beats single values. */
export const unite = (file: HadolintSettings, env: HadolintSettings): HadolintSettings => {
  const lists = [...file.trustedRegistries?.value ?? [], ...env.trustedRegistries?.value ?? []];
  const trusted = env.trustedRegistries ?? file.trustedRegistries;
  const schema = env.labelSchema ?? file.labelSchema;
  return {
    ignored: [...file.ignored, ...env.ignored],
    override: Object.fromEntries(mildestFirst.map((severity) =>
      [severity, [...file.override[severity] ?? [], ...env.override[severity] ?? []]])),
    trustedRegistries: trusted === null ? null : { ...trusted, value: lists },
    labelSchema: schema === null ? null : { ...schema, value: { ...file.labelSchema?.value, ...env.labelSchema?.value } },
    strictLabels: env.strictLabels ?? file.strictLabels,
    failOn: env.failOn ?? file.failOn,
    disableIgnorePragma: env.disableIgnorePragma ?? file.disableIgnorePragma,
  };
};

/** Codes that name no rule are passed over, as hadolint does. */
export const hadolintLayer = (said: HadolintSettings, names: RuleNames): Layer => {
  const entries = (codes: readonly Sourced<string>[], severity: Severity | 'off'): readonly RuleEntry[] =>
    codes.flatMap(({ value, source }) => {
      const named = names.find(value);
      return named === null ? [] : [{ ...named, severity, options: {}, source }];
    });
  const short = (key: Shortcut): readonly RuleEntry[] => {
    const found: Readonly<{ value: OptionValue; source: Source }> | null = said[key];
    return found === null ? [] : [shortcutEntry(key, found.value, found.source, names)];
  };
  const disabled = said.disableIgnorePragma;
  return {
    files: null,
    exclude: null,
    settings: {
      ...(said.failOn === null ? {} : { failOn: said.failOn }),
      ...(disabled === null ? {} : { hadolintPragmas: { ...disabled, value: !disabled.value } }),
    },
    rules: [
      ...short('trustedRegistries'), ...short('labelSchema'), ...short('strictLabels'),
      ...mildestFirst.flatMap((severity) => entries(said.override[severity] ?? [], severity)),
      ...entries(said.ignored, 'off'),
    ],
  };
};

export const mildestFirst: readonly Severity[] = ['style', 'info', 'warning', 'error'];
const thresholds = [...mildestFirst, 'ignore', 'none'] as const;
/** Everything reported fails when nothing is too mild to. */
const failOn = (threshold: (typeof thresholds)[number]): FailOn =>
  (threshold === 'ignore' || threshold === 'none' ? 'style' : threshold);
const never = (noFail: Sourced<boolean> | null): Sourced<FailOn> | null =>
  (noFail?.value === true ? { ...noFail, value: 'never' } : null);

const list = (said: string): readonly string[] => said.split(',').map((one) => one.trim()).filter((one) => one !== '');
const truth = (said: string): boolean => /^(1|y|on|true|yes)$/i.test(said);
const split = (pair: string, by: string): readonly [string, string] => {
  const at = pair.indexOf(by);
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
};
