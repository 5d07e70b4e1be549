import type { Command } from './command.js';
import { list, one, repeated } from './command.js';
import { failOnWords, presetNames } from '../config/schema.js';
import { imageFormats } from '../report/image/index.js';

export const imageCommand: Command = (io, done) => ({
  command: 'image <ref>',
  describe: 'Say what is in a built image, what it costs, and what is wrong with it',
  builder: (yargs) => yargs
    .usage('Usage: imglint image <ref>\n\nAn archive, an OCI layout, a root file system; an image of an engine or a registry;\n- reads an archive from standard input.')
    .option('dockerfile', { type: 'string', nargs: 1, describe: 'What the image was built from' })
    .option('format', { alias: 'f', type: 'string', array: true, requiresArg: true, nargs: 1, describe: `name or name=file: ${imageFormats.join(' ')}` })
    .option('only', { type: 'string', array: true, nargs: 1, describe: 'Run just these rules (ids or aliases)' })
    .option('ignore', { type: 'string', array: true, nargs: 1, describe: 'Leave these rules out' })
    .option('rule', { type: 'string', array: true, nargs: 1, describe: 'Set a severity: id=error, id=off' })
    .option('preset', { type: 'string', array: true, nargs: 1, describe: presetNames.join(' ') })
    .option('fail-on', { type: 'string', nargs: 1, describe: `${failOnWords.join(' ')} (default: warning)` })
    .option('config', { type: 'string', nargs: 1, describe: 'Use this configuration file' })
    .option('isolated', { type: 'boolean', describe: 'Read no configuration file' })
    .option('platform', { type: 'string', nargs: 1, describe: 'os/arch[/variant], where there are several' })
    .option('plain-http', { type: 'boolean', describe: 'Ask the registry without TLS' })
    .option('target', { type: 'string', nargs: 1, describe: 'Stage that was built (default: the last)' })
    .option('build-arg', { type: 'string', array: true, nargs: 1, describe: 'NAME=value, as for the build' })
    .option('base', { type: 'string', nargs: 1, describe: 'What it was built on: an image, or a number of layers' })
    .option('verify', { type: 'boolean', describe: 'Compare every layer with its digests' })
    .option('max-size', { type: 'string', nargs: 1, describe: 'Budget of the whole image, such as 500MB' })
    .option('max-layer', { type: 'string', nargs: 1, describe: 'Budget of each layer above the base' })
    .option('max-wasted', { type: 'string', nargs: 1, describe: 'Budget of bytes that are dead' })
    .option('min-score', { type: 'string', nargs: 1, describe: 'What of it must be seen, from 0 to 1' })
    .option('cache', { type: 'boolean', describe: 'Remember what layers hold (default), or --no-cache' })
    .option('quiet', { alias: 'q', type: 'boolean', describe: 'Report errors only' })
    .option('color', { type: 'boolean', describe: 'Colours, or --no-color' })
    .example('imglint image app.tar --dockerfile Dockerfile', 'what each line costs')
    .example('imglint image app.tar -f html=report.html', 'to look around in a browser')
    .example('imglint image docker://ghcr.io/acme/web:1', 'from a registry')
    .example('docker save app | imglint image -', 'straight from the engine'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const { runImage } = await import('./run-image.js');
    done(await runImage({
      config: text('config'), isolated: argv['isolated'] === true, failOn: text('fail-on'),
      preset: list(argv['preset']), rule: list(argv['rule']), only: list(argv['only']), ignore: list(argv['ignore']),
      reference: text('ref') ?? '', dockerfile: text('dockerfile'), formats: repeated(argv['format']), platform: text('platform'), plainHttp: argv['plain-http'] === true, target: text('target'),
      verify: argv['verify'] === true, base: text('base'), budgets: { maxSize: text('max-size'), maxLayer: text('max-layer'), maxWasted: text('max-wasted'), minScore: text('min-score') },
      buildArgs: repeated(argv['build-arg']), cache: argv['cache'] !== false, quiet: argv['quiet'] === true, color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    }, io));
  },
});
