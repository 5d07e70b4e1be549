import { chdir, env } from 'node:process';
import { run } from './action/run.js';
import { main } from './cli/main.js';
import { processIo } from './cli/process-io.js';
import { start } from './cli/start.js';

/** The program as a command. */
export const cli = (): void => {
  start(() => main(process.argv.slice(2), processIo()));
};

/** The program as GitHub runs it. */
export const action = (): void => {
  start(() => {
    chdir(env['GITHUB_WORKSPACE'] ?? '.');
    const io = processIo();
    return run(env, (argv) => main(argv, io), (line) => { io.stdout.write(`${line}\n`); });
  });
};

/** The program as one of several threads. */
export const worker = (): void => {
  void import('./cli/worker.js');
};
