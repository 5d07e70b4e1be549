import type { OptionValue, Peer, Severity } from '../engine/rule.js';
import { didYouMean } from '../text/nearest.js';
import { breadths, type RuleEntry, type Source } from './model.js';
import type { Named, RuleNames } from './names.js';
import { compatWords, hasCounterpart, severityWords } from './schema.js';
import { count, fields, flag, items, map, refuse, show, spotSource, text, texts, wanted, word, type Spot } from './spot.js';

/** What the key `rules` of a file says. The less exact names come first, so that the more exact ones beat them in any order. */
export const readRules = (spot: Spot, names: RuleNames): readonly RuleEntry[] => {
  const said = new Map<string, string>();
  const entries = fields(spot).map(([name, setting]) => {
    const named = names.find(name) ?? refuse(setting, names.unknown(name));
    const id = named.code ?? (named.breadth === 'rule' ? named.rules[0]?.meta.id ?? name : name.toLowerCase());
    const before = said.get(id);
    if (before !== undefined) refuse(setting, `means the same rule as "${before}" above; keep one of them`);
    said.set(id, name);
    return readRule(setting, named);
  });
  return breadths.flatMap((breadth) => entries.filter((entry) => entry.breadth === breadth));
};

const readRule = (spot: Spot, named: Named): RuleEntry => {
  const [severity, said] = partsOf(spot);
  const [option] = named.code === undefined ? [] : said;
  if (option !== undefined) refuse(option[1], `${named.code ?? ''} has no options`);
  const compat = said.find(([name]) => name === 'compat')?.[1];
  const options = said.filter(([name]) => name !== 'compat');
  return {
    ...named, source: spotSource(spot),
    ...(compat === undefined ? {} : { as: peerOf(compat, named) }),
    severity: severity === null ? null : severityOf(severity),
    options: Object.fromEntries(options.map(([name, value]) => [name, readOption(name, value, named)])),
  };
};

type Options = readonly (readonly [string, Spot])[];

const partsOf = (spot: Spot): readonly [severity: Spot | null, options: Options] => {
  if (Array.isArray(spot.value)) {
    const [severity, options, more] = items(spot);
    if (severity === undefined || more !== undefined) return wanted(spot, 'a severity and options: [warning, { … }]');
    return [severity, options === undefined ? [] : fields(options)];
  }
  if (typeof spot.value !== 'object') return [spot, []];
  const all = fields(spot);
  return [all.find(([name]) => name === 'severity')?.[1] ?? null, all.filter(([name]) => name !== 'severity')];
};

/** YAML of old reads `off` as false. */
const severityOf = (spot: Spot): Severity | 'off' => {
  if (spot.value === false) return 'off';
  if (typeof spot.value === 'string') return word(spot, severityWords);
  return refuse(spot, `${show(spot.value)} is no severity; write one of ${severityWords.join(', ')}`);
};

const peerOf = (spot: Spot, { rules, breadth }: Named): Peer | null => {
  const peer = word(spot, compatWords);
  if (peer === 'imglint') return null;
  if (breadth === 'category') refuse(spot, 'a category has no options; name the rule');
  const alone = rules.find(({ meta }) => !hasCounterpart(meta, peer));
  return alone === undefined ? peer : refuse(spot, `${alone.meta.id} has no counterpart in ${peer}`);
};

const readOption = (name: string, spot: Spot, { rules, breadth }: Named): OptionValue => {
  if (breadth === 'category') refuse(spot, 'a category has no options; name the rule');
  const known = rules.flatMap(({ meta }) => Object.entries(meta.options ?? {}));
  const option = known.find(([one]) => one === name)?.[1];
  if (option === undefined) {
    const ids = rules.map(({ meta }) => meta.id).join(', ');
    if (known.length === 0) refuse(spot, `${ids} has no options`);
    refuse(spot, `unknown option of ${ids}${didYouMean(name, known.map(([one]) => one))}`);
  }
  return valueLike(option.default, spot);
};

/** A value of the type that the option's default has. */
const valueLike = (example: OptionValue, spot: Spot): OptionValue => {
  switch (typeof example) {
    case 'boolean': return flag(spot);
    case 'number': return count(spot);
    case 'string': return text(spot);
    default: return Array.isArray(example) ? texts(spot) : map(spot);
  }
};

/** Settings with a name of their own that are options of rules; a rule that is not there yet misses nothing. */
const shortcuts = {
  trustedRegistries: { option: 'trusted', rule: 'restrict-registries' },
  labelSchema: { option: 'labelSchema', rule: null },
  strictLabels: { option: 'strictLabels', rule: null },
} as const;

export type Shortcut = keyof typeof shortcuts;

/** The rules concerned are switched on; `labelSchema` and `strictLabels` concern every rule that has an option of that name. */
export const shortcutEntry = (shortcut: Shortcut, value: OptionValue, source: Source, names: RuleNames): RuleEntry => {
  const { option, rule: id } = shortcuts[shortcut];
  const rules = names.rules.filter(({ meta }) => (id === null || meta.id === id) && meta.options?.[option] !== undefined);
  return { rules, breadth: 'group', severity: null, options: { [option]: value }, source };
};
