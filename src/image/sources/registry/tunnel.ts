import { request as requestPlain } from 'node:http';
import { Agent, request as requestTls, type AgentOptions, type RequestOptions } from 'node:https';
import { connect } from 'node:tls';
import type { Duplex } from 'node:stream';
import { proxyHeaders } from './proxy.js';
import { Trouble, troubleFrom } from './trouble.js';

type Created = (error: Error | null, socket: Duplex) => void;

/** Reaches servers through a proxy, which passes on what it cannot read. */
export class TunnelAgent extends Agent {
  readonly #proxy: URL;
  readonly #patience: number;

  constructor(proxy: URL, patience: number, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#patience = patience;
  }

  override createConnection(asked: RequestOptions, created?: Created): undefined {
    const { host, servername, ca } = { ...asked, host: asked.host ?? '' };
    // Where there is an error, Node looks at nothing else.
    const fail = (error: Error): void => { created?.(error, undefined as unknown as Duplex); };
    const options = { host, ...servername === undefined ? {} : { servername }, ...ca === undefined ? {} : { ca } };
    tunnel(this.#proxy, host, Number(asked.port ?? 443), this.#patience).then((socket) => { created?.(null, connect({ ...options, socket })); }, fail);
  }
}

function tunnel(proxy: URL, host: string, port: number, patience: number): Promise<Duplex> {
  const target = `${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? requestTls : requestPlain)({
      method: 'CONNECT', hostname: proxy.hostname, port: proxy.port === '' ? undefined : proxy.port, path: target, agent: false,
      headers: { host: target, ...proxyHeaders(proxy) },
    });
    const timer = setTimeout(() => request.destroy(new Trouble('PROXY', host)), patience);
    request.on('connect', (answer, socket) => {
      clearTimeout(timer);
      if (answer.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(new Trouble('PROXY', host));
      }
    });
    // A proxy that does not know the method answers as if it were a page.
    request.on('response', (answer) => {
      answer.destroy();
      reject(new Trouble('PROXY', host));
    });
    request.on('error', (error) => {
      clearTimeout(timer);
      const trouble = troubleFrom(error, proxy.host);
      reject(trouble.passes ? trouble : new Trouble('PROXY', host));
    });
    request.end();
  });
}
