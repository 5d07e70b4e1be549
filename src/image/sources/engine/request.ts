import type { IncomingMessage, RequestOptions } from 'node:http';
import { reasonOf } from '../../../discover/reason.js';
import { UsageError } from '../../../errors.js';
import { oneLine } from '../../../text/one-line.js';
import type { Reach } from './engine.js';

/** An engine that has not said anything for so long is not going to. */
export const patience = 60_000;
/** Before the first byte of an archive an engine writes all of it to its disk. */
export const longPatience = 900_000;

/** Asks an engine; what goes wrong on the way is said in words, without its name. */
export async function get(reach: Reach, path: string, idle: number): Promise<IncomingMessage> {
  const { request } = 'socket' in reach || reach.tls === null ? await import('node:http') : await import('node:https');
  return new Promise((done, fail) => {
    const asking = request({ ...addressOf(reach), path, method: 'GET', agent: false, headers: { accept: '*/*' }, timeout: idle });
    asking.on('response', done);
    asking.on('timeout', () => { asking.destroy(tooSlow(idle)); });
    asking.on('error', (error) => { fail(inWords(error)); });
    asking.end();
  });
}

const tooSlow = (idle: number): UsageError => new UsageError(`it said nothing for ${Math.ceil(idle / 1000)} s`);

function addressOf(reach: Reach): RequestOptions {
  if ('socket' in reach) return { socketPath: reach.socket };
  const { host, port, tls } = reach;
  return { host, port, ...tls === null ? {} : { ...tls.ca === null ? {} : { ca: tls.ca }, ...tls.cert === null || tls.key === null ? {} : { cert: tls.cert, key: tls.key }, rejectUnauthorized: tls.isVerified } };
}

/** The body as it comes; a cut one is no end. */
export async function* bodyOf(answer: IncomingMessage): AsyncIterable<Buffer> {
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) yield piece;
  } catch (error) {
    throw inWords(error);
  }
}

/** What is neither a refusal of the system nor of HTTP or TLS is a bug, and is thrown on. */
function inWords(error: unknown): Error {
  if (!(error instanceof Error) || error instanceof UsageError) return error instanceof Error ? error : new Error(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code.startsWith('HPE_')) return new UsageError('what answers there does not speak HTTP');
  if (/CERT|SIGNATURE|^ERR_SSL|^ERR_TLS|^ERR_OSSL|^EPROTO$/.test(code)) return new UsageError(`TLS: ${oneLine(error.message)}; DOCKER_TLS_VERIFY and DOCKER_CERT_PATH say how it is spoken`);
  const known = refusals.get(code);
  return code === '' ? error : new UsageError(known ?? reasonOf(error));
}

const refusals: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such socket'],
  ['ECONNREFUSED', 'nobody listens there'],
  ['ECONNRESET', 'the connection was cut'],
  ['EPIPE', 'the connection was cut'],
  ['ETIMEDOUT', 'it cannot be reached'],
  ['EHOSTUNREACH', 'it cannot be reached'],
  ['ENETUNREACH', 'it cannot be reached'],
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'there is no such host'],
  ['ENOTSOCK', 'this is no socket'],
  ['EACCES', 'permission denied; whoever may use it belongs to its group (docker), or is root'],
]);
