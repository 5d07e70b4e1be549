import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.js';
import type { RunResult } from '../engine/result.js';
import { UsageError } from '../errors.js';
import { formatNames, render, type Format, type Look } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';

export interface Output {
  readonly format: Format;
  /** Null is standard output. */
  readonly path: string | null;
}

/** `name` or `name=path`; in GitHub Actions annotations are the default, elsewhere the report for people. */
export function outputsFrom(formats: readonly string[], env: Io['env']): readonly Output[] {
  if (formats.length === 0) return [{ format: env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty', path: null }];
  const outputs = formats.map((said) => {
    const equals = said.indexOf('=');
    const name = equals === -1 ? said : said.slice(0, equals);
    const format = formatNames.find((known) => known === name);
    if (format === undefined) throw new UsageError(`unknown format ${name}${didYouMean(name, formatNames)}`);
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

/** Writes every report; standard output last, so that a pipe that closes early costs nobody a file. */
export async function writeOutputs(outputs: readonly Output[], result: RunResult, look: Look, io: Io): Promise<void> {
  const plain = { ...look, color: false, hyperlinks: false, width: 80 };
  for (const { format, path } of outputs.filter((output) => output.path !== null)) {
    writeReport(resolve(io.cwd, path ?? ''), await render(format, result, plain));
  }
  for (const { format } of outputs.filter((output) => output.path === null)) io.stdout.write(await render(format, result, look));
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  if (io.env['GITHUB_ACTIONS'] === 'true' && summary !== undefined && summary !== '') {
    appendFileSync(summary, await render('markdown', result, plain));
  }
}

function writeReport(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
