import type { Command } from './command.js';
import { one } from './command.js';
import type { Io } from './io.js';
import { UsageError } from '../errors.js';
import { didYouMean } from '../text/nearest.js';

export const cacheCommand: Command = (io, done) => ({
  command: 'cache [action]',
  describe: 'Say what is kept of layers that were read, or drop it',
  builder: (yargs) => yargs
    .usage('Usage: imglint cache [clean]\n\nWhat was learned of a layer is kept, so that it is not read again.\nIMGLINT_CACHE_DIR says where, imglint image --no-cache does without.')
    .positional('action', { type: 'string', describe: 'clean takes all of it away' })
    .example('imglint cache', 'where it is, and how much')
    .example('imglint cache clean', 'begin anew'),
  handler: async (argv) => {
    const action = one(argv['action']) ?? 'show';
    if (action !== 'show' && action !== 'clean') throw new UsageError(`cache does not know ${action}${didYouMean(action, ['clean', 'show'])}`);
    io.stdout.write(`${await (action === 'clean' ? clean : show)(io)}\n`);
    done(0);
  },
});

async function show({ env }: Io): Promise<string> {
  const { cached, folder, mostCached, inUnits } = await look(env);
  return `${folder}: ${inUnits(cached.bytes)} of at most ${inUnits(mostCached)}, ${counted(cached.files.length)}`;
}

async function clean({ env }: Io): Promise<string> {
  const { cached, folder, remove, inUnits } = await look(env);
  remove(cached.files);
  return `${folder}: ${counted(cached.files.length)} taken away, ${inUnits(cached.bytes)} freed`;
}

const counted = (layers: number): string => (layers === 1 ? '1 layer' : `${layers.toLocaleString('en')} layers`);

/** Loaded by whoever asks: every other command would wait for it. */
async function look(env: Io['env']) {
  const { cacheFolder } = await import('../image/cache/folder.js');
  const { cachedFiles, remove, sizeOf } = await import('../image/cache/cached-files.js');
  const { mostCached } = await import('../image/cache/layer-cache.js');
  const { inUnits } = await import('../text/bytes.js');
  const folder = cacheFolder(env);
  if (folder === null) throw new UsageError('there is no folder for a cache; IMGLINT_CACHE_DIR names one, with its whole path');
  const files = cachedFiles(folder);
  return { folder, mostCached, remove, inUnits, cached: { files, bytes: sizeOf(files) } };
}
