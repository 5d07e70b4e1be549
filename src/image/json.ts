import { UsageError } from '../errors.js';
import { oneLine } from '../text/one-line.js';
import type { Blob } from './bytes/blob.js';
import { pieces } from './bytes/random-access.js';
import { verified } from './bytes/verify.js';

/** Manifests and configurations are small; registries take 4 MiB at most. */
const largest = 16 << 20;

/** A value read from JSON, of which nothing is known yet. */
export type Json = unknown;

/** Reads a small blob whole, and compares it with its digest where there is one. */
export async function readSmall(blob: Blob, digest: string | null): Promise<Buffer> {
  if (blob.size > largest) throw new UsageError(`${oneLine(blob.name)}: ${blob.size} bytes are too many for a manifest or a configuration`);
  const bytes = blob.bytes === null ? blob.stream() : pieces(blob.bytes);
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of digest === null ? bytes : verified(bytes, digest, blob.name)) {
    size += piece.length;
    if (size > largest) throw new UsageError(`${oneLine(blob.name)}: it is longer than any manifest or configuration`);
    read.push(Buffer.from(piece));
  }
  return Buffer.concat(read);
}

export function parseJson(bytes: Buffer, blob: string): Json {
  try {
    return JSON.parse(bytes.toString('utf8')) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${oneLine(blob)}: it is no JSON: ${oneLine(error.message)}`);
  }
}

// What is not of the form that is asked for counts as not there: images of old tools leave much out.

export const fieldsOf = (value: Json): Readonly<Record<string, Json>> =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, Json>> : {});

export const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value as readonly Json[] : []);
export const textOf = (value: Json): string | null => (typeof value === 'string' ? value : null);
export const textsOf = (value: Json): readonly string[] => listOf(value).filter((one) => typeof one === 'string');
export const keysOf = (value: Json): readonly string[] => Object.keys(fieldsOf(value));

export const textMapOf = (value: Json): ReadonlyMap<string, string> =>
  new Map(Object.entries(fieldsOf(value)).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one] as const] : [])));
