import { Agent as PlainAgent, request as requestPlain, type RequestOptions } from 'node:http';
import { Agent as TlsAgent, request as requestTls, type AgentOptions } from 'node:https';
import { proxyFor, proxyHeaders } from './proxy.js';
import type { Surroundings } from './surroundings.js';
import { TunnelAgent } from './tunnel.js';

/** How an address is reached: directly, or through a proxy. */
export interface Route {
  readonly request: typeof requestPlain;
  readonly options: RequestOptions;
}

/** Connections that are open, and used again. */
export class Routes {
  readonly #surroundings: Surroundings;
  readonly #plain = new PlainAgent({ keepAlive: true });
  readonly #tls: TlsAgent;
  readonly #tunnels = new Map<string, TunnelAgent>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#tls = new TlsAgent(tlsOptions(surroundings));
  }

  to(url: URL): Route {
    const { env, patience } = this.#surroundings;
    const proxy = proxyFor(url, env);
    const isTls = url.protocol === 'https:';
    if (proxy === null) return isTls ? { request: requestTls, options: { agent: this.#tls } } : { request: requestPlain, options: { agent: this.#plain } };
    if (!isTls) {
      const { hostname, protocol } = proxy;
      const port = proxy.port === '' ? protocol === 'https:' ? 443 : 80 : proxy.port;
      const options = { hostname, port, protocol, path: url.href, headers: { host: url.host, ...proxyHeaders(proxy) } };
      return protocol === 'https:' ? { request: requestTls, options: { ...options, agent: this.#tls } }
        : { request: requestPlain, options: { ...options, agent: this.#plain } };
    }
    const agent = this.#tunnels.get(proxy.href) ?? new TunnelAgent(proxy, patience.connect, tlsOptions(this.#surroundings));
    this.#tunnels.set(proxy.href, agent);
    return { request: requestTls, options: { agent } };
  }

  /** Also those in use: whoever still reads is told that it was cut. */
  close(): void {
    for (const agent of [this.#plain, this.#tls, ...this.#tunnels.values()]) agent.destroy();
  }
}

const tlsOptions = ({ ca }: Surroundings): AgentOptions => ({ keepAlive: true, ...ca === undefined ? {} : { ca } });
