import { severities, type AnyRule, type OptionValue, type Peer, type Preset, type Severity } from '../engine/rule.js';
import type { FailOn, ShellEngine } from './model.js';

export const presetNames: readonly Preset[] = ['recommended', 'size', 'security', 'strict', 'hadolint', 'buildkit'];
export const failOnWords: readonly FailOn[] = [...severities, 'never'];
export const severityWords: readonly (Severity | 'off')[] = [...severities, 'off'];
/** Whose judgement a rule may follow: another tool's, finding for finding, or our own. */
export const compatWords: readonly (Peer | 'imglint')[] = ['hadolint', 'buildkit', 'imglint'];
export const shellEngines: readonly ShellEngine[] = ['builtin', 'shellcheck', 'off'];
/** What the label rules can check a value for. */
export const labelTypes = ['text', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'] as const;

type OneOrMore<T> = T | readonly T[];
type SeverityWord = Severity | 'off';
/** `off`, a severity, a severity and options, or options alone, which switch a rule on as it is. */
export type RuleSetting = SeverityWord | readonly [SeverityWord, Readonly<Record<string, OptionValue>>]
  | Readonly<{ [option: string]: OptionValue | undefined; severity?: SeverityWord }>;

/** What a configuration file may say of some Dockerfiles as well as of all. */
export interface SharedInput {
  readonly presets?: OneOrMore<Preset>;
  /** By id, by alias, or by category as `layers/*`; the more exact name counts. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly failOn?: FailOn;
  readonly context?: string;
  readonly target?: string;
  readonly targets?: readonly string[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platform?: string;
  readonly trustedRegistries?: OneOrMore<string>;
  readonly labelSchema?: Readonly<Record<string, (typeof labelTypes)[number]>>;
  readonly strictLabels?: boolean;
  readonly disableIgnorePragma?: boolean;
  readonly shell?: Readonly<{ engine?: ShellEngine }>;
}

export interface ConfigInput extends SharedInput {
  readonly $schema?: string;
  readonly extends?: OneOrMore<string>;
  readonly plugins?: OneOrMore<string | AnyRule>;
  readonly exclude?: OneOrMore<string>;
  readonly baseline?: string;
  readonly overrides?: OneOrMore<SharedInput & Readonly<{ files: OneOrMore<string> }>>;
}

/** Gives a configuration in JavaScript its types. */
export const defineConfig = (config: ConfigInput): ConfigInput => config;

type JsonSchema = Readonly<Record<string, unknown>>;

const oneOrMore = (one: JsonSchema): JsonSchema => ({ anyOf: [one, { type: 'array', items: one }] });
const text: JsonSchema = { type: 'string' };
const textMap: JsonSchema = { type: 'object', additionalProperties: text };

/** The keys a file may hold, for people and editors. */
const sharedKeys: Readonly<Record<keyof SharedInput, JsonSchema>> = {
  presets: {
    description: 'Sets of rules to start from; of two that hold a rule the later one counts. Default: recommended.',
    ...oneOrMore({ enum: presetNames }),
  },
  rules: {
    description: 'Severity and options by rule id, alias, or category such as "layers/*"; the more exact name counts.',
    $ref: '#/definitions/rules',
  },
  failOn: { description: 'The mildest severity that makes a run fail. Default: warning.', enum: failOnWords },
  context: { description: 'The build context, relative to this file. Default: the folder of the Dockerfile.', ...text },
  target: { description: 'The stage that is built. Default: the last one.', ...text },
  targets: { description: 'The stages that are built, if more than one.', type: 'array', items: text },
  buildArgs: { description: 'Values given with --build-arg.', ...textMap },
  platform: { description: 'The platform that is built for, such as linux/amd64.', ...text },
  trustedRegistries: {
    description: 'The registries images may come from: short for the option "trusted" of restrict-registries.',
    ...oneOrMore(text),
  },
  labelSchema: {
    description: 'The labels an image has to have and what their values are.',
    type: 'object', additionalProperties: { enum: labelTypes },
  },
  strictLabels: { description: 'Labels outside labelSchema are findings.', type: 'boolean' },
  shell: {
    description: 'How the scripts of RUN are judged.',
    type: 'object', additionalProperties: false,
    properties: { engine: {
      description: 'Our own shell rules (builtin), the program shellcheck beside them, or neither (off). Default: builtin.', enum: shellEngines,
    } },
  },
  disableIgnorePragma: { description: 'Comments of hadolint have no effect.', type: 'boolean' },
};

export const configKeys: Readonly<Record<keyof ConfigInput, JsonSchema>> = {
  $schema: text,
  extends: { description: 'Files (./shared.yaml) or npm packages whose settings these ones build on.', ...oneOrMore(text) },
  plugins: { description: 'Modules (./rule.js or npm packages) that export rules.', ...oneOrMore(text) },
  ...sharedKeys,
  exclude: { description: 'Files and folders that are not searched, written as in .gitignore.', ...oneOrMore(text) },
  baseline: { description: 'A file of findings that are known and not reported, relative to this file.', ...text },
  overrides: { description: 'What is different for some Dockerfiles.', ...oneOrMore({ $ref: '#/definitions/override' }) },
};

export const overrideKeys: Readonly<Record<string, JsonSchema>> = {
  files: { description: 'The Dockerfiles meant, written as in .gitignore, relative to this file.', ...oneOrMore(text) },
  ...sharedKeys,
};

/** The JSON Schema (draft 7, which editors know best) of a configuration file, for completion and squiggles in editors. */
export const configJsonSchema = (rules: readonly AnyRule[]): JsonSchema => {
  const named = new Map<string, JsonSchema>();
  for (const { meta } of rules) {
    for (const name of [meta.id, ...meta.aliases ?? []]) {
      if (!named.has(name)) named.set(name, { $ref: `#/definitions/${meta.id}` });
    }
  }
  const coded = rules.flatMap(({ meta: { id, codes } }) => (codes === undefined ? [] : [[codes, id] as const]));
  const names: JsonSchema = { anyOf: [{ enum: [...named.keys()] }, { pattern: '^[a-z]+/\\*$' }, ...coded.map(([pattern]) => ({ pattern }))] };
  const strict: JsonSchema = { properties: { rules: { propertyNames: names } } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'imglint configuration',
    type: 'object',
    properties: configKeys,
    additionalProperties: false,
    // Whoever brings rules along may name them.
    if: { not: { anyOf: [{ required: ['plugins'] }, { required: ['extends'] }] } },
    then: { properties: { rules: { propertyNames: names }, overrides: oneOrMore(strict) } },
    definitions: {
      override: { type: 'object', properties: overrideKeys, required: ['files'], additionalProperties: false },
      rules: {
        type: 'object', properties: Object.fromEntries(named),
        ...(coded.length === 0 ? {} : { patternProperties: Object.fromEntries(coded.map(([pattern]) => [pattern, { $ref: '#/definitions/setting' }])) }),
        additionalProperties: { $ref: '#/definitions/setting' },
      },
      setting: ruleSchema(undefined),
      ...Object.fromEntries(rules.map(({ meta }) =>
        [meta.id, { description: `${meta.summary}. Severity ${meta.severity}.`, ...ruleSchema(meta.options ?? {}, compatSchema(meta)) }])),
    },
  };
};

type Options = NonNullable<AnyRule['meta']['options']>;

/** Without options any are allowed. */
const ruleSchema = (options: Options | undefined, compat: Readonly<Record<string, JsonSchema>> = {}): JsonSchema => {
  const severity = { enum: severityWords };
  const properties = { ...compat, ...Object.fromEntries(Object.entries(options ?? {}).map(([name, option]) => [name, {
    description: option.doc, default: option.default, ...optionSchema(option.default),
  }])) };
  const additionalProperties = options === undefined;
  return { anyOf: [
    severity,
    { type: 'array', items: [severity, { type: 'object', properties, additionalProperties }], minItems: 1, maxItems: 2 },
    { type: 'object', properties: { severity, ...properties }, additionalProperties },
  ] };
};

const compatSchema = (meta: AnyRule['meta']): Readonly<Record<string, JsonSchema>> => {
  const peers = compatWords.filter((word) => word !== 'imglint' && hasCounterpart(meta, word));
  return peers.length === 0 ? {} : {
    compat: { description: 'Whose judgement the rule follows: that tool finds the same in the same lines.', enum: [...peers, 'imglint'] },
  };
};

/** Whether another tool has such a rule, be it one that is off. */
export const hasCounterpart = ({ presets, severityIn }: AnyRule['meta'], peer: Peer): boolean =>
  presets.includes(peer) || severityIn?.[peer] !== undefined;

const optionSchema = (value: OptionValue): JsonSchema => {
  if (typeof value === 'object') return Array.isArray(value) ? oneOrMore(text) : textMap;
  return { type: typeof value };
};
