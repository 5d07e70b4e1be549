import { resolve } from 'node:path';
import type { Command } from './command.js';
import { one } from './command.js';
import { readStream, readText } from '../discover/read.js';
import { parse } from '../dockerfile/parse.js';
import { describeModel } from '../report/describe-model.js';

export const parseCommand: Command = (io, done) => ({
  command: 'parse <file>',
  describe: 'Print how a Dockerfile is read, as JSON, for people who write rules',
  builder: (yargs) => yargs
    .usage('Usage: imglint parse <file>\n\nPrints the model as JSON; - reads standard input. Exit code 2 if the file cannot be parsed.')
    .example('imglint parse Dockerfile', 'instructions, words, stages, errors'),
  handler: async (argv) => {
    const file = one(argv['file']) ?? '-';
    const read = file === '-' ? await readStream(io.stdin) : readText(resolve(io.cwd, file));
    const { model, accepted } = 'error' in read
      ? { model: { instructions: [], stages: [], directives: [], comments: [], errors: [{ message: read.error.message, ...read.error.position }] }, accepted: false }
      : describeModel(parse(read.text));
    io.stdout.write(`${JSON.stringify(model, null, 2)}\n`);
    done(accepted ? 0 : 2);
  },
});
