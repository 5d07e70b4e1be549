import { UsageError } from '../../../errors.js';
import type { Env } from '../place.js';
import { authFiles, readAuthFile, type AuthFile } from './auth-file.js';
import { askHelper } from './credential-helper.js';
import type { RegistryReference } from './reference.js';
import type { Surroundings } from './surroundings.js';

/** Who we are to a registry, and where that is written: the latter may be shown. */
export type Credentials =
  | Readonly<{ kind: 'password'; user: string; password: string; from: string }>
  /** Is exchanged for tokens (OAuth 2 calls it a refresh token). */
  | Readonly<{ kind: 'identity'; token: string; from: string }>
  /** Is what a server would give. */
  | Readonly<{ kind: 'bearer'; token: string; from: string }>;

/** What the user has for a registry: the environment's, else the first that a file knows. */
export async function findCredentials(reference: RegistryReference, { env, say }: Pick<Surroundings, 'env' | 'say'>): Promise<Credentials | null> {
  const given = fromEnvironment(env);
  if (given !== null) return given;
  for (const place of authFiles(env)) {
    const file = readAuthFile(place);
    const found = file === null ? null : await fromFile(file, reference, env, say);
    if (found !== null) return found;
  }
  return null;
}

function fromEnvironment(env: Env): Credentials | null {
  const { IMGLINT_REGISTRY_TOKEN: token = '', IMGLINT_REGISTRY_USER: user = '', IMGLINT_REGISTRY_PASSWORD: password = '' } = env;
  if (token !== '') return { kind: 'bearer', token, from: 'IMGLINT_REGISTRY_TOKEN' };
  if (user === '' && password === '') return null;
  if (user === '' || password === '') {
    const [has, lacks] = user === '' ? ['PASSWORD', 'USER'] : ['USER', 'PASSWORD'];
    throw new UsageError(`IMGLINT_REGISTRY_${has} is set, and IMGLINT_REGISTRY_${lacks} is not`);
  }
  return { kind: 'password', user, password, from: 'IMGLINT_REGISTRY_USER' };
}

async function fromFile(file: AuthFile, reference: RegistryReference, env: Env, say: Surroundings['say']): Promise<Credentials | null> {
  const names = namesOf(reference);
  const helper = names.map((name) => file.helpers.get(name)).find((one) => one !== undefined) ?? file.store;
  if (helper !== null) {
    const found = await askHelper(helper, serverOf(reference), env, say);
    if (found !== null) return found;
  }
  return names.map((name) => file.credentials.get(name)).find((one) => one !== undefined) ?? null;
}

/** What files call it, the most particular first: a repository, what lies above it, the host. */
function namesOf({ registry, repository }: RegistryReference): readonly string[] {
  const hosts = registry === 'docker.io' ? ['docker.io', 'index.docker.io', 'registry-1.docker.io'] : [registry];
  const parts = repository.split('/');
  const paths = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`);
  return [...paths, ''].flatMap((path) => hosts.map((host) => host + path));
}

/** What helpers call it: the Hub's name is older than all of this. */
const serverOf = ({ registry }: RegistryReference): string => (registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry);
