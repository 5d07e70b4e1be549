import type { Command } from './command.js';
import { one, words } from './command.js';
import { readingFlags, readingValues, sharedFlags, sharedValues } from './shared-flags.js';
import { UsageError } from '../errors.js';
import { diffFormats } from '../report/image/diff/index.js';

export const diffCommand: Command = (io, done) => ({
  command: 'diff [old] [new]',
  describe: 'Say what grew and shrank from one image to the next',
  builder: (yargs) => readingFlags(sharedFlags(yargs, { formats: diffFormats, fails: 'Of new findings: ' }))
    .usage('Usage: imglint diff <old> <new>\n\nTwo images, named as for imglint image.')
    .option('dockerfile', { type: 'string', nargs: 1, describe: 'What the new image was built from' })
    .option('max-growth', { type: 'string', nargs: 1, describe: 'How much larger it may be, such as 20MB or 5%' })
    .example('imglint diff registry.test/app:1 app.tar --max-growth 5%', 'in CI, before a push'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const [old, next, more] = words(argv, 'old', 'new');
    if (old === undefined || next === undefined) throw new UsageError('name two images, such as: imglint diff old.tar new.tar (imglint diff --help shows how)');
    if (more !== undefined) throw new UsageError(`diff does not take ${more}: it compares two images (imglint diff --help shows how)`);
    const { runDiff } = await import('./run-diff.js');
    done(await runDiff({
      ...sharedValues(argv), ...readingValues(argv),
      old, new: next, dockerfile: text('dockerfile'), maxGrowth: text('max-growth'),
    }, io));
  },
});
