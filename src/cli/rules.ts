import type { Command } from './command.js';
import { one } from './command.js';
import { docsAddress } from '../engine/report-finding.js';
import type { AnyRule } from '../engine/rule.js';
import { UsageError } from '../errors.js';
import { categories, rules } from '../../rules/index.js';

export const rulesCommand: Command = (io, done) => ({
  command: 'rules',
  describe: 'List every rule',
  builder: (yargs) => yargs
    .usage('Usage: imglint rules\n\nEvery rule with its severity, its fix (s safe, u unsafe) and the names it has elsewhere.')
    .option('format', { alias: 'f', type: 'string', nargs: 1, describe: 'text or json', default: 'text' })
    .example('imglint rules --format json', 'for programs'),
  handler: (argv) => {
    const format = one(argv['format']) ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError(`unknown format ${format}; rules come as text or json`);
    const sorted = [...rules as readonly AnyRule[]].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    io.stdout.write(format === 'json' ? `${JSON.stringify(sorted.map(described), null, 2)}\n` : asText(sorted));
    done(0);
  },
});

const categoryOf = ({ meta }: AnyRule): string => categories.get(meta.id) ?? '';
const keyOf = (rule: AnyRule): string => `${categoryOf(rule)}/${rule.meta.id}`;

const described = (rule: AnyRule): Record<string, unknown> => {
  const { id, aliases = [], presets, severity, severityIn = {}, optIn = false, needs, fix, summary, rationale, options = {} } = rule.meta;
  return {
    id, category: categoryOf(rule), aliases, presets: optIn ? presets : [...new Set([...presets, 'strict'])], severity, severityIn,
    needs, fix: fix ?? null, summary, rationale, options, docs: docsAddress(id),
  };
};

function asText(all: readonly AnyRule[]): string {
  const width = Math.max(...all.map(({ meta }) => meta.id.length));
  const lines: string[] = [];
  let category = '';
  for (const rule of all) {
    const { meta } = rule;
    if (categoryOf(rule) !== category) {
      category = categoryOf(rule);
      lines.push(...(lines.length > 0 ? [''] : []), category);
    }
    const fix = meta.fix === undefined ? ' ' : meta.fix.slice(0, 1);
    lines.push(`  ${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)} ${fix}  ${(meta.aliases ?? []).join(' ')}`.trimEnd());
  }
  return `${lines.join('\n')}\n`;
}
