import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Image } from '../../src/image/model.js';
import { readByRules } from '../../src/image/read-by-rules.js';
import { readImage } from '../../src/image/read-image.js';
import { openImage, type OpenImage } from '../../src/image/sources/open-image.js';
import { dockerArchive, type Part, type Spec } from './builder.js';

export interface Asked {
  readonly platform?: string;
  readonly cwd?: string;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

async function* nothing(): AsyncIterable<Uint8Array> { /* a terminal where nobody types */ }

const opened: OpenImage[] = [];

/** Contents can be read as long as a source is open: until the test is over. */
export const closeImages = (): void => {
  for (const image of opened.splice(0)) image.close();
};

afterEach(closeImages);

/** Reads the image that a reference means, and what was said beside it. */
export async function readReference(reference: string, { platform, cwd = tmpdir(), stdin = nothing() }: Asked = {}): Promise<Readonly<{ image: Image; notes: readonly string[] }>> {
  const image = await openImage(reference, { cwd, stdin, platform: platform ?? null });
  opened.push(image);
  return { image: await readImage(image.source, { keeps: readByRules }), notes: image.source.notes };
}

/** Reads an archive as it lies in a file. */
export async function readBytes(bytes: Buffer, asked: Asked = {}): Promise<Image> {
  const folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
  try {
    writeFileSync(join(folder, 'app.tar'), bytes);
    return (await readReference('app.tar', { ...asked, cwd: folder })).image;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const readSpec = (spec: Spec): Promise<Image> => readBytes(dockerArchive(spec));
export const readLayers = (...layers: readonly (readonly Part[])[]): Promise<Image> => readSpec({ layers });

/** What was thrown, in words. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
