import type { Io } from './io.js';
import { Progress } from './progress.js';
import { say } from './say.js';
import type { ReadingFlags } from './shared-flags.js';
import { cacheFolder } from '../image/cache/folder.js';
import { openCache, type OpenCache } from '../image/cache/layer-cache.js';
import type { Image } from '../image/model.js';
import { readByRules } from '../image/read-by-rules.js';
import { readImage } from '../image/read-image.js';
import type { Closing } from '../image/sources/files.js';
import { openImage } from '../image/sources/open-image.js';
import { counted } from '../image/sources/counted.js';
import { inUnits } from '../text/bytes.js';
import { oneLine } from '../text/one-line.js';
import { version } from '../version.js';

export interface Reading extends Partial<ReadingFlags> {
  readonly reference: string;
  /** Layers are compared with their digests. */
  readonly verify?: boolean;
}

/** An image; what lies in its files can be had until it is closed. */
export interface ReadReference extends Closing {
  readonly image: Image;
  /** What was chosen among several, for people. */
  readonly notes: readonly string[];
}

/** Reads the image that a reference means; a terminal sees how far that is. */
export async function readReference({ reference, platform, plainHttp = false, cache = true, verify = false }: Reading, io: Io): Promise<ReadReference> {
  const progress = new Progress(io.stderr);
  const onBytes = byteProgress(oneLine(reference.slice(-40)), progress);
  const interrupt = (text: string): void => {
    progress.clear();
    say(io, text);
  };
  try {
    const opened = await openImage(reference, { cwd: io.cwd, stdin: io.stdin, platform: platform ?? null, env: io.env, onBytes, say: interrupt, plainHttp });
    try {
      const layers = cache ? cacheOf(io.env) : null;
      const image = await readImage(counted(opened.source, onBytes), { keeps: readByRules, cache: layers, verify });
      const problem = layers?.close() ?? null;
      return { image, notes: [...opened.source.notes, ...problem === null ? [] : [problem], ...leftOut(image)], close: opened.close };
    } catch (error) {
      opened.close();
      throw error;
    }
  } finally {
    progress.clear();
  }
}

function cacheOf(env: Io['env']): OpenCache | null {
  const folder = cacheFolder(env);
  return folder === null ? null : openCache({ folder, version });
}

/** Bytes so far, and how many a second. */
export function byteProgress(name: string, progress: Pick<Progress, 'tick'>, now: () => number = Date.now): (count: number) => void {
  const started = now();
  let bytes = 0;
  return (count) => {
    bytes += count;
    progress.tick(`${name}: ${inUnits(bytes)} read, ${inUnits(Math.round(bytes / Math.max(0.001, (now() - started) / 1000)))}/s`);
  };
}

const leftOut = ({ leftOut: count }: Image): readonly string[] =>
  (count === 0 ? [] : [`the contents of ${String(count)} files were left out, for all that is looked into takes too much memory; they are known by their names alone`]);
