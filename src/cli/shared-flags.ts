import type { Argv } from 'yargs';
import { list, one, repeated } from './command.js';
import type { CliFlags } from '../config/index.js';
import { failOnWords, presetNames } from '../config/schema.js';

/** What check, image and diff take alike: what to write, which rules to run, and what fails the run. */
export const sharedFlags = (yargs: Argv, { formats, fails = '' }: Readonly<{ formats: readonly string[]; fails?: string }>): Argv => yargs
  .option('format', { alias: 'f', type: 'string', array: true, requiresArg: true, nargs: 1, describe: `name or name=file: ${formats.join(' ')}` })
  .option('only', { type: 'string', array: true, nargs: 1, describe: 'Run just these rules (ids or aliases)' })
  .option('ignore', { type: 'string', array: true, nargs: 1, describe: 'Leave these rules out' })
  .option('rule', { type: 'string', array: true, nargs: 1, describe: 'Set a severity: id=error, id=off' })
  .option('preset', { type: 'string', array: true, nargs: 1, describe: presetNames.join(' ') })
  .option('fail-on', { type: 'string', nargs: 1, describe: `${fails}${failOnWords.join(' ')} (default: warning)` })
  .option('config', { type: 'string', nargs: 1, describe: 'Use this configuration file' })
  .option('isolated', { type: 'boolean', describe: 'Read no configuration file' })
  .option('color', { type: 'boolean', describe: 'Colours, or --no-color' });

interface SharedFlags extends CliFlags {
  readonly formats: readonly string[];
  readonly color: boolean | undefined;
}

export const sharedValues = (argv: Readonly<Record<string, unknown>>): SharedFlags => ({
  formats: repeated(argv['format']), only: list(argv['only']), ignore: list(argv['ignore']), rule: list(argv['rule']), preset: list(argv['preset']),
  failOn: one(argv['fail-on']), config: one(argv['config']), isolated: argv['isolated'] === true,
  color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
});
