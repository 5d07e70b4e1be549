import { chdir, env } from 'node:process';
import { main } from '../cli/main.js';
import { processIo } from '../cli/process-io.js';
import { start } from '../cli/start.js';
import { run } from './run.js';

start(() => {
  chdir(env['GITHUB_WORKSPACE'] ?? '.');
  const io = processIo();
  return run(env, (argv) => main(argv, io), (line) => { io.stdout.write(`${line}\n`); });
});
