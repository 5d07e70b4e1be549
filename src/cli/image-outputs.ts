import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.js';
import type { RunResult } from '../engine/result.js';
import { UsageError } from '../errors.js';
import { imageFormats, imageReport, type ImageFormat } from '../report/image/index.js';
import type { Read } from '../report/image/read.js';
import type { Look } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';

/** A report, and where it goes; null is standard output. */
export interface NamedOutput<F extends string> {
  readonly format: F;
  readonly path: string | null;
}

/** `name` or `name=path`; in GitHub Actions annotations are the default, elsewhere the report for people. */
export function imageOutputsFrom(formats: readonly string[], { env, stdout }: Io): readonly NamedOutput<ImageFormat>[] {
  const outputs = namedOutputs(formats, imageFormats, env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty');
  if (stdout.isTerminal && outputs.some(({ format, path }) => format === 'html' && path === null)) {
    throw new UsageError('html is for a browser, not for a terminal; write --format html=FILE');
  }
  return outputs;
}

export function namedOutputs<F extends string>(formats: readonly string[], known: readonly F[], usual: F | undefined = known[0]): readonly NamedOutput<F>[] {
  const outputs = (formats.length === 0 && usual !== undefined ? [usual] : formats).map((said): NamedOutput<F> => {
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

export const writeImageOutputs = (outputs: readonly NamedOutput<ImageFormat>[], read: Read, result: RunResult, look: Look, io: Io): Promise<void> =>
  writeNamed(outputs, (format, plainly) => imageReport(format, read, result, plainly(look)), io);

/** Writes every report; standard output last, so that a pipe that closes early costs nobody a file. In a file nothing looks like a terminal. */
export async function writeNamed<F extends string>(
  outputs: readonly NamedOutput<F>[], render: (format: F, plainly: (look: Look) => Look) => Promise<string>, io: Io,
): Promise<void> {
  for (const { format, path } of outputs) {
    if (path !== null) writeReport(resolve(io.cwd, path), await render(format, (look) => ({ ...look, color: false, hyperlinks: false, width: 100 })));
  }
  for (const { format, path } of outputs) if (path === null) io.stdout.write(await render(format, (look) => look));
}

function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
