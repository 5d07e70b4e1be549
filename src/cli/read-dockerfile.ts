import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from './io.js';
import { missingPath } from '../discover/missing-path.js';
import { readText } from '../discover/read.js';
import { shownPath } from '../discover/shown-path.js';
import type { BuildSettings } from '../dockerfile/model.js';
import { parse } from '../dockerfile/parse.js';
import { UsageError } from '../errors.js';
import type { Read } from '../report/image/read.js';

/** The Dockerfile that an image was built from, as people know it. */
export function readDockerfile(file: string, settings: BuildSettings, io: Io): NonNullable<Read['dockerfile']> {
  const absolute = resolve(io.cwd, file);
  if (!existsSync(absolute)) throw missingPath(file, absolute, io.cwd);
  const decoded = readText(absolute);
  const path = shownPath(io.cwd, absolute);
  if ('error' in decoded) throw new UsageError(`${path}: ${decoded.error.message}`);
  return { path, model: parse(decoded.text, settings) };
}
