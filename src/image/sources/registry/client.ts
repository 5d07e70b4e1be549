import { UsageError } from '../../../errors.js';
import { redirected } from './address.js';
import { exchange, type Answer, type Ask } from './exchange.js';
import { isPassing, mostTries, pauseAfter } from './retry.js';
import { Routes } from './routes.js';
import { bodyUpTo } from './small-body.js';
import type { Surroundings } from './surroundings.js';
import { inWords, Trouble } from './trouble.js';

const mostRedirects = 10;
const isRedirect = (status: number): boolean => status === 301 || status === 302 || status === 303 || status === 307 || status === 308;

export interface Read {
  readonly answer: Answer;
  readonly body: Buffer | null;
}

/** Asks servers: again where that may help, and further where they send us on. What it says never holds more of an address than its host. */
export class Client {
  readonly surroundings: Surroundings;
  readonly #routes: Routes;
  #closed = false;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.#routes = new Routes(surroundings);
  }

  /** Credentials go to the server that is asked and to no other. */
  async ask(ask: Ask, authorization: string | null): Promise<Answer> {
    const { plainHttp } = this.surroundings;
    let { url } = ask;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const isOurs = url.origin === ask.url.origin;
      const answer = await this.#persist({ ...ask, url, headers: { ...ask.headers, ...isOurs && authorization !== null ? { authorization } : {} } });
      const { location } = answer.headers;
      if (!isRedirect(answer.status) || location === undefined || ask.method === 'POST') return answer;
      answer.drop();
      const next = redirected(url, location, plainHttp);
      if (next === null) {
        throw new UsageError(`${url.host} sends us on to where nobody may be sent: from HTTPS only to HTTPS, to plain HTTP only on this machine or with --plain-http`);
      }
      url = next;
    }
    throw new UsageError(`${ask.url.host} sends us on more than ${mostRedirects} times`);
  }

  /** Whether a server of this machine does; one that does not takes our greeting for nonsense. */
  async speaksTls(url: URL): Promise<boolean> {
    const result = await this.#once({ url });
    if (!(result instanceof Trouble)) result.drop();
    return !(result instanceof Trouble && /^(?:EPROTO|ECONNRESET|ERR_SSL_.*)$/.test(result.code));
  }

  /** Asks for something small, and reads it: what is cut is asked for again. Null where it is longer than it may be. */
  async read(ask: () => Promise<Answer>, most: number): Promise<Read> {
    for (let tries = 1; ; tries++) {
      const answer = await ask();
      try {
        return { answer, body: await bodyUpTo(answer, most) };
      } catch (error) {
        if (!(error instanceof Trouble) || !error.passes || tries === mostTries) throw error;
        await this.pause(tries, inWords(error));
      }
    }
  }

  async #persist(ask: Ask): Promise<Answer> {
    const { host } = ask.url;
    for (let tries = 1; ; tries++) {
      const result = await this.#once(ask);
      if (!(result instanceof Trouble) && !isPassing(result.status)) return result;
      if (result instanceof Trouble && !result.passes) throw result;
      const { why, retryAfter } = result instanceof Trouble ? { why: inWords(result), retryAfter: undefined }
        : { why: `${host} answers ${result.status}`, retryAfter: result.headers['retry-after'] };
      if (!(result instanceof Trouble)) result.drop();
      if (tries === mostTries) {
        throw result instanceof Trouble ? result : new UsageError(`${why}, and that ${mostTries} times: try again later${hint(result.status)}`);
      }
      await this.pause(tries, why, retryAfter);
    }
  }

  /** Waits before something is tried again, and says so. */
  async pause(tries: number, why: string, retryAfter?: string): Promise<void> {
    if (this.#closed) throw new UsageError(`${why}; it was not tried again`);
    const pause = pauseAfter(tries, retryAfter, this.surroundings);
    if (pause === null) throw new UsageError(`${why}, and asks for longer patience than anybody has (Retry-After): try again later${hint(429)}`);
    this.surroundings.say(`${why}; trying again in ${(pause / 1000).toFixed(1)} s`);
    await this.surroundings.sleep(pause);
  }

  async #once(ask: Ask): Promise<Answer | Trouble> {
    try {
      return await exchange(ask, this.#routes.to(ask.url), this.surroundings);
    } catch (error) {
      if (error instanceof Trouble) return error;
      throw error;
    }
  }

  close(): void {
    this.#closed = true;
    this.#routes.close();
  }
}

const hint = (status: number): string => (status === 429 ? ', or log in, which raises the limit of most registries' : '');
