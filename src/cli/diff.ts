import type { Command } from './command.js';
import { list, one, repeated } from './command.js';
import { failOnWords, presetNames } from '../config/schema.js';

export const diffFormats = ['pretty', 'json', 'markdown'] as const;

export const diffCommand: Command = (io, done) => ({
  command: 'diff <old> <new>',
  describe: 'Say what grew and shrank from one image to the next',
  builder: (yargs) => yargs
    .usage('Usage: imglint diff <old> <new>\n\nTwo images, named as for imglint image.')
    .option('dockerfile', { type: 'string', nargs: 1, describe: 'What the new image was built from' })
    .option('max-growth', { type: 'string', nargs: 1, describe: 'How much larger it may be, such as 20MB or 5%' })
    .option('format', { alias: 'f', type: 'string', array: true, requiresArg: true, nargs: 1, describe: `name or name=file: ${diffFormats.join(' ')}` })
    .option('only', { type: 'string', array: true, nargs: 1, describe: 'Run just these rules (ids or aliases)' })
    .option('ignore', { type: 'string', array: true, nargs: 1, describe: 'Leave these rules out' })
    .option('rule', { type: 'string', array: true, nargs: 1, describe: 'Set a severity: id=error, id=off' })
    .option('preset', { type: 'string', array: true, nargs: 1, describe: presetNames.join(' ') })
    .option('fail-on', { type: 'string', nargs: 1, describe: `Of new findings: ${failOnWords.join(' ')} (default: warning)` })
    .option('config', { type: 'string', nargs: 1, describe: 'Use this configuration file' })
    .option('isolated', { type: 'boolean', describe: 'Read no configuration file' })
    .option('platform', { type: 'string', nargs: 1, describe: 'os/arch[/variant], where there are several' })
    .option('plain-http', { type: 'boolean', describe: 'Ask registries over HTTP without TLS' })
    .option('cache', { type: 'boolean', default: true, describe: 'Read layers once and remember them, or --no-cache' })
    .option('color', { type: 'boolean', describe: 'Colours, or --no-color' })
    .example('imglint diff registry.test/app:1 app.tar --max-growth 5%', 'in CI, before a push'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const { runDiff } = await import('./run-diff.js');
    done(await runDiff({
      config: text('config'), isolated: argv['isolated'] === true, failOn: text('fail-on'),
      preset: list(argv['preset']), rule: list(argv['rule']), only: list(argv['only']), ignore: list(argv['ignore']),
      old: text('old') ?? '', new: text('new') ?? '', dockerfile: text('dockerfile'), maxGrowth: text('max-growth'), formats: repeated(argv['format']),
      platform: text('platform'), plainHttp: argv['plain-http'] === true, cache: argv['cache'] !== false,
      color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    }, io));
  },
});
