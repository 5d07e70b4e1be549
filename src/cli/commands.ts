import yargs, { type Argv } from 'yargs';
import { cacheCommand } from './cache.js';
import { checkCommand } from './check.js';
import { hideDashes } from './command.js';
import { configCommand } from './config.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { imageCommand } from './image.js';
import { initCommand } from './init.js';
import type { Io } from './io.js';
import { parseCommand } from './parse.js';
import { rulesCommand } from './rules.js';
import { UsageError } from '../errors.js';
import { didYouMean } from '../text/nearest.js';
import { version } from '../version.js';

/** Understands what was typed and does it. */
export async function runCommand(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const done = (result: number): void => {
    code = result;
  };
  const commands = [checkCommand, imageCommand, diffCommand, explainCommand, rulesCommand, parseCommand, configCommand, initCommand, cacheCommand].map((command) => command(io, done));
  // Who names a command need not wait for the others to be set up.
  const named = commands.filter(({ command }) => String(command).split(' ')[0] === argv[0]);
  const parser: Argv = (named.length > 0 ? named : commands).reduce((all, command) => all.command(command), yargs(hideDashes(argv), io.cwd))
    .scriptName('imglint')
    .usage('Usage: $0 <command>\n\nLints and optimizes container images.')
    .completion('completion', 'Print a script that completes commands and flags (bash, zsh)')
    .example('$0 check', 'check every Dockerfile below this folder')
    .example('$0 check --fix Dockerfile', 'repair what can be repaired safely')
    .example('$0 image app.tar', 'what is in a built image, and what of it is waste')
    .example('$0 explain no-latest-tag', 'what a rule wants, and why')
    .epilogue('Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 the run itself failed.')
    .demandCommand(1, 'name a command, such as: imglint check')
    .parserConfiguration({ 'populate--': false, 'boolean-negation': true, 'dot-notation': false, 'parse-numbers': false, 'parse-positional-numbers': false })
    .strict()
    .version(version)
    .alias('help', 'h')
    .wrap(80)
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // The types do not know that the error may be missing.
      const fault = error as Error | undefined;
      if (fault !== undefined && fault.name !== 'YError') throw fault;
      throw new UsageError(explain(message ?? fault?.message ?? '', argv, flagsOf(parser)));
    });
  await parser.parseAsync();
  return code;
}

const commandNames = ['check', 'image', 'diff', 'explain', 'rules', 'parse', 'config', 'init', 'cache', 'completion'];

/** The flags of the command that was met; the types leave this method out. */
const flagsOf = (parser: Argv): readonly string[] => Object.keys((parser as unknown as { getOptions(): { key: object } }).getOptions().key);

/** What yargs says of a mistake, with the nearest right answer. */
function explain(message: string, argv: readonly string[], flags: readonly string[]): string {
  const bare = /^Not enough arguments following: (\S+)$/.exec(firstLine(message))?.[1];
  if (bare !== undefined) return `${bare.length === 1 ? '-' : '--'}${bare} needs a value (imglint ${argv[0] ?? ''} --help shows how)`;
  const unknown = /^Unknown (arguments?|command): (.*)$/.exec(message);
  if (unknown === null) return `${firstLine(message)} (imglint ${argv[0] === undefined || argv[0].startsWith('-') ? '' : `${argv[0]} `}--help shows how)`;
  const words = (unknown[2] ?? '').split(', ');
  const dashed = words.find((word) => argv.some((arg) => arg.startsWith('-') && arg.replace(/^-+/, '').split('=')[0] === word));
  if (dashed !== undefined) {
    const asWritten = argv.find((arg) => arg.startsWith('-') && arg.replace(/^-+/, '').split('=')[0] === dashed)?.split('=')[0] ?? `--${dashed}`;
    return `unknown flag ${asWritten}${didYouMean(asWritten, flags.filter((flag) => flag.length > 1).map((flag) => `--${flag}`))}`;
  }
  const word = words[0] ?? '';
  if (commandNames.includes(argv[0] ?? '')) return `${argv[0] ?? ''} does not take ${word} (imglint ${argv[0] ?? ''} --help shows how)`;
  return `unknown command ${word}${didYouMean(word, commandNames)}`;
}

const firstLine = (message: string): string => message.split('\n').find((line) => line.trim() !== '')?.trim() ?? message;
