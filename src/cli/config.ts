import { relative, resolve, sep } from 'node:path';
import type { Command } from './command.js';
import { list, one } from './command.js';
import { provenance, resolveConfig, type CliFlags, type Provenance, type Source } from '../config/index.js';
import { UsageError } from '../errors.js';
import { categories, rules } from '../../rules/index.js';

export const configCommand: Command = (io, done) => ({
  command: 'config [file]',
  describe: 'Print what applies to a file, and from where',
  builder: (yargs) => yargs
    .usage('Usage: imglint config [file]\n\nEvery setting and rule that applies to a Dockerfile, with the place that says so.')
    .option('format', { alias: 'f', type: 'string', nargs: 1, describe: 'text or json', default: 'text' })
    .option('config', { type: 'string', nargs: 1, describe: 'Use this configuration file' })
    .option('isolated', { type: 'boolean', describe: 'Read no configuration file' })
    .option('preset', { type: 'string', array: true, nargs: 1, describe: 'As for check' })
    .example('imglint config services/api/Dockerfile', 'what counts there'),
  handler: async (argv) => {
    const format = one(argv['format']) ?? 'text';
    if (format !== 'text' && format !== 'json') throw new UsageError(`unknown format ${format}; the configuration comes as text or json`);
    const flags: CliFlags = { config: one(argv['config']), isolated: argv['isolated'] === true, preset: list(argv['preset']) };
    const file = resolve(io.cwd, one(argv['file']) ?? 'Dockerfile');
    const said = provenance(await resolveConfig(file, flags, rules, io.env, io.cwd, categories), flags);
    io.stdout.write(format === 'json' ? `${JSON.stringify(said, null, 2)}\n` : asText(said, io.cwd));
    done(0);
  },
});

/** What a preset says of a rule it brings is in the rule's own line. */
const isSaid = ({ name, source: { kind } }: Provenance['rules'][number]['options'][number]): boolean =>
  kind !== 'built-in' && !(name === 'compat' && kind === 'preset');

function asText({ read, shadowed, settings, exclude, rules: decided }: Provenance, cwd: string): string {
  const shown = (path: string): string => relative(cwd, path).split(sep).join('/') || path;
  const from = (source: Source): string => {
    switch (source.kind) {
      case 'built-in': return 'default';
      case 'preset': return `preset ${source.name}`;
      case 'file': return source.line === null ? shown(source.path) : `${shown(source.path)}:${String(source.line)}`;
      default: return source.name;
    }
  };
  const width = Math.max(...decided.map(({ id }) => id.length), 20);
  const row = (name: string, value: string, source: Source): string => `  ${name.padEnd(width)}  ${value.padEnd(10)}  ${from(source)}`.trimEnd();
  const lines = [
    read.length === 0 ? 'No configuration file; the defaults count.' : `Read: ${read.map(shown).join(', ')}`,
    ...(shadowed.length > 0 ? [`Not read: ${shadowed.map(shown).join(', ')}`] : []),
    '', 'Settings',
    ...settings.map(({ name, value, source }) => row(name, typeof value === 'string' ? value : JSON.stringify(value), source)),
    ...exclude.map(({ folder, patterns }) => `  exclude ${patterns.join(', ')} below ${shown(folder)}`),
    '', 'Rules',
    ...decided.flatMap(({ id, severity, source, options }) => [
      row(id, severity, source),
      ...options.filter(isSaid).map(({ name, value, source: said }) => row(`  ${name}`, JSON.stringify(value), said)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
