import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Route } from './routes.js';
import type { Surroundings } from './surroundings.js';
import { Trouble, troubleFrom } from './trouble.js';

export interface Ask {
  readonly url: URL;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a server says. Its body has to be read to its end, or dropped. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  body(): AsyncIterable<Buffer>;
  drop(): void;
}

/** Asks once, and goes nowhere else. Fails with trouble alone. */
export function exchange({ url, method = 'GET', headers = {}, body }: Ask, route: Route, { patience }: Pick<Surroundings, 'patience'>): Promise<Answer> {
  const { host } = url;
  return new Promise((resolve, reject) => {
    const { options } = route;
    const allHeaders = { 'user-agent': 'imglint', 'accept-encoding': 'identity', ...headers, ...options.headers };
    const request = route.request(url, { ...options, method, headers: allHeaders });
    const give = (code: string): void => { request.destroy(new Trouble(code, host)); };
    let timer = setTimeout(give, patience.connect + patience.idle, 'IDLE');
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      clearTimeout(timer);
      timer = setTimeout(give, patience.connect, 'CONNECT');
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        timer = setTimeout(give, patience.idle, 'IDLE');
      });
    });
    request.on('response', (message) => {
      clearTimeout(timer);
      resolve(answerOf(message, url, patience.idle));
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      try {
        reject(troubleFrom(error, host));
      } catch (bug) {
        reject(bug instanceof Error ? bug : new Error(String(bug)));
      }
    });
    request.end(body);
  });
}

/** An answer that nobody wants costs less read than a new connection, where it is as short as this. */
const shortest = 1 << 16;

function answerOf(message: IncomingMessage, url: URL, idle: number): Answer {
  // Whoever reads the body is told; where nobody does, nobody misses it.
  message.on('error', () => { /* see above */ });
  return {
    url, status: message.statusCode ?? 0, headers: message.headers, body: () => patient(message, url.host, idle),
    drop: () => {
      if (Number(message.headers['content-length'] ?? shortest) < shortest) message.resume();
      else message.destroy();
    },
  };
}

/** Whoever sends less than this while we have no more patience sends next to nothing. */
const least = 1 << 14;

/** The clock runs only while we wait: that others are slow with what they have is no fault of the server's. */
async function* patient(message: IncomingMessage, host: string, idle: number): AsyncIterable<Buffer> {
  const pieces: AsyncIterator<Buffer> = message[Symbol.asyncIterator]();
  let waited = 0;
  let came = 0;
  try {
    for (;;) {
      const began = performance.now();
      const timer = setTimeout(() => { message.destroy(new Trouble('IDLE', host)); }, idle);
      const next = await pieces.next().finally(() => { clearTimeout(timer); });
      if (next.done === true) return;
      waited += performance.now() - began;
      came += next.value.length;
      if (waited > idle) {
        if (came < least) throw new Trouble('IDLE', host);
        waited = 0;
        came = 0;
      }
      yield next.value;
    }
  } catch (error) {
    throw troubleFrom(error, host);
  } finally {
    message.destroy();
  }
}
