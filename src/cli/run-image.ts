import { resolve } from 'node:path';
import { onItsBase } from './base-for.js';
import { budgetsFrom, type BudgetFlags } from './budgets.js';
import { buildArgsFrom, buildSettings } from './build-settings.js';
import { imageOutputsFrom, writeImageOutputs } from './image-outputs.js';
import type { Io } from './io.js';
import { lookFor } from './look.js';
import { reaches } from './reaches.js';
import { readDockerfile } from './read-dockerfile.js';
import { readReference } from './read-reference.js';
import { configResolver, readImageFiles, type CliFlags } from '../config/index.js';
import { lintImage } from '../engine/lint-image.js';
import { namesOf } from '../engine/names.js';
import { imageResult } from '../engine/report-image.js';
import type { RunResult } from '../engine/result.js';
import type { Selection } from '../engine/selection.js';
import { besideDockerfile } from '../image/join/beside.js';
import { handNotes } from '../image/by-hand.js';
import { isSquashed, squashNotes } from '../image/join/squashed.js';
import type { Read } from '../report/image/read.js';
import { categories, rules } from '../../rules/index.js';

export type { Read } from '../report/image/read.js';

/** The command line of `image`, taken apart. */
export interface ImageFlags extends CliFlags {
  readonly reference: string;
  readonly dockerfile: string | undefined;
  readonly formats: readonly string[];
  readonly platform: string | undefined;
  readonly plainHttp: boolean;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  /** Layers that were read before are not read again. */
  readonly cache?: boolean;
  /** Layers are compared with their digests, which costs reading all of them. */
  readonly verify: boolean;
  /** What it was built on: an image, or how many of its layers. */
  readonly base: string | undefined;
  readonly budgets: BudgetFlags;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
}

/** From a reference to an exit code. */
export async function runImage(said: ImageFlags, io: Io): Promise<number> {
  const flags = { ...said, foreign: said.isolated === true ? [] : await readImageFiles(io.cwd, io.env), settings: budgetsFrom(said.budgets) };
  const outputs = imageOutputsFrom(flags.formats, io);
  const resolveConfig = configResolver({ flags, rules, env: io.env, cwd: io.cwd, categories });
  const { selection, config } = await resolveConfig(resolve(io.cwd, flags.dockerfile ?? 'Dockerfile'));
  const dockerfile = flags.dockerfile === undefined ? null : readDockerfile(flags.dockerfile, buildSettings(flags, buildArgsFrom(flags.buildArgs, io.env), config), io);
  const { read, result } = await judged(flags, dockerfile, selection, io);
  if (dockerfile !== null && read.image.join === null && !isSquashed(read.image, dockerfile.model)) {
    io.stderr.write(`imglint: ${dockerfile.path} is most likely not what ${flags.reference} was built from; it was left aside\n`);
  }
  await writeImageOutputs(outputs, read, result, lookFor(io, flags, rules), io);
  if (result.files.some(({ errors }) => errors.length > 0)) return 2;
  return reaches(selection.failOn, result.files.flatMap(({ findings }) => findings)) ? 1 : 0;
}

/** Rules look at the image while it is open: what lies in its files is read when somebody asks. */
async function judged(flags: ImageFlags, dockerfile: Read['dockerfile'], selection: Selection, io: Io): Promise<Readonly<{ read: Read; result: RunResult }>> {
  const opened = await readReference(flags, io);
  try {
    for (const note of opened.notes) io.stderr.write(`imglint: ${note}\n`);
    const based = await onItsBase(opened.image, flags, io);
    const image = dockerfile === null ? based : besideDockerfile(based, dockerfile.model);
    const squashed = dockerfile === null ? [] : squashNotes(image, dockerfile.model, dockerfile.path);
    for (const note of [...handNotes(image), ...squashed]) io.stderr.write(`imglint: ${image.reference}: ${note}\n`);
    // Of a squashed image no layer can be told apart, but its configuration can be compared.
    const joined = image.join === null && !(dockerfile !== null && isSquashed(image, dockerfile.model)) ? null : dockerfile;
    const verdict = lintImage(image, joined?.model ?? null, selection, namesOf(rules, categories), { env: io.env });
    return { read: { image, dockerfile }, result: imageResult(image, joined, verdict) };
  } finally {
    opened.close();
  }
}
