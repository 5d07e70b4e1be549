import type { AnyRule, OptionValue, Peer, Preset, Severity } from '../engine/rule.js';
import { experimentalChecks } from '../engine/buildkit-checks.js';
import type { Choice, Codes, Selection } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { SaidCodes, type SaidCode } from './codes.js';
import { engineEntries } from './engine.js';
import type { CliFlags, Config, FailOn, RuleEntry, SaidEntry, Source } from './model.js';
import { RuleNames, type Categories, type Named } from './names.js';
import { failOnWords, presetNames, severityWords } from './schema.js';
import { chosen } from './spot.js';

/** What became of a rule, on or off, and who said so. */
export interface Decision {
  readonly rule: AnyRule;
  readonly severity: Severity | 'off';
  readonly as: Peer | null;
  readonly source: Source;
  /** Who said whose judgement it follows. */
  readonly asSource: Source;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Of options that are not at their default. */
  readonly optionSources: Readonly<Record<string, Source>>;
  /** Of the rule whose findings go by names of their own. */
  readonly codes?: Readonly<{ decided: Codes; said: readonly SaidCode[] }>;
}

/** A file that cannot be parsed must not look clean, so only its own name switches this rule off. */
const alwaysOn = 'no-parse-error';
const builtIn: Source = { kind: 'built-in' };

/**
 * Built-in severity, presets in listed order, configuration (hadolint's file, ours and the environment, as `config.rules` has
 * them), command line: later beats earlier.
 */
export const decide = (
  rules: readonly AnyRule[], config: Config, flags: CliFlags, categories?: Categories,
): readonly Decision[] => {
  const all = [...rules, ...config.plugins];
  const flagged = readFlags(flags, new RuleNames(all, categories));
  const presets = presetsOf(config, flags);
  const decisions = new Map(all.map((rule) => [rule, fromPresets(rule, presets)]));
  const codes = new SaidCodes(all);
  const hear = (entries: readonly RuleEntry[]): void => {
    for (const entry of entries) {
      for (const rule of entry.code === undefined ? entry.rules : []) {
        const before = decisions.get(rule);
        if (before !== undefined) decisions.set(rule, apply(entry, before));
      }
    }
  };
  hear(engineEntries(all, config));
  for (const entries of [flagged.foreign, config.rules, flagged.rules]) {
    hear(entries);
    codes.hear(entries);
  }
  if (flagged.only !== null) {
    const named = new Set(flagged.only.flatMap((entry) => entry.rules));
    const others = all.filter((rule) => !named.has(rule) && rule.meta.id !== alwaysOn);
    const source: Source = { kind: 'flag', name: '--only' };
    // Whoever wants just some findings of a rule wants the rule.
    hear([...flagged.only.map(({ code: _, ...entry }) => entry), { rules: others, breadth: 'group', severity: 'off', options: {}, source }]);
    codes.hearOnly(flagged.only);
  }
  hear(flagged.ignore);
  codes.hear(flagged.ignore);
  return codes.settle([...decisions.values()]);
};

/** What runs on the files that a configuration speaks of. */
export const select = (rules: readonly AnyRule[], config: Config, flags: CliFlags, categories?: Categories): Selection =>
  selectionOf(decide(rules, config, flags, categories), config, flags);

export const selectionOf = (decisions: readonly Decision[], config: Config, flags: CliFlags): Selection => ({
  choices: decisions.flatMap(({ rule, severity, as, options, codes }): readonly Choice[] =>
    (severity === 'off' ? [] : [{ rule, severity, as, options, ...(codes === undefined ? {} : { codes: codes.decided }) }])),
  dormant: decisions.filter(({ rule, severity }) => severity === 'off' && rule.meta.aliases?.some((alias) => experimentalChecks.has(alias)) === true)
    .map(({ rule }) => asBuildkit(rule, presetsOf(config, flags))),
  hadolintPragmas: config.hadolintPragmas,
  failOn: failOnOf(config, flags),
});

/** A `# check=experimental=` is BuildKit's, and so is the check it asks for. */
const asBuildkit = (rule: AnyRule, presets: readonly Preset[]): Choice => {
  const { options } = fromPresets(rule, ['buildkit']);
  return { rule, as: 'buildkit', options, severity: presets.includes('buildkit') ? 'warning' : rule.meta.severity };
};

export const presetsOf = (config: Config, { preset }: CliFlags): readonly Preset[] =>
  (preset === undefined || preset.length === 0 ? config.presets : listed('--preset', preset).map((name) => chosen(name, presetNames, '--preset')));

export const failOnOf = (config: Config, { failOn }: CliFlags): FailOn =>
  (failOn === undefined ? config.failOn : chosen(failOn, failOnWords, '--fail-on'));

