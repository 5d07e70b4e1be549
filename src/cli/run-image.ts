import { onItsBase } from './base-for.js';
import { budgetsFrom, type BudgetFlags } from './budgets.js';
import { buildArgsFrom, buildSettings } from './build-settings.js';
import { chooseForImage } from './choose-for-image.js';
import { imageOutputsFrom, writeImageOutputs } from './image-outputs.js';
import type { Io } from './io.js';
import { lookFor } from './look.js';
import { reaches } from './reaches.js';
import { readDockerfile } from './read-dockerfile.js';
import { readReference } from './read-reference.js';
import { readImageFiles, type CliFlags } from '../config/index.js';
import type { BuildSettings } from '../dockerfile/model.js';
import { lintImage } from '../engine/lint-image.js';
import { namesOf } from '../engine/names.js';
import { imageResult } from '../engine/report-image.js';
import type { RunResult } from '../engine/result.js';
import type { Selection } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { besideDockerfile } from '../image/join/beside.js';
import { builtStage, nameOf } from '../image/join/built-stage.js';
import { handNotes } from '../image/by-hand.js';
import { isSquashed, squashNotes } from '../image/join/squashed.js';
import type { Image } from '../image/model.js';
import type { Read } from '../report/image/read.js';
import { didYouMean } from '../text/nearest.js';
import { oneLine } from '../text/one-line.js';
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
  const { selection, config } = await chooseForImage(flags, io);
  const settings = buildSettings(flags, buildArgsFrom(flags.buildArgs, io.env), config);
  const given = flags.dockerfile === undefined ? null : { file: readDockerfile(flags.dockerfile, settings, io), settings };
  if (flags.target !== undefined && given !== null) refuseUnknown(flags.target, given.file);
  const { read, result } = await judged(flags, given, selection, io);
  const { dockerfile } = read;
  if (dockerfile !== null && read.image.join === null && !isSquashed(read.image, dockerfile.model)) {
    say(io, read.image.known.history ? `${dockerfile.path} is most likely not what ${flags.reference} was built from; it was left aside`
      : `${flags.reference} does not tell how it was made; ${dockerfile.path} was left aside`);
  }
  await writeImageOutputs(outputs, read, result, lookFor(io, flags, rules), io);
  if (result.files.some(({ errors }) => errors.length > 0)) return 2;
  return reaches(selection.failOn, result.files.flatMap(({ findings }) => findings)) ? 1 : 0;
}

/** Rules look at the image while it is open: what lies in its files is read when somebody asks. */
async function judged(flags: ImageFlags, given: Given | null, selection: Selection, io: Io): Promise<Readonly<{ read: Read; result: RunResult }>> {
  const opened = await readReference(flags, io);
  try {
    for (const note of opened.notes) say(io, note);
    const based = await onItsBase(opened.image, flags, io);
    const dockerfile = given === null ? null : asBuilt(given, based, io);
    const image = dockerfile === null ? based : besideDockerfile(based, dockerfile.model);
    const squashed = dockerfile === null ? [] : squashNotes(image, dockerfile.model, dockerfile.path);
    for (const note of [...handNotes(image), ...squashed]) say(io, `${image.reference}: ${note}`);
    // Of a squashed image no layer can be told apart, but its configuration can be compared.
    const joined = image.join === null && !(dockerfile !== null && isSquashed(image, dockerfile.model)) ? null : dockerfile;
    const verdict = lintImage(image, joined?.model ?? null, selection, namesOf(rules, categories), { env: io.env });
    return { read: { image, dockerfile }, result: imageResult(image, joined, verdict) };
  } finally {
    opened.close();
  }
}

/** A stage that is not there is a slip, and would be taken for the last. */
function refuseUnknown(target: string, { path, model: { target: built, stages } }: NonNullable<Read['dockerfile']>): void {
  if (built === null || [nameOf(built), String(built.index)].includes(target.toLowerCase())) return;
  throw new UsageError(`--target ${target}: there is no such stage in ${path}${didYouMean(target, stages.map(nameOf))}`);
}

/** Names of files and images may hold anything. */
const say = (io: Io, text: string): void => { io.stderr.write(`imglint: ${oneLine(text)}\n`); };

type Given = Readonly<{ file: NonNullable<Read['dockerfile']>; settings: BuildSettings }>;

/** The Dockerfile with the stage that was built, where the image tells which. */
function asBuilt({ file, settings }: Given, image: Image, io: Io): NonNullable<Read['dockerfile']> {
  const built = builtStage(image, file.model, settings);
  if (built?.target == null) return file;
  const name = nameOf(built.target);
  say(io, `${image.reference} was built from the stage ${name} of ${file.path}, and not from its last (--target ${name})`);
  return { ...file, model: built };
}
