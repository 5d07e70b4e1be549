import type { Io } from './io.js';
import { summarize } from './job-summary.js';
import { namedOutputs, writeNamed, type NamedOutput } from './named-outputs.js';
import type { RunResult } from '../engine/result.js';
import { UsageError } from '../errors.js';
import { imageFormats, imageReport, type ImageFormat } from '../report/image/index.js';
import type { Read } from '../report/image/read.js';
import type { Look } from '../report/index.js';

/** `name` or `name=path`; in GitHub Actions annotations are the default, elsewhere the report for people. */
export function imageOutputsFrom(formats: readonly string[], { env, stdout }: Io): readonly NamedOutput<ImageFormat>[] {
  const outputs = namedOutputs(formats, imageFormats, env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');
  if (stdout.isTerminal && outputs.some(({ format, path }) => format === 'html' && path === null)) {
    throw new UsageError('html is for a browser, not for a terminal; write --format html=FILE');
  }
  return outputs;
}

/** Writes every report, and in GitHub Actions the summary of the job. */
export async function writeImageOutputs(outputs: readonly NamedOutput<ImageFormat>[], read: Read, result: RunResult, look: Look, io: Io): Promise<void> {
  await writeNamed(outputs, (format, plainly) => imageReport(format, read, result, plainly(look)), io);
  await summarize(io, () => imageReport('markdown', read, result, { ...look, color: false, hyperlinks: false }));
}
