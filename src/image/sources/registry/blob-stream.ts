import { UsageError } from '../../../errors.js';
import type { Answer } from './exchange.js';
import { refusalOf } from './refusal.js';
import type { Registry } from './registry.js';
import { mostTries } from './retry.js';
import { inWords, Trouble } from './trouble.js';

/** Whoever gets on by less than this between two cuts does not get on. */
const progress = 1 << 20;

/**
 * The bytes of a blob. Where the connection is cut they go on from there: that they are those of the same blob is not believed, for
 * whoever reads them compares them with the digest.
 */
export async function* blobStream(registry: Registry, digest: string, size: number): AsyncIterable<Buffer> {
  const name = `${registry.reference.name}: ${digest}`;
  let at = 0;
  for (let tries = 1, gotOnAt = 0; at < size; tries++) {
    const answer = await registry.ask(`blobs/${digest}`, { headers: at === 0 ? {} : { range: `bytes=${at}-` } });
    let passed = await startOf(answer, at, name, registry);
    let cut = new Trouble('CUT', answer.url.host);
    try {
      for await (const whole of answer.body()) {
        const piece = whole.subarray(Math.min(whole.length, at - passed));
        passed += whole.length - piece.length;
        if (piece.length === 0) continue;
        passed += piece.length;
        at += piece.length;
        if (at > size) throw new UsageError(`${name}: it is longer than the ${size} bytes that its manifest states`);
        yield piece;
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      cut = error;
    }
    if (at === size) return;
    const stated = answer.headers['content-length'];
    if (cut.code === 'CUT' && stated !== undefined && answer.status === 200 && Number(stated) === at) {
      throw new UsageError(`${name}: it is ${at} bytes long, and its manifest states ${size}`);
    }
    if (at - gotOnAt >= progress) {
      gotOnAt = at;
      tries = 1;
    }
    const why = `${name}: at byte ${at}: ${inWords(cut)}`;
    if (!cut.passes) throw new UsageError(why);
    if (tries === mostTries) throw new UsageError(`${why}, and that ${mostTries} times: try again later`);
    await registry.client.pause(tries, why);
  }
}

/** Where an answer begins: servers may send all of it, whatever was asked for. */
async function startOf(answer: Answer, at: number, name: string, registry: Registry): Promise<number> {
  if (answer.status === 200) return 0;
  const start = /^bytes (\d{1,16})-/.exec(answer.headers['content-range'] ?? '')?.[1];
  if (answer.status !== 206) throw await refusalOf(answer, name, registry);
  if (Number(start) === at) return at;
  answer.drop();
  throw new UsageError(`${name}: ${answer.url.host} sends another part of it than it was asked for`);
}
