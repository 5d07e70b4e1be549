import { UsageError } from '../../../errors.js';
import type { Env } from '../place.js';
import { isLoopback } from './address.js';

/** The proxy between us and an address, as the environment has it; null where there is none. */
export function proxyFor(url: URL, env: Env): URL | null {
  const { name, value } = chosen(url, env);
  if (value === '' || isLoopback(url) || isExcepted(url, env['NO_PROXY'] ?? env['no_proxy'] ?? '')) return null;
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  const proxy = URL.canParse(text) ? new URL(text) : null;
  // What it says may hold a password, and so it is not shown.
  if (proxy === null || proxy.protocol !== 'http:' && proxy.protocol !== 'https:' || decoded(proxy) === null) {
    throw new UsageError(`${name} names no proxy over HTTP; write http://HOST:PORT`);
  }
  return proxy;
}

function chosen({ protocol }: URL, env: Env): Readonly<{ name: string; value: string }> {
  const names = protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy'];
  const name = [...names, 'ALL_PROXY', 'all_proxy'].find((one) => (env[one] ?? '') !== '') ?? '';
  return { name, value: env[name] ?? '' };
}

/** `example.com` and `.example.com` are a host and all below it; `*` is every host; a port narrows it. */
const isExcepted = ({ hostname, port, protocol }: URL, excepted: string): boolean => excepted.split(/[\s,]+/).some((rule) => {
  if (rule === '' || rule === '*') return rule === '*';
  const [, name = '', only] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(rule.toLowerCase()) ?? [];
  const isHost = hostname === name || hostname === `[${name}]` || hostname.endsWith(`.${name}`);
  return isHost && (only === undefined || only === (port === '' ? protocol === 'https:' ? '443' : '80' : port));
});

/** What a proxy is told of us: what its address says. */
export const proxyHeaders = (proxy: URL): Readonly<Record<string, string>> => (proxy.username === '' ? {}
  : { 'proxy-authorization': `Basic ${Buffer.from(decoded(proxy) ?? '').toString('base64')}` });

function decoded({ username, password }: URL): string | null {
  try {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
