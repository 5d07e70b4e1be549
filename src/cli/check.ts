import type { Command } from './command.js';
import { one, repeated, words } from './command.js';
import { sharedFlags, sharedValues } from './shared-flags.js';
import { runCheck, type CheckFlags } from './run-check.js';
import { formatNames } from '../report/index.js';

export const checkCommand: Command = (io, done) => ({
  command: 'check [paths..]',
  describe: 'Say what is wrong with Dockerfiles, and repair it',
  builder: (yargs) => sharedFlags(yargs, { formats: formatNames })
    .usage('Usage: imglint check [paths..]\n\nFiles, folders and globs; this folder if none is named; - reads standard input.')
    .option('fix', { type: 'boolean', describe: 'Apply safe fixes' })
    .option('unsafe-fixes', { type: 'boolean', describe: 'With --fix or --diff: also those to look at' })
    .option('diff', { type: 'boolean', describe: 'Show what --fix would change; write nothing' })
    .option('context', { type: 'string', nargs: 1, describe: 'Build context (default: the file\'s folder)' })
    .option('target', { type: 'string', nargs: 1, describe: 'Stage that is built (default: the last)' })
    .option('build-arg', { type: 'string', array: true, nargs: 1, describe: 'NAME=value, as for the build' })
    .option('platform', { type: 'string', nargs: 1, describe: 'os/arch[/variant] that is built for' })
    .option('exclude', { type: 'string', array: true, nargs: 1, describe: 'Globs that are not searched' })
    .option('baseline', { type: 'string', nargs: 1, describe: 'Leave out findings listed in this file' })
    .option('update-baseline', { type: 'boolean', describe: 'Write today\'s findings to that file' })
    .option('image', { type: 'string', nargs: 1, describe: 'What was built from the file: proves findings or withdraws them' })
    .option('online', { type: 'boolean', describe: 'Ask registries for the digests of images' })
    .option('stdin-filename', { type: 'string', nargs: 1, describe: 'What to call standard input' })
    .option('quiet', { alias: 'q', type: 'boolean', describe: 'Report errors only' })
    .option('jobs', { alias: 'j', type: 'string', nargs: 1, describe: 'Threads (default: as many as pay)' })
    .example('imglint check --diff', 'what would be repaired')
    .example('imglint check -f sarif=out.sarif', 'a report for code scanning'),
  handler: async (argv) => {
    const text = (name: string): string | undefined => one(argv[name]);
    const flags: CheckFlags = {
      ...sharedValues(argv),
      paths: words(argv, 'paths'),
      fix: argv['fix'] === true, unsafeFixes: argv['unsafe-fixes'] === true, diff: argv['diff'] === true,
      context: text('context'), target: text('target'), platform: text('platform'), buildArgs: repeated(argv['build-arg']),
      exclude: repeated(argv['exclude']), baseline: text('baseline'), image: text('image'), updateBaseline: argv['update-baseline'] === true,
      stdinFilename: text('stdin-filename'), online: argv['online'] === true, quiet: argv['quiet'] === true, jobs: text('jobs'),
    };
    done(await runCheck(flags, io));
  },
});
