import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Io } from './io.js';
import { makeFolder } from '../discover/make-folder.js';
import { reasonOf } from '../discover/reason.js';
import { UsageError } from '../errors.js';
import type { Look } from '../report/index.js';
import { didYouMean } from '../text/nearest.js';

/** A report, and where it goes; null is standard output. */
export interface NamedOutput<F extends string> {
  readonly format: F;
  readonly path: string | null;
}

/** `name` or `name=path`, for each report that was asked for; the usual one where none was. */
export function namedOutputs<F extends string>(formats: readonly string[], known: readonly F[], usual: F): readonly NamedOutput<F>[] {
  const outputs = (formats.length === 0 ? [usual] : formats).map((said): NamedOutput<F> => {
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

/** Writes every report; standard output last, so that a pipe that closes early costs nobody a file. In a file nothing looks like a terminal. */
export async function writeNamed<F extends string>(
  outputs: readonly NamedOutput<F>[], render: (format: F, plainly: (look: Look) => Look) => Promise<string>, io: Io,
): Promise<void> {
  for (const { format, path } of outputs) {
    if (path !== null) writeReport(resolve(io.cwd, path), await render(format, (look) => ({ ...look, color: false, hyperlinks: false, width: 80 })));
  }
  for (const { format, path } of outputs) if (path === null) io.stdout.write(await render(format, (look) => look));
}

function writeReport(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${reasonOf(error)}`);
  }
}
