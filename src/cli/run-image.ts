import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io.js';
import { imageFormats } from './image.js';
import { imageJson } from './image-json.js';
import { imagePretty } from './image-pretty.js';
import { lookFor } from './look.js';
import { readText } from '../discover/read.js';
import { shownPath } from '../discover/shown-path.js';
import { parse } from '../dockerfile/parse.js';
import type { Dockerfile } from '../dockerfile/model.js';
import { UsageError } from '../errors.js';
import type { Image } from '../image/model.js';
import { besideDockerfile, readImage } from '../image/read-image.js';
import { openImage } from '../image/sources/open-image.js';
import { readByRules } from '../image/read-by-rules.js';
import { didYouMean } from '../text/nearest.js';
import { version } from '../version.js';

/** The command line of `image`, taken apart. */
export interface ImageFlags {
  readonly reference: string;
  readonly dockerfile: string | undefined;
  readonly formats: readonly string[];
  readonly platform: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  readonly color: boolean | undefined;
}

/** An image, and the Dockerfile beside it as people know it. */
export interface Read {
  readonly image: Image;
  readonly dockerfile: Readonly<{ path: string; model: Dockerfile }> | null;
}

/** From a reference to an exit code. */
export async function runImage(flags: ImageFlags, io: Io): Promise<number> {
  const outputs = outputsFrom(flags.formats);
  const dockerfile = flags.dockerfile === undefined ? null : readDockerfile(flags.dockerfile, flags, io);
  const { image, notes } = await read(flags, io);
  for (const note of notes) io.stderr.write(`imglint: ${note}\n`);
  const result: Read = { image: dockerfile === null ? image : besideDockerfile(image, dockerfile.model), dockerfile };
  if (dockerfile !== null && result.image.join === null) {
    io.stderr.write(`imglint: ${dockerfile.path} is most likely not what ${flags.reference} was built from; it was left aside\n`);
  }
  for (const { format, path } of outputs) {
    const text = format === 'json' ? imageJson(result, version) : await imagePretty(result, path === null ? lookFor(io, { color: flags.color, quiet: false }, []) : plain(io));
    if (path === null) io.stdout.write(text);
    else write(resolve(io.cwd, path), text);
  }
  return 0;
}

const plain = (io: Io) => ({ ...lookFor(io, { color: false, quiet: false }, []), width: 100 });

async function read(flags: ImageFlags, io: Io): Promise<Readonly<{ image: Image; notes: readonly string[] }>> {
  const opened = await openImage(flags.reference, { cwd: io.cwd, stdin: io.stdin, platform: flags.platform ?? null });
  try {
    return { image: await readImage(opened.source, { keeps: readByRules }), notes: opened.source.notes };
  } finally {
    opened.close();
  }
}

function readDockerfile(file: string, flags: ImageFlags, io: Io): Readonly<{ path: string; model: Dockerfile }> {
  const absolute = resolve(io.cwd, file);
  const decoded = readText(absolute);
  const path = shownPath(io.cwd, absolute);
  if ('error' in decoded) throw new UsageError(`${path}: ${decoded.error.message}`);
  const buildArgs = Object.fromEntries(flags.buildArgs.flatMap((arg) => {
    const equals = arg.indexOf('=');
    const value = equals === -1 ? io.env[arg] : arg.slice(equals + 1);
    return value === undefined ? [] : [[equals === -1 ? arg : arg.slice(0, equals), value] as const];
  }));
  const { target, platform } = flags;
  return { path, model: parse(decoded.text, { buildArgs, ...target === undefined ? {} : { target }, ...platform === undefined ? {} : { platform } }) };
}

interface Output {
  readonly format: (typeof imageFormats)[number];
  /** Null is standard output. */
  readonly path: string | null;
}

function outputsFrom(formats: readonly string[]): readonly Output[] {
  const outputs = (formats.length === 0 ? ['pretty'] : formats).map((said): Output => {
    const [name = '', ...rest] = said.split('=');
    const format = imageFormats.find((known) => known === name);
    if (format === undefined) throw new UsageError(`unknown format ${name}${didYouMean(name, imageFormats)}`);
    const path = rest.length === 0 ? null : rest.join('=');
    if (path === '') throw new UsageError(`--format ${said} names no file; write ${name}=FILE`);
    return { format, path };
  });
  if (outputs.filter(({ path }) => path === null).length > 1) throw new UsageError('only one report can go to standard output; give the others a file: --format json=FILE');
  return outputs;
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write the report ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
