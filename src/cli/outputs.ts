import type { Io } from './io.js';
import { summarize } from './job-summary.js';
import { namedOutputs, writeNamed, type NamedOutput } from './named-outputs.js';
import type { RunResult } from '../engine/result.js';
import { formatNames, render, type Format, type Look } from '../report/index.js';

export type Output = NamedOutput<Format>;

/** In GitHub Actions annotations are the default, elsewhere the report for people. */
export const outputsFrom = (formats: readonly string[], env: Io['env']): readonly Output[] =>
  namedOutputs(formats, formatNames, env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');

/** Writes every report, and in GitHub Actions the summary of the job. */
export async function writeOutputs(outputs: readonly Output[], result: RunResult, look: Look, io: Io): Promise<void> {
  await writeNamed(outputs, (format, plainly) => render(format, result, plainly(look)), io);
  await summarize(io, () => render('markdown', result, { ...look, color: false, hyperlinks: false }));
}
