import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.js';
import type { RunResult } from '../engine/result.js';
import { UsageError } from '../errors.js';
import { imageFormats, imageReport, type ImageFormat } from '../report/image/index.js';
import type { Read } from '../report/image/read.js';
import type { Look } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';

export interface ImageOutput {
  readonly format: ImageFormat;
  /** Null is standard output. */
  readonly path: string | null;
}

/** `name` or `name=path`; in GitHub Actions annotations are the default, elsewhere the report for people. */
export function imageOutputsFrom(formats: readonly string[], { env, stdout }: Io): readonly ImageOutput[] {
  if (formats.length === 0) return [{ format: env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty', path: null }];
  const outputs = formats.map((said): ImageOutput => {
    const equals = said.indexOf('=');
    const name = equals === -1 ? said : said.slice(0, equals);
    const format = imageFormats.find((known) => known === name);
    if (format === undefined) throw new UsageError(`unknown format ${name}${didYouMean(name, imageFormats)}`);
    const path = equals === -1 ? null : said.slice(equals + 1);
    if (path === '') throw new UsageError(`--format ${said} names no file; write ${name}=FILE`);
    return { format, path };
  });
  const [first, second] = outputs.filter(({ path }) => path === null);
  if (first !== undefined && second !== undefined) {
    throw new UsageError(`${first.format} and ${second.format} cannot both go to standard output; give one a file: --format ${second.format}=FILE`);
  }
  if (first?.format === 'html' && stdout.isTerminal) throw new UsageError('html is for a browser, not for a terminal; write --format html=FILE');
  return outputs;
}

/** Writes every report; standard output last, so that a pipe that closes early costs nobody a file. */
export async function writeImageOutputs(outputs: readonly ImageOutput[], read: Read, result: RunResult, look: Look, io: Io): Promise<void> {
  const plain = { ...look, color: false, hyperlinks: false, width: 100 };
  for (const { format, path } of outputs) if (path !== null) writeReport(resolve(io.cwd, path), await imageReport(format, read, result, plain));
  for (const { format, path } of outputs) if (path === null) io.stdout.write(await imageReport(format, read, result, look));
}

function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
