import type { Io } from './io.js';
import { noFlags, runCheck } from './run-check.js';
import { isUsageError } from '../errors.js';
import { maskSecretsInMistake } from '../knowledge/mask-secrets.js';

/** The program: arguments and a world in, an exit code out. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const told = withoutSecrets(io);
  try {
    const [command, ...paths] = argv;
    // Nothing here is for yargs to understand, and setting it up costs a fifth of such a run.
    if (command === 'check' && paths.every((path) => !path.startsWith('-'))) return await runCheck({ ...noFlags, paths }, told);
    const { runCommand } = await import('./commands.js');
    return await runCommand(argv, told);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    told.stderr.write(`imglint: ${error.message}\n`);
    return 2;
  }
}

/** What goes wrong is told in the words of whoever asked, and an address may have a password in it. */
const withoutSecrets = (io: Io): Io => ({
  env: io.env, cwd: io.cwd, stdout: io.stdout,
  // Node's own streams cost time when they are first looked at.
  get stdin() { return io.stdin; },
  stderr: {
    get isTerminal() { return io.stderr.isTerminal; },
    get columns() { return io.stderr.columns; },
    write: (text) => { io.stderr.write(maskSecretsInMistake(text)); },
  },
});
