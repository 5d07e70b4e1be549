import { buildSettings } from './build-settings.js';
import { chooseForImage } from './choose-for-image.js';
import { diffFormats } from './diff.js';
import type { Io } from './io.js';
import { lookFor } from './look.js';
import { reaches } from './reaches.js';
import { readDockerfile } from './read-dockerfile.js';
import { readReference, type ReadReference } from './read-reference.js';
import { summarize } from './job-summary.js';
import { namedOutputs, writeNamed } from './named-outputs.js';
import { readImageFiles, type CliFlags } from '../config/index.js';
import { lintImage } from '../engine/lint-image.js';
import { namesOf } from '../engine/names.js';
import { imageResult } from '../engine/report-image.js';
import type { ReportedFinding } from '../engine/result.js';
import type { Selection } from '../engine/selection.js';
import { UsageError } from '../errors.js';
import { diffImages } from '../image/diff/diff.js';
import { besideDockerfile } from '../image/join/beside.js';
import type { Image } from '../image/model.js';
import type { Compared } from '../report/image/diff/compared.js';
import { placeText } from '../report/image/found.js';
import type { Read } from '../report/image/read.js';
import { unsaid, type Unsaid } from '../report/image/unsaid.js';
import { withoutSecrets } from '../report/unsaid.js';
import { maskTokens } from '../knowledge/secrets.js';
import { inUnits } from '../text/bytes.js';
import { sizeIn } from '../text/size.js';
import { categories, rules } from '../../rules/index.js';

/** The command line of `diff`, taken apart. */
export interface DiffFlags extends CliFlags {
  readonly old: string;
  readonly new: string;
  readonly dockerfile: string | undefined;
  readonly maxGrowth: string | undefined;
  readonly formats: readonly string[];
  readonly platform: string | undefined;
  readonly plainHttp: boolean;
  readonly cache: boolean;
  readonly color: boolean | undefined;
}

/** From two references to an exit code: 1 where the image grew too much, or has new findings that matter. */
export async function runDiff(said: DiffFlags, io: Io): Promise<number> {
  const flags = { ...said, foreign: said.isolated === true ? [] : await readImageFiles(io.cwd, io.env) };
  const outputs = namedOutputs(flags.formats, diffFormats, 'pretty');
  const limit = limitFrom(flags.maxGrowth);
  if (flags.old === '-' && flags.new === '-') throw new UsageError('only one of the two images can come over standard input');
  const { selection, config } = await chooseForImage(flags, io);
  const dockerfile = flags.dockerfile === undefined ? null : readDockerfile(flags.dockerfile, buildSettings({ target: undefined, platform: flags.platform }, {}, config), io);
  const opened: ReadReference[] = [];
  try {
    for (const reference of [flags.old, flags.new]) opened.push(await readReference({ ...flags, reference }, io));
    for (const note of opened.flatMap(({ notes }) => notes)) io.stderr.write(`imglint: ${note}\n`);
    const [old, fresh] = opened.map(({ image }): Read => ({ image: dockerfile === null ? image : besideDockerfile(image, dockerfile.model), dockerfile }));
    if (old === undefined || fresh === undefined) throw new Error('two images were to be read');
    const compared = compare(old, fresh, { selection, limit, env: io.env });
    const look = lookFor(io, { color: flags.color, quiet: false }, rules);
    const markdown = async (): Promise<string> => (await import('../report/image/diff/markdown.js')).diffMarkdown(compared);
    await writeNamed(outputs, async (format, plainly) => {
      switch (format) {
        case 'pretty': return (await import('../report/image/diff/pretty.js')).diffPretty(compared, plainly(look));
        case 'json': return (await import('../report/image/diff/json.js')).diffJson(compared, look.version);
        case 'markdown': return markdown();
      }
    }, io);
    await summarize(io, markdown);
    return compared.tooMuch !== null || reaches(selection.failOn, compared.came) ? 1 : 0;
  } finally {
    for (const { close } of opened) close();
  }
}

interface Judging {
  readonly selection: Selection;
  readonly limit: Limit | null;
  readonly env: Io['env'];
}

function compare(old: Read, fresh: Read, judging: Judging): Compared {
  const { limit } = judging;
  const [before, after] = [findingsOf(old, judging), findingsOf(fresh, judging)];
  const told = { old: before.told, new: after.told };
  const diff = diffImages(told.old.image, told.new.image);
  const lacks = (others: ReadonlyMap<string, unknown>) => ([key]: readonly [string, ReportedFinding]): boolean => !others.has(key);
  return {
    ...told, diff: { ...diff, paths: diff.paths.map((one) => ({ ...one, path: maskTokens(one.path) })) },
    came: [...after.findings].filter(lacks(before.findings)).map(([, finding]) => finding), went: [...before.findings].filter(lacks(after.findings)).map(([, finding]) => finding),
    tooMuch: limit === null ? null : exceeds(limit, diff.before.uncompressed, diff.after.uncompressed),
  };
}

/** What is found, by what does not change from build to build: the rule, and the path, the key or the command. */
function findingsOf(read: Read, { selection, env }: Judging): Readonly<{ told: Unsaid; findings: ReadonlyMap<string, ReportedFinding> }> {
  const { image, dockerfile } = read;
  const result = imageResult(image, null, lintImage(image, image.join === null ? null : dockerfile?.model ?? null, selection, namesOf(rules, categories), { env }));
  const keys = result.files.flatMap(({ findings }) => findings.map((finding) => keyOf(finding, image)));
  const told = unsaid(read, result.files.flatMap(({ findings }) => findings));
  const found = withoutSecrets(result, told.hide).files.flatMap(({ findings }) => findings);
  return { told, findings: new Map(found.map((finding, index) => [keys[index] ?? '', finding])) };
}

function keyOf({ rule, place }: ReportedFinding, { layers, config }: Image): string {
  if (place === undefined || 'config' in place) return [rule, place === undefined ? '' : placeText(place)].join('\0');
  if ('history' in place) return [rule, config.history[place.history]?.createdBy ?? ''].join('\0');
  return [rule, place.path ?? layers[place.layer]?.history?.createdBy ?? String(place.layer)].join('\0');
}

type Limit = Readonly<{ bytes: number } | { share: number; said: string }>;

function limitFrom(text: string | undefined): Limit | null {
  if (text === undefined) return null;
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())?.[1];
  if (percent !== undefined) return { share: Number(percent) / 100, said: text.trim() };
  const bytes = sizeIn(text);
  if (bytes === null) throw new UsageError(`--max-growth takes a size or a share such as 20MB or 5%, not ${text}`);
  return { bytes };
}

function exceeds(limit: Limit, before: number, after: number): string | null {
  const growth = after - before;
  const most = 'bytes' in limit ? limit.bytes : before * limit.share;
  return growth <= most ? null : `it grew by ${inUnits(growth)}, more than ${'bytes' in limit ? inUnits(limit.bytes) : limit.said}`;
}
