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

export interface SharedFlags extends CliFlags {
  readonly formats: readonly string[];
  readonly color: boolean | undefined;
}

export const sharedValues = (argv: Readonly<Record<string, unknown>>): SharedFlags => ({
  formats: repeated(argv['format']), only: list(argv['only']), ignore: list(argv['ignore']), rule: list(argv['rule']), preset: list(argv['preset']),
  failOn: one(argv['fail-on']), config: one(argv['config']), isolated: argv['isolated'] === true,
  color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
});

/** What image and diff take alike: how images are had. */
export const readingFlags = (yargs: Argv): Argv => yargs
  .option('platform', { type: 'string', nargs: 1, describe: 'os/arch[/variant], where there are several' })
  .option('plain-http', { type: 'boolean', describe: 'Ask registries over HTTP without TLS' })
  .option('cache', { type: 'boolean', describe: 'Remember what layers hold (default), or --no-cache' });

export interface ReadingFlags {
  readonly platform: string | undefined;
  /** Registries on other machines, too, are asked over HTTP without TLS. */
  readonly plainHttp: boolean;
  /** Layers that were read before are not read again. */
  readonly cache: boolean;
}

export const readingValues = (argv: Readonly<Record<string, unknown>>): ReadingFlags =>
  ({ platform: one(argv['platform']), plainHttp: argv['plain-http'] === true, cache: argv['cache'] !== false });