/** The last listed preset that holds a rule, or knows it to be off, decides its severity and its options. */
const fromPresets = (rule: AnyRule, presets: readonly Preset[]): Decision => {
  const { meta } = rule;
  const known = Object.entries(meta.options ?? {});
  const preset = presets.findLast((name) => meta.severityIn?.[name] === 'off' || holds(rule, name));
  const defaults = Object.fromEntries(known.map(([name, option]) => [name, option.default]));
  if (preset === undefined) return { rule, severity: 'off', as: null, source: builtIn, asSource: builtIn, options: defaults, optionSources: {} };
  const source: Source = { kind: 'preset', name: preset };
  const own = known.flatMap(([name, option]) => (option.in?.[preset] === undefined ? [] : [[name, option.in[preset]] as const]));
  return {
    rule, source, asSource: source, as: preset === 'hadolint' || preset === 'buildkit' ? preset : null,
    // BuildKit knows warnings only.
    severity: meta.severityIn?.[preset] ?? (preset === 'buildkit' ? 'warning' : meta.severity),
    options: { ...defaults, ...Object.fromEntries(own) },
    optionSources: Object.fromEntries(own.map(([name]) => [name, source])),
  };
};

const holds = ({ meta }: AnyRule, preset: Preset): boolean =>
  meta.presets.includes(preset) || (preset === 'strict' && meta.optIn !== true);

/** Whoever names a rule without a severity wants it on. A category names no rule: it leaves alone what is on only by name. */
const apply = (entry: RuleEntry, before: Decision): Decision => {
  const { meta } = before.rule;
  const isOff = before.severity === 'off';
  if (entry.breadth === 'category' && (entry.severity === 'off' ? meta.id === alwaysOn : isOff && meta.optIn === true)) return before;
  const own = Object.entries(entry.options).filter(([name]) => meta.options?.[name] !== undefined);
  const follows = entry.as === undefined ? before : followed(entry.as, entry.source, before);
  return {
    ...follows,
    severity: entry.severity ?? (isOff ? meta.severity : before.severity),
    source: entry.severity !== null || isOff ? entry.source : before.source,
    options: { ...follows.options, ...Object.fromEntries(own) },
    optionSources: { ...follows.optionSources, ...Object.fromEntries(own.map(([name]) => [name, entry.source])) },
  };
};

/** With another's judgement come its defaults, for options that nobody set. */
const followed = (as: Peer | null, source: Source, before: Decision): Decision => {
  const open = Object.entries(before.rule.meta.options ?? {})
    .filter(([name]) => (before.optionSources[name]?.kind ?? 'preset') === 'preset');
  const theirs = open.flatMap(([name, option]) => (as === null || option.in?.[as] === undefined ? [] : [[name, option.in[as]] as const]));
  const isOpen = new Set(open.map(([name]) => name));
  return {
    ...before, as, asSource: source,
    options: { ...before.options, ...Object.fromEntries(open.map(([name, option]) => [name, option.default])), ...Object.fromEntries(theirs) },
    optionSources: {
      ...Object.fromEntries(Object.entries(before.optionSources).filter(([name]) => !isOpen.has(name))),
      ...Object.fromEntries(theirs.flatMap(([name]) => (as === null ? [] : [[name, { kind: 'preset', name: as } as const]]))),
    },
  };
};

type Flagged = Readonly<{ foreign: readonly RuleEntry[]; rules: readonly RuleEntry[]; only: readonly RuleEntry[] | null; ignore: readonly RuleEntry[] }>;

const readFlags = (flags: CliFlags, names: RuleNames): Flagged => {
  const entries = (flag: string, written: readonly string[], severity: 'off' | null): readonly RuleEntry[] =>
    listed(flag, written).map((name) =>
      ({ ...resolveFor(flag, name, names), severity, options: {}, source: { kind: 'flag', name: `${flag} ${name}` } }));
  const said = (all: readonly SaidEntry[]): readonly RuleEntry[] => all.flatMap(({ name, mayBeUnknown, ...entry }) => {
    const found = names.find(name);
    return found === null && mayBeUnknown === true ? [] : [{ ...found ?? resolveFor('--rule', name, names), ...entry }];
  });
  return {
    foreign: said(flags.foreign ?? []),
    rules: [...listed('--rule', flags.rule ?? []).map((text): RuleEntry => {
      const [name = '', severity, ...more] = text.split('=').map((part) => part.trim());
      if (severity === undefined || more.length > 0) {
        throw new UsageError(`--rule ${text}: write a rule and a severity, such as --rule no-latest-tag=error`);
      }
      return {
        ...resolveFor('--rule', name, names), options: {}, source: { kind: 'flag', name: `--rule ${text}` },
        severity: chosen(severity, severityWords, `--rule ${name}`),
      };
    }), ...said(flags.settings ?? [])],
    only: flags.only === undefined || flags.only.length === 0 ? null : entries('--only', flags.only, null),
    ignore: entries('--ignore', flags.ignore ?? [], 'off'),
  };
};

/** A flag whose list came out empty (a variable that is not set) is not taken for one that was not given. */
const listed = (flag: string, written: readonly string[]): readonly string[] => {
  const words = written.flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '');
  if (words.length === 0 && written.length > 0) throw new UsageError(`${flag}: names nothing; leave it out or write a name`);
  return words;
};

const resolveFor = (flag: string, name: string, names: RuleNames): Named => {
  const found = names.find(name);
  if (found === null) throw new UsageError(`${flag} ${name}: ${names.unknown(name)}`);
  return found;
};
