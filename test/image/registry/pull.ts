import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readByRules } from '../../../src/image/read-by-rules.js';
import { readImage } from '../../../src/image/read-image.js';
import type { Image } from '../../../src/image/model.js';
import type { Closing } from '../../../src/image/sources/files.js';
import { findInRegistry } from '../../../src/image/sources/registry/find-in-registry.js';
import type { Surroundings } from '../../../src/image/sources/registry/surroundings.js';
import { refusal } from '../read.js';
import { closeServers } from './fake-registry.js';

/** Stands wherever a secret stands, and nowhere in what is said. */
export const secret = 'hunter2hunter2';

/** A world without waiting, and what happened in it. */
export interface World extends Surroundings {
  readonly said: string[];
  readonly pauses: number[];
}

let home = '';
before(() => { home = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
after(() => { rmSync(home, { recursive: true }); });
afterEach(closeServers);

/** Wednesday. */
export const today = Date.parse('2026-01-07T12:00:00Z');

export function world(changes: Partial<Surroundings> = {}): World {
  const said: string[] = [];
  const pauses: number[] = [];
  return {
    env: { HOME: home }, plainHttp: false, patience: { connect: 5000, idle: 5000 }, random: () => 1, now: () => today,
    say: (text) => { said.push(text); },
    sleep: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    ...changes, said, pauses,
  };
}

/** Reads an image of a registry whole. */
export async function pull(text: string, around: Surroundings = world(), platform: string | null = null): Promise<Image> {
  const closings: Closing[] = [];
  try {
    return await readImage(await findInRegistry(text, { reference: `docker://${text}`, platform }, around, closings), { keeps: readByRules });
  } finally {
    for (const closing of closings) closing.close();
  }
}

/** What was said when it was refused; a secret is never in it. */
export async function refused(text: string, around: World = world(), platform: string | null = null): Promise<string> {
  const message = await refusal(pull(text, around, platform));
  expect([message, ...around.said].join('\n')).not.to.include(secret);
  expect([message, ...around.said].join('\n')).not.to.include(Buffer.from(secret).toString('base64').slice(0, 12));
  return message;
}
