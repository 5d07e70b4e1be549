import type { Command } from './command.js';
import { one } from './command.js';
import { resolveRule } from '../config/names.js';
import { explain } from '../report/explain.js';
import { categories, rules } from '../../rules/index.js';

export const explainCommand: Command = (io, done) => ({
  command: 'explain <rule>',
  describe: 'Say what a rule wants, why, and how to silence it',
  builder: (yargs) => yargs
    .usage('Usage: imglint explain <rule>\n\nBy its id or any alias: no-latest-tag, DL3007, JSONArgsRecommended.')
    .example('imglint explain DL3007', 'the rule other tools call by that code'),
  handler: (argv) => {
    const named = resolveRule(one(argv['rule']) ?? '', rules, categories);
    io.stdout.write(named.map((rule) => explain(rule, rules, categories)).join('\n'));
    done(0);
  },
});
