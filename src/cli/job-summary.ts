import { appendFileSync } from 'node:fs';
import type { Io } from './io.js';
import { reasonOf } from '../discover/reason.js';
import { UsageError } from '../errors.js';

/** In GitHub Actions a report for people also goes to the page of the job. */
export async function summarize({ env }: Io, markdown: () => Promise<string>): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (env['GITHUB_ACTIONS'] !== 'true' || file === undefined || file === '') return;
  const text = await markdown();
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new UsageError(`cannot write the summary of the job to ${file}: ${reasonOf(error)}`);
  }
}
