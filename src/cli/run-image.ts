import { onItsBase } from './base-for.js';
import { budgetsFrom, type BudgetFlags } from './budgets.js';
import { buildArgsFrom, buildSettings } from './build-settings.js';
import { chooseForImage } from './choose-for-image.js';
import type { Io } from './io.js';
import { lookFor } from './look.js';
import { outputsFrom, usualFormat, writeReports, type Output } from './outputs.js';
import { reaches } from './reaches.js';
import { readDockerfile } from './read-dockerfile.js';
import { readReference } from './read-reference.js';
import { say } from './say.js';
import type { ReadingFlags, SharedFlags } from './shared-flags.js';
import { readImageFiles } from '../config/index.js';
import type { BuildSettings } from '../dockerfile/model.js';
import { lintImage } from '../engine/lint-image.js';
import { namesOf } from '../engine/names.js';
import { imageResult } from '../engine/report-image.js';
import type { RunResult } from '../engine/result.js';
import type { Selection } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { handNotes } from '../image/by-hand.js';
import { besideDockerfile } from '../image/join/beside.js';
import { builtStage, targetName } from '../image/join/built-stage.js';
import { joinNotes } from '../image/join/join-notes.js';
import { isSquashed } from '../image/join/squashed.js';
import type { Image } from '../image/model.js';
import { imageFormats, imageReport } from '../report/image/index.js';
import type { Read } from '../report/image/read.js';
import { didYouMean } from '../text/nearest.js';
import { categories, rules } from '../../rules/index.js';

/** The command line of `image`, taken apart. */
export interface ImageFlags extends SharedFlags, ReadingFlags {
  readonly reference: string;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  /** Layers are compared with their digests, which costs reading all of them. */
  readonly verify: boolean;
  /** What it was built on: an image, or how many of its layers. */
  readonly base: string | undefined;
  readonly budgets: BudgetFlags;
  readonly quiet: boolean;
}

/** From a reference to an exit code. */
export async function runImage(said: ImageFlags, io: Io): Promise<number> {
  const flags = { ...said, foreign: said.isolated === true ? [] : await readImageFiles(io.cwd, io.env), settings: budgetsFrom(said.budgets) };
  const outputs = outputsFrom(flags.formats, imageFormats, usualFormat(io.env));
  refuseToShowHtml(outputs, io);
  const { selection, config } = await chooseForImage(flags, io);
  const settings = buildSettings(flags, buildArgsFrom(flags.buildArgs, io.env), config);
  const given = flags.dockerfile === undefined ? null : { file: readDockerfile(flags.dockerfile, settings, io), settings };
  if (given === null) refuseWithoutDockerfile(flags);
  else if (flags.target !== undefined) refuseUnknown(flags.target, given.file);
  const { read, result } = await judged(flags, given, selection, io);
  await writeReports(outputs, lookFor(io, flags, rules), (format, look) => imageReport(format, read, result, look), io);
  if (result.files.some(({ errors }) => errors.length > 0)) return 2;
  return reaches(selection.failOn, result.files.flatMap(({ findings }) => findings)) ? 1 : 0;
}

function refuseToShowHtml(outputs: readonly Output<string>[], { stdout }: Io): void {
  if (stdout.isTerminal && outputs.some(({ format, path }) => format === 'html' && path === null)) {
    throw new UsageError('html is for a browser, not for a terminal; write --format html=FILE');
  }
}

/** Rules look at the image while it is open: what lies in its files is read when somebody asks. */
async function judged(flags: ImageFlags, given: Given | null, selection: Selection, io: Io): Promise<Readonly<{ read: Read; result: RunResult }>> {
  const opened = await readReference(flags, io);
  try {
    for (const note of opened.notes) say(io, note);
    const based = await onItsBase(opened.image, flags, io);
    const dockerfile = given === null ? null : asBuilt(given, based, io);
    const image = dockerfile === null ? based : besideDockerfile(based, dockerfile.model);
    for (const note of handNotes(image)) say(io, `${image.reference}: ${note}`);
    for (const note of dockerfile === null ? [] : joinNotes(image, dockerfile.model, dockerfile.path)) say(io, note);
    // Of a squashed image no layer can be told apart, but its configuration can be compared.
    const compared = dockerfile !== null && (image.join !== null || isSquashed(image, dockerfile.model)) ? dockerfile : null;
    const verdict = lintImage(image, compared?.model ?? null, selection, namesOf(rules, categories), { env: io.env });
    return { read: { image, dockerfile }, result: imageResult(image, compared, verdict) };
  } finally {
    opened.close();
  }
}

/** Who says how it was built and not from what would wait for what never comes. */
function refuseWithoutDockerfile({ target, buildArgs }: ImageFlags): void {
  const idle = target !== undefined ? '--target' : buildArgs.length > 0 ? '--build-arg' : null;
  if (idle !== null) throw new UsageError(`${idle} is about a Dockerfile; name it with --dockerfile`);
}

/** A stage that is not there is a slip, and would be taken for the last. */
function refuseUnknown(target: string, { path, model: { target: built, stages } }: NonNullable<Read['dockerfile']>): void {
  if (built === null || [targetName(built), String(built.index)].includes(target.toLowerCase())) return;
  throw new UsageError(`--target ${target}: there is no such stage in ${path}${didYouMean(target, stages.map(targetName))}`);
}

type Given = Readonly<{ file: NonNullable<Read['dockerfile']>; settings: BuildSettings }>;

/** The Dockerfile with the stage that was built, where the image tells which. */
function asBuilt({ file, settings }: Given, image: Image, io: Io): NonNullable<Read['dockerfile']> {
  const built = builtStage(image, file.model, settings);
  if (built?.target == null) return file;
  const name = targetName(built.target);
  say(io, `${image.reference} was built from the stage ${name} of ${file.path}, and not from its last (--target ${name})`);
  return { ...file, model: built };
}
