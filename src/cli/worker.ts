import { parentPort, workerData } from 'node:worker_threads';
import { fileChecker, type Checked, type Task } from './check-file.js';
import { loaded, type Answer } from './pool.js';
import type { CheckFlags } from './run-check.js';
import { isUsageError } from '../errors.js';

interface Given { readonly flags: CheckFlags; readonly env: Readonly<Record<string, string | undefined>>; readonly cwd: string }

const { flags, env, cwd } = workerData as Given;
const checker = fileChecker(flags, env, cwd);

parentPort?.postMessage(loaded);
parentPort?.on('message', (tasks: readonly Task[]) => {
  answer(tasks).then((said) => parentPort?.postMessage(said), (error: unknown) => {
    // Thrown outside the promise, it reaches the main thread as the error it is.
    setImmediate(() => { throw error; });
  });
});

async function answer(tasks: readonly Task[]): Promise<Answer> {
  const checked: Checked[] = [];
  try {
    await checker.prepare(tasks, 1);
    for (const task of tasks) checked.push(await checker.check(task));
    return { checked };
  } catch (error) {
    if (isUsageError(error)) return { mistake: error.message };
    throw error;
  }
}
