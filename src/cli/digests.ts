import { isUsageError } from '../errors.js';
import { digestOf } from '../image/sources/registry/digest-of.js';

const atOnce = 6;

/** Asks registries which digest each image has today, and keeps the answers; says of which it cannot be told, and why. */
export async function resolveDigests(images: Iterable<string>, digests: Map<string, string>, env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const waiting = [...images].filter((image) => !digests.has(image));
  const untold: string[] = [];
  const work = async (): Promise<void> => {
    for (let image = waiting.shift(); image !== undefined; image = waiting.shift()) {
      try {
        digests.set(image, await digestOf(image, { cwd: process.cwd(), platform: null, stdin: nobody(), env }));
      } catch (error) {
        if (!isUsageError(error)) throw error;
        untold.push(`no digest for ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return untold;
}

async function* nobody(): AsyncIterable<Uint8Array> { /* types anything here */ }
