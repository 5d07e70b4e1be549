import { explain } from '../../src/report/explain.js';
import type { AnyRule } from '../../src/engine/rule.js';

/** One page a rule and an index of them, by file name. */
export const pages = (rules: readonly AnyRule[], categories: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([
  ...rules.map((rule) => [`${rule.meta.id}.md`, explain(rule, rules, categories)] as const),
  ['README.md', index(rules, categories)],
]);

function index(rules: readonly AnyRule[], categories: ReadonlyMap<string, string>): string {
  const sections = [...new Set(categories.values())].map((category) => [
    `## ${category}`,
    '',
    '| rule | finds | severity | presets | fix | also known as |',
    '|---|---|---|---|---|---|',
    ...rules.filter(({ meta }) => categories.get(meta.id) === category).map(row),
    '',
  ].join('\n'));
  return ['# Rules', '', ...sections].join('\n');
}

const row = ({ meta }: AnyRule): string => `| ${[
  `[${meta.id}](${meta.id}.md)`,
  meta.summary.replaceAll('|', '\\|'),
  meta.severity,
  meta.optIn === true ? 'only by name' : meta.presets.join(', '),
  meta.fix ?? '',
  meta.aliases?.join(', ') ?? '',
].join(' | ')} |`;
