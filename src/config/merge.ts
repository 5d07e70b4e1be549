import type { AnyRule } from '../engine/rule.js';
import { covers } from './glob.js';
import { defaults, type Config, type Layer, type Settings, type Source } from './model.js';

/** Which layers speak of a file. */
export const layersFor = (layers: readonly Layer[], file: string): readonly Layer[] =>
  layers.filter(({ files }) => files === null || covers(files, file));

/** What several layers say together: the last one that speaks counts; rules, build arguments and exclusions add up. */
export const merge = (layers: readonly Layer[], plugins: readonly AnyRule[]): Config => {
  const from: { -readonly [K in keyof Settings]?: Source } = {};
  const last = <K extends keyof Settings>(key: K): Settings[K] => {
    const said = layers.findLast(({ settings }) => settings[key] !== undefined)?.settings[key];
    if (said === undefined) return defaults[key];
    from[key] = said.source;
    return said.value;
  };
  last('buildArgs');
  return {
    presets: last('presets'), failOn: last('failOn'), context: last('context'), targets: last('targets'),
    platform: last('platform'), baseline: last('baseline'), hadolintPragmas: last('hadolintPragmas'),
    shellEngine: last('shellEngine'),
    buildArgs: Object.fromEntries(layers.flatMap(({ settings }) => Object.entries(settings.buildArgs?.value ?? {}))),
    from,
    rules: layers.flatMap(({ rules }) => rules),
    exclude: layers.flatMap(({ exclude }) => exclude ?? []),
    plugins,
  };
};

/** Whether a file, by its absolute path, is one that the configuration keeps out of searches. */
export const excludes = ({ exclude }: Pick<Config, 'exclude'>, file: string): boolean =>
  exclude.some((patterns) => covers(patterns, file));
