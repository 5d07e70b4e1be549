import { UsageError } from '../../../errors.js';
import { shown } from '../../../text/shown.js';
import { textOf } from '../../json.js';
import { isAllowed } from './address.js';
import type { Challenge } from './challenge.js';
import type { Client, Read } from './client.js';
import type { Credentials } from './credentials.js';
import type { Ask } from './exchange.js';
import { fieldsFrom } from './small-body.js';

const largest = 1 << 20;

/** Who asks a token server, for what. */
export interface TokenQuestion {
  readonly registry: URL;
  readonly repository: string;
  readonly credentials: Credentials | null;
  /** As messages call the image. */
  readonly name: string;
}

/** Fetches a token that lets us pull, from where the registry says (Docker's token authentication, OAuth 2). */
export async function fetchToken(client: Client, { parameters }: Challenge, { registry, repository, credentials, name }: TokenQuestion): Promise<string> {
  const realm = parameters.get('realm') ?? '';
  const url = URL.canParse(realm) ? new URL(realm) : null;
  if (url === null || !isAllowed(url, client.surroundings.plainHttp) || registry.protocol === 'https:' && url.protocol !== 'https:') {
    throw new UsageError(`${name}: ${registry.host} names no server for tokens that may be asked: its realm has to be an address with https`);
  }
  const asked = { service: parameters.get('service') ?? '', scope: `repository:${repository}:pull` };
  const ask = credentials?.kind === 'identity' ? exchangeOf(url, credentials.token, asked) : { url: withQuery(url, asked) };
  return tokenIn(await client.read(() => client.ask(ask, credentials?.kind === 'password' ? basic(credentials) : null), largest), credentials, name);
}

export const basic = ({ user, password }: Readonly<{ user: string; password: string }>): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const exchangeOf = (url: URL, token: string, asked: Readonly<Record<string, string>>): Ask => ({
  url, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ grant_type: 'refresh_token', ...asked, client_id: 'imglint', refresh_token: token }).toString(),
});

function withQuery(url: URL, asked: Readonly<Record<string, string>>): URL {
  const result = new URL(url);
  for (const [name, value] of Object.entries(asked)) if (value !== '') result.searchParams.set(name, value);
  return result;
}

function tokenIn({ answer, body }: Read, credentials: Credentials | null, name: string): string {
  const { status, url: { host } } = answer;
  if (status !== 200) {
    if (credentials !== null && (status === 400 || status === 401 || status === 403)) {
      throw new UsageError(`${name}: ${host} refuses the credentials of ${shown(credentials.from)}: log in anew, or log out to ask as nobody`);
    }
    throw new UsageError(`${name}: ${host} gives no token (it answers ${status})${credentials === null ? ': log in first' : ''}`);
  }
  const fields = fieldsFrom(body);
  const token = textOf(fields?.['token']) ?? textOf(fields?.['access_token']) ?? '';
  // What goes into a header must not end it.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError(`${name}: ${host} answers with no token: it is no token server, or a page stands before it`);
  return token;
}
