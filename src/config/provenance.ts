import type { OptionValue, Severity } from '../engine/rule.js';
import type { Resolved } from './resolve.js';
import type { CliFlags, Settings, Source } from './model.js';
import { failOnOf, presetsOf } from './select.js';

/** What applies to a file and who said so, as plain data for `imglint config`. */
export interface Provenance {
  /** The configuration files read, in the order in which they count. */
  readonly read: readonly string[];
  /** Configuration files beside the nearest one that do not count. */
  readonly shadowed: readonly string[];
  readonly settings: readonly Readonly<{ name: string; value: unknown; source: Source }>[];
  readonly exclude: readonly Readonly<{ folder: string; patterns: readonly string[] }>[];
  /** All of them by id, those that are off included. */
  readonly rules: readonly RuleProvenance[];
}

export interface RuleProvenance {
  readonly id: string;
  readonly severity: Severity | 'off';
  readonly source: Source;
  readonly options: readonly Readonly<{ name: string; value: OptionValue; source: Source }>[];
}

const builtIn: Source = { kind: 'built-in' };
const settingNames: readonly (keyof Settings)[] = [
  'presets', 'failOn', 'context', 'targets', 'buildArgs', 'platform', 'baseline', 'hadolintPragmas', 'shellEngine',
];

export const provenance = ({ config, decisions, sources }: Resolved, flags: CliFlags): Provenance => {
  const flagged: { readonly [K in keyof Settings]?: Source } = {
    ...(flags.preset !== undefined && flags.preset.length > 0 ? { presets: { kind: 'flag', name: '--preset' } } : {}),
    ...(flags.failOn === undefined ? {} : { failOn: { kind: 'flag', name: '--fail-on' } }),
  };
  const values: Settings = { ...config, presets: presetsOf(config, flags), failOn: failOnOf(config, flags) };
  return {
    ...sources,
    settings: settingNames.map((name) => ({ name, value: values[name], source: flagged[name] ?? config.from[name] ?? builtIn })),
    exclude: config.exclude.map(({ base, texts }) => ({ folder: base, patterns: texts })),
    rules: decisions.map(({ rule, severity, source, as, asSource, options, optionSources, codes }) => ({
      id: rule.meta.id, severity, source,
      options: [
        ...(as === null ? [] : [{ name: 'compat', value: as, source: asSource }]),
        ...Object.entries(options).map(([name, value]) => ({ name, value, source: optionSources[name] ?? builtIn })),
        ...(severity === 'off' ? [] : codes?.said ?? []).map(({ code, severity: value, source: said }) => ({ name: code, value, source: said })),
      ],
    })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};
