import { readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { reasonOf } from '../../../discover/reason.js';
import { UsageError } from '../../../errors.js';
import { oneLine } from '../../../text/one-line.js';
import { fieldsOf, textMapOf, textOf, type Json } from '../../json.js';
import type { Env } from '../place.js';
import type { Credentials } from './credentials.js';

/** What `docker login` and `podman login` write. Names are of hosts, or of repositories under them. */
export interface AuthFile {
  readonly credentials: ReadonlyMap<string, Credentials>;
  /** Programs (`docker-credential-NAME`) for single hosts, and the one for all. */
  readonly helpers: ReadonlyMap<string, string>;
  readonly store: string | null;
}

export interface AuthPlace {
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
  /** The user named this very file. */
  readonly isAsked: boolean;
}

/** Where those files are, the one that counts most first. */
export function authFiles(env: Env): readonly AuthPlace[] {
  const home = env['HOME'] ?? homedir();
  const below = join(home, '/');
  const place = (path: string, isAsked = false): AuthPlace => ({ path, name: path.startsWith(below) ? `~/${path.slice(below.length)}` : path, isAsked });
  const { REGISTRY_AUTH_FILE: asked = '', DOCKER_CONFIG: folder = '', XDG_RUNTIME_DIR: runtime = '', XDG_CONFIG_HOME: config = '' } = env;
  return [
    ...asked === '' ? [] : [place(asked, true)],
    place(join(folder === '' ? join(home, '.docker') : folder, 'config.json')),
    place(runtime === '' ? `/run/containers/${userInfo().uid}/auth.json` : join(runtime, 'containers/auth.json')),
    place(join(config === '' ? join(home, '.config') : config, 'containers/auth.json')),
  ];
}

/** Null where there is none. What it holds is never shown, not even where it is malformed. */
export function readAuthFile({ path, name, isAsked }: AuthPlace): AuthFile | null {
  const text = read(path, name, isAsked);
  if (text === null) return null;
  const file = fieldsOf(parse(text, name));
  const auths = Object.entries(fieldsOf(file['auths'])).flatMap(([key, value]) => {
    const found = credentialsOf(value, name);
    return found === null ? [] : [[hostOf(key), found] as const];
  });
  return {
    credentials: new Map(auths),
    helpers: new Map([...textMapOf(file['credHelpers'])].filter(([, helper]) => helper !== '').map(([key, helper]) => [hostOf(key), helper])),
    store: textOf(file['credsStore']) || null,
  };
}

function read(path: string, name: string, isAsked: boolean): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    if (!isAsked && error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw new UsageError(`${oneLine(name)}: ${reason}`);
  }
}

function parse(text: string, name: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${oneLine(name)}: it is no JSON`);
  }
}

/** Keys were addresses once: `https://index.docker.io/v1/`. */
const hostOf = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/(?:v[12]\/?)?$/, '');

function credentialsOf(json: Json, from: string): Credentials | null {
  const fields = fieldsOf(json);
  const text = (name: string): string => textOf(fields[name]) ?? '';
  if (text('registrytoken') !== '') return { kind: 'bearer', token: text('registrytoken'), from };
  if (text('identitytoken') !== '') return { kind: 'identity', token: text('identitytoken'), from };
  const decoded = Buffer.from(text('auth'), 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const [user, password] = colon === -1 ? [text('username'), text('password')] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
  return user === '' ? null : { kind: 'password', user, password, from };
}
