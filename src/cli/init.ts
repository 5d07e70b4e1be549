import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from './command.js';
import { plan } from '../config/index.js';
import { UsageError } from '../errors.js';
import { version } from '../version.js';
import { rules } from '../../rules/index.js';

export const initCommand: Command = (io, done) => ({
  command: 'init',
  describe: 'Set imglint up here: configuration, pre-commit, workflow',
  builder: (yargs) => yargs
    .usage('Usage: imglint init\n\nAsks nothing, overwrites nothing; says what it made and what is left to add by hand.')
    .example('imglint init', 'in the root of a repository'),
  handler: async () => {
    for (const { path, text, exists } of await plan(io.cwd, { version, rules })) {
      if (!exists) {
        create(join(io.cwd, path), text);
        io.stdout.write(`made ${path}\n`);
      } else if (text === '') io.stdout.write(`kept ${path}\n`);
      else io.stdout.write(`kept ${path}; add to it:\n\n${text.replace(/^(?=.)/gm, '    ')}\n`);
    }
    done(0);
  },
});

/** Fails, rather than overwrites, if somebody was quicker. */
function create(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`cannot make ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
