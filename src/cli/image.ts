import type { Command } from './command.js';
import { one, repeated } from './command.js';

export const imageFormats = ['pretty', 'json'] as const;

export const imageCommand: Command = (io, done) => ({
  command: 'image <ref>',
  describe: 'Say what is in a built image, and what of it is waste',
  builder: (yargs) => yargs
    .usage('Usage: imglint image <ref>\n\nA docker save archive, an OCI layout or archive, or a root file system, packed or not;\n- reads one from standard input.')
    .option('dockerfile', { type: 'string', nargs: 1, describe: 'What the image was built from' })
    .option('format', { alias: 'f', type: 'string', array: true, requiresArg: true, nargs: 1, describe: `name or name=file: ${imageFormats.join(' ')}` })
    .option('platform', { type: 'string', nargs: 1, describe: 'os/arch[/variant], where there are several' })
    .option('target', { type: 'string', nargs: 1, describe: 'Stage that was built (default: the last)' })
    .option('build-arg', { type: 'string', array: true, nargs: 1, describe: 'NAME=value, as for the build' })
    .option('color', { type: 'boolean', describe: 'Colours, or --no-color' })
    .example('imglint image app.tar --dockerfile Dockerfile', 'what each line costs')
    .example('imglint image oci:build/layout:web', 'one image of a layout')
    .example('docker save app | imglint image -', 'straight from the engine'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const { runImage } = await import('./run-image.js');
    done(await runImage({
      reference: text('ref') ?? '', dockerfile: text('dockerfile'), formats: repeated(argv['format']), platform: text('platform'), target: text('target'),
      buildArgs: repeated(argv['build-arg']), color: typeof argv['color'] === 'boolean' ? argv['color'] : undefined,
    }, io));
  },
});
