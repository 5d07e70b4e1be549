import { buildSettings } from './build-settings.js';
import { chooseForImage } from './choose-for-image.js';
import { compareImages } from './compare-images.js';
import { growthLimitFrom } from './growth-limit.js';
import type { Io } from './io.js';
import { lookFor } from './look.js';
import { outputsFrom, writeReports } from './outputs.js';
import { reaches } from './reaches.js';
import { readDockerfile } from './read-dockerfile.js';
import { readReference, type ReadReference } from './read-reference.js';
import { say } from './say.js';
import type { ReadingFlags, SharedFlags } from './shared-flags.js';
import { readImageFiles } from '../config/index.js';
import { UsageError } from '../errors.js';
import { besideDockerfile } from '../image/join/beside.js';
import { diffFormats, diffReport } from '../report/image/diff/index.js';
import type { Read } from '../report/image/read.js';
import { rules } from '../../rules/index.js';

/** The command line of `diff`, taken apart. */
export interface DiffFlags extends SharedFlags, ReadingFlags {
  readonly old: string;
  readonly new: string;
  readonly dockerfile: string | undefined;
  readonly maxGrowth: string | undefined;
}

/** From two references to an exit code: 1 where the image grew too much, or has new findings that matter. */
export async function runDiff(said: DiffFlags, io: Io): Promise<number> {
  const flags = { ...said, foreign: said.isolated === true ? [] : await readImageFiles(io.cwd, io.env) };
  const outputs = outputsFrom(flags.formats, diffFormats, 'pretty');
  const limit = growthLimitFrom(flags.maxGrowth);
  if (flags.old === '-' && flags.new === '-') throw new UsageError('only one of the two images can come over standard input');
  const { selection, config } = await chooseForImage(flags, io);
  const settings = buildSettings({ target: undefined, platform: flags.platform }, {}, config);
  const dockerfile = flags.dockerfile === undefined ? null : readDockerfile(flags.dockerfile, settings, io);
  const opened: ReadReference[] = [];
  try {
    for (const reference of [flags.old, flags.new]) opened.push(await readReference({ ...flags, reference }, io));
    for (const note of opened.flatMap(({ notes }) => notes)) say(io, note);
    const [old, fresh] = opened.map(({ image }): Read => ({ image: dockerfile === null ? image : besideDockerfile(image, dockerfile.model), dockerfile }));
    if (old === undefined || fresh === undefined) throw new Error('two images were to be read');
    const compared = compareImages(old, fresh, { selection, limit, env: io.env });
    await writeReports(outputs, lookFor(io, { color: flags.color, quiet: false }, rules), (format, look) => diffReport(format, compared, look), io);
    return compared.tooMuch !== null || reaches(selection.failOn, compared.came) ? 1 : 0;
  } finally {
    for (const { close } of opened) close();
  }
}
