import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Checked, Task } from './check-file.js';
import { compileLater } from './compiler.js';
import type { CheckFlags } from './run-check.js';
import { UsageError } from '../errors.js';
import { sweep, sweptOnSignals } from '../shell/shellcheck/scratch.js';

/** Below this many files a second thread costs more than it saves: each compiles the program and warms up anew. */
const filesThatPay = 400;
export const batchSize = 50;
/** What one file leaves behind is garbage before the next: in a young generation of this size little of it is ever moved. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/** How many threads to use. Fixing stays on one: two Dockerfiles may share a .dockerignore. */
export function threadsFor(files: number, { jobs, fix, diff, paths }: CheckFlags): number {
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) throw new UsageError(`--jobs takes a number from 1 to 999, not ${jobs}`);
  if (fix || diff || paths.includes('-')) return 1;
  if (jobs !== undefined) return Math.min(Number(jobs), Math.ceil(files / batchSize));
  return files < filesThatPay ? 1 : Math.min(availableParallelism(), Math.ceil(files / batchSize));
}

export interface Surroundings {
  readonly flags: CheckFlags;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly threads: number;
  done(count: number): void;
}

/** What a thread answers to a batch. */
export type Answer = Readonly<{ checked: readonly Checked[] }> | Readonly<{ mistake: string }>;
/** What it says first, once the program is loaded there. */
export const loaded = 'loaded';

/** Hands the files out in batches; the answers come back in the order of the files, whatever thread they came from. */
export async function checkInThreads(tasks: readonly Task[], { flags, env, cwd, threads, done }: Surroundings): Promise<readonly Checked[]> {
  const checked = new Array<readonly Checked[]>(Math.ceil(tasks.length / batchSize));
  let next = 0;
  let finished = 0;
  let loading = threads;
  const work = (worker: Worker): Promise<void> => new Promise((settle, fail) => {
    let batch = -1;
    const hand = (): void => {
      batch = next++;
      if (batch >= checked.length) settle();
      else worker.postMessage(tasks.slice(batch * batchSize, (batch + 1) * batchSize));
    };
    worker.on('error', fail);
    worker.on('message', (answer: Answer | typeof loaded) => {
      if (answer === loaded) {
        if (--loading === 0) compileLater();
        return;
      }
      if ('mistake' in answer) {
        fail(new UsageError(answer.mistake));
        return;
      }
      checked[batch] = answer.checked;
      finished += answer.checked.length;
      done(finished);
      hand();
    });
    hand();
  });
  const workers = Array.from({ length: threads }, () => new Worker(workerFile(), { workerData: { flags, env: { ...env }, cwd }, resourceLimits }));
  try {
    await sweptOnSignals(() => Promise.all(workers.map(work)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
    sweep();
  }
  return checked.flat();
}

/** Beside the bundle; in a checkout that runs from its sources, beside this file. */
const workerFile = (): URL => new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.cjs', import.meta.url);
