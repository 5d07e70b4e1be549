import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.js';
import { summarize } from './job-summary.js';
import { plainLook } from './look.js';
import { makeFolder } from '../discover/make-folder.js';
import { reasonOf } from '../discover/reason.js';
import { UsageError } from '../errors.js';
import type { Look } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';

/** A report, and where it goes; null is standard output. */
export interface Output<F extends string> {
  readonly format: F;
  readonly path: string | null;
}

/** In GitHub Actions annotations are the default, elsewhere the report for people. */
export const usualFormat = (env: Io['env']): 'github' | 'pretty' => (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');

/** `name` or `name=path`, for each report that was asked for; the usual one where none was. */
export function outputsFrom<F extends string>(formats: readonly string[], known: readonly F[], usual: F): readonly Output<F>[] {
  const outputs = (formats.length === 0 ? [usual] : formats).map((said): Output<F> => {
    const equals = said.indexOf('=');
    const name = equals === -1 ? said : said.slice(0, equals);
    const format = known.find((one) => one === name);
    if (format === undefined) throw new UsageError(`unknown format ${name}${didYouMean(name, known)}`);
    const path = equals === -1 ? null : said.slice(equals + 1);
    if (path === '') throw new UsageError(`--format ${said} names no file; write ${name}=FILE`);
    return { format, path };
  });
  const [first, second] = outputs.filter(({ path }) => path === null);
  if (first !== undefined && second !== undefined) {
    throw new UsageError(`${first.format} and ${second.format} cannot both go to standard output; give one a file: --format ${second.format}=FILE`);
  }
  return outputs;
}

/**
 * Writes every report, and in GitHub Actions the summary of the job; standard output after files, so that a pipe that closes early costs
 * nobody one. In a file nothing looks like a terminal.
 */
export async function writeReports<F extends string>(
  outputs: readonly Output<F>[], look: Look, render: (format: NoInfer<F> | 'markdown', look: Look) => Promise<string>, io: Io,
): Promise<void> {
  const plain = plainLook(look);
  for (const { format, path } of outputs) if (path !== null) writeReport(resolve(io.cwd, path), await render(format, { ...plain, width: 80 }));
  for (const { format, path } of outputs) if (path === null) io.stdout.write(await render(format, look));
  await summarize(io, () => render('markdown', plain));
}

function writeReport(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${reasonOf(error)}`);
  }
}
