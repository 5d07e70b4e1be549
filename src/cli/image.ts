import type { Command } from './command.js';
import { one, repeated, words } from './command.js';
import { readingFlags, readingValues, sharedFlags, sharedValues } from './shared-flags.js';
import { UsageError } from '../errors.js';
import { imageFormats } from '../report/image/index.js';

export const imageCommand: Command = (io, done) => ({
  command: 'image [ref]',
  describe: 'Say what is in a built image, what it costs, and what is wrong with it',
  builder: (yargs) => readingFlags(sharedFlags(yargs, { formats: imageFormats }))
    .usage('Usage: imglint image <ref>\n\nAn archive, an OCI layout, a root file system; an image of an engine or a registry;\n- reads an archive from standard input.')
    .option('dockerfile', { type: 'string', nargs: 1, describe: 'What the image was built from' })
    .option('target', { type: 'string', nargs: 1, describe: 'Stage that was built (default: the last)' })
    .option('build-arg', { type: 'string', array: true, nargs: 1, describe: 'NAME=value, as for the build' })
    .option('base', { type: 'string', nargs: 1, describe: 'What it was built on: an image, or a number of layers' })
    .option('verify', { type: 'boolean', describe: 'Compare every layer with its digests' })
    .option('max-size', { type: 'string', nargs: 1, describe: 'Budget of the whole image, such as 500MB' })
    .option('max-layer', { type: 'string', nargs: 1, describe: 'Budget of each layer above the base' })
    .option('max-wasted', { type: 'string', nargs: 1, describe: 'Budget of bytes that are dead' })
    .option('min-score', { type: 'string', nargs: 1, describe: 'Share of its bytes that must be seen, from 0 to 1' })
    .option('quiet', { alias: 'q', type: 'boolean', describe: 'Report errors only' })
    .example('imglint image app.tar --dockerfile Dockerfile', 'what each line costs')
    .example('imglint image app.tar -f html=report.html', 'to look around in a browser')
    .example('imglint image docker://ghcr.io/acme/web:1', 'from a registry')
    .example('docker save app | imglint image -', 'straight from the engine'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const [reference, more] = words(argv, 'ref');
    if (reference === undefined) throw new UsageError('name an image, such as: imglint image app.tar (imglint image --help shows how)');
    if (more !== undefined) throw new UsageError(`image does not take ${more}: it reads one image (imglint image --help shows how)`);
    const { runImage } = await import('./run-image.js');
    done(await runImage({
      ...sharedValues(argv), ...readingValues(argv),
      reference, dockerfile: text('dockerfile'), target: text('target'), buildArgs: repeated(argv['build-arg']), base: text('base'),
      verify: argv['verify'] === true, quiet: argv['quiet'] === true,
      budgets: { maxSize: text('max-size'), maxLayer: text('max-layer'), maxWasted: text('max-wasted'), minScore: text('min-score') },
    }, io));
  },
});
