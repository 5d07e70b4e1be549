import type { Io } from './io.js';
import { noFlags, runCheck } from './run-check.js';
import { isUsageError } from '../errors.js';

/** The program: arguments and a world in, an exit code out. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    const [command, ...paths] = argv;
    // Nothing here is for yargs to understand, and setting it up costs a fifth of such a run.
    if (command === 'check' && paths.every((path) => !path.startsWith('-'))) return await runCheck({ ...noFlags, paths }, io);
    const { runCommand } = await import('./commands.js');
    return await runCommand(argv, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.stderr.write(`imglint: ${error.message}\n`);
    return 2;
  }
}
