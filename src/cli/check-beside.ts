import { fileChecker, type Checked, type Settle, type Task } from './check-file.js';
import type { Io } from './io.js';
import { readReference } from './read-reference.js';
import type { CheckFlags } from './run-check.js';
import { say } from './say.js';
import { UsageError } from '../errors.js';
import { settle } from '../evidence/settle.js';
import { besideDockerfile } from '../image/join/beside.js';
import { builtStage, targetName } from '../image/join/built-stage.js';
import type { Image } from '../image/model.js';

/** Checks a Dockerfile beside what was built from it. The image is read first, and is open as long as the Dockerfile is held against it. */
export async function checkBeside(reference: string, tasks: readonly Task[], flags: CheckFlags, io: Io): Promise<readonly Checked[]> {
  const [task, ...others] = tasks;
  if (task === undefined || others.length > 0) throw new UsageError(`--image goes with the one Dockerfile it was built from, and ${String(tasks.length)} are to be checked; name that one`);
  const read = await readReference({ reference, platform: flags.platform }, io);
  try {
    for (const note of read.notes) say(io, note);
    const checker = fileChecker(flags, io.env, io.cwd, settledBy(read.image));
    await checker.prepare([task], 1);
    return [await checker.check(task)];
  } finally {
    read.close();
  }
}

const settledBy = (image: Image): Settle => (findings, dockerfile, path) => {
  const stage = dockerfile.target === dockerfile.stages.at(-1) ? builtStage(image, dockerfile, {})?.target ?? null : null;
  if (stage !== null) return { findings, notes: [`${image.reference} was built from the stage ${targetName(stage)} of ${path}; the image was left aside: check it with --target ${targetName(stage)}`] };
  const built = besideDockerfile(image, dockerfile);
  if (built.join !== null) return { findings: settle(findings, dockerfile, built), notes: [] };
  if (!image.known.history) return { findings, notes: [`${image.reference} does not tell how it was made; it was left aside`] };
  return { findings, notes: [`${path} is most likely not what ${image.reference} was built from; the image was left aside`] };
};
