import { UsageError } from '../../../errors.js';
import { shown } from '../../../text/shown.js';
import { isLoopback } from './address.js';
import { parseChallenges } from './challenge.js';
import type { Client, Read } from './client.js';
import { findCredentials, type Credentials } from './credentials.js';
import type { Answer, Ask } from './exchange.js';
import type { RegistryReference } from './reference.js';
import { basic, fetchToken } from './token.js';
import { inWords, Trouble } from './trouble.js';

/** The repository of one image, asked as whoever the user is to it. */
export class Registry {
  readonly reference: RegistryReference;
  readonly client: Client;
  readonly #base: URL;
  #authorization: Promise<string | null> = Promise.resolve(null);
  #credentials: Promise<Credentials | null> | null = null;

  private constructor(client: Client, reference: RegistryReference, base: URL) {
    this.client = client;
    this.reference = reference;
    this.#base = base;
  }

  static async at(client: Client, reference: RegistryReference): Promise<Registry> {
    const { host } = reference;
    const tls = new URL(`https://${host}`);
    const isPlain = client.surroundings.plainHttp || isLoopback(tls) && !(await client.speaksTls(new URL('/v2/', tls)));
    return new Registry(client, reference, isPlain ? new URL(`http://${host}`) : tls);
  }

  /** Of its own address, and of no other that it sends us on to. */
  get host(): string {
    return this.#base.host;
  }

  /** Asks for something below the repository, and says who asks only once that is asked for. */
  ask(path: string, asked: Pick<Ask, 'method' | 'headers'>): Promise<Answer> {
    return this.#told(this.#known({ ...asked, url: this.#below(path) }));
  }

  /** The same for something small, which is read at once. */
  read(path: string, headers: NonNullable<Ask['headers']>, most: number): Promise<Read> {
    return this.#told(this.client.read(() => this.#known({ headers, url: this.#below(path) }), most));
  }

  #below(path: string): URL {
    return new URL(`/v2/${this.reference.repository}/${path}`, this.#base);
  }

  async #told<T>(asking: Promise<T>): Promise<T> {
    try {
      return await asking;
    } catch (error) {
      if (error instanceof Trouble) throw new UsageError(`${this.reference.name}: ${inWords(error)}`);
      throw error;
    }
  }

  async #known(ask: Ask): Promise<Answer> {
    for (let refused = 0; ; refused++) {
      const used = this.#authorization;
      const answer = await this.client.ask(ask, await used);
      // A token lasts minutes, and reading a large image takes longer: what is refused may be an old one, once.
      if (answer.status !== 401 || answer.url.origin !== this.#base.origin || refused === 1) return answer;
      answer.drop();
      // Several ask at once, and one of them fetches a new one for all.
      if (this.#authorization === used) this.#authorization = this.#authorize(answer.headers['www-authenticate'] ?? '');
    }
  }

  /** Who asks, where anybody knows. */
  credentials(): Promise<Credentials | null> {
    return this.#credentials ??= findCredentials(this.reference, this.client.surroundings);
  }

  async #authorize(header: string): Promise<string> {
    const { name, repository, registry } = this.reference;
    const challenges = parseChallenges(header);
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    if (bearer === undefined && !challenges.some(({ scheme }) => scheme === 'basic')) {
      const schemes = challenges.map(({ scheme }) => shown(scheme)).join(', ');
      throw new UsageError(`${name}: ${registry} asks who we are in a way that nobody here knows (${schemes || 'it does not say which'})`);
    }
    const credentials = await this.credentials();
    if (credentials?.kind === 'bearer') return `Bearer ${headerText(credentials, name)}`;
    if (bearer !== undefined) return `Bearer ${await fetchToken(this.client, bearer, { registry: this.#base, repository, credentials, name })}`;
    if (credentials?.kind !== 'password') throw new UsageError(`${name}: ${loginTo(registry)}`);
    return basic(credentials);
  }
}

/** What goes into a header must not end it. */
function headerText({ token, from }: Readonly<{ token: string; from: string }>, name: string): string {
  const text = token.trim();
  if (!/^[\x21-\x7e]+$/.test(text)) throw new UsageError(`${name}: the token of ${shown(from)} is none: it holds what no token does`);
  return text;
}

export const loginTo = (registry: string): string =>
  `${registry} asks who we are: log in (docker login ${registry}, podman login ${registry}), or set IMGLINT_REGISTRY_USER and IMGLINT_REGISTRY_PASSWORD`;

export const refusedLogin = (registry: string, credentials: Credentials): string =>
  `${registry} refuses the credentials of ${shown(credentials.from)}: log in anew (docker login ${registry}), and see that the account may pull this image`;
