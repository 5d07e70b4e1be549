import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../place.js';
import { engineAt, guessed } from './address.js';
import { currentContext, engineOfContext } from './context.js';
import type { Engine, Tls } from './engine.js';
import { tlsFrom } from './tls.js';

/**
 * The engines to ask, in this order. One that is named is the only one: by DOCKER_HOST, which wins over DOCKER_CONTEXT as it does for
 * Docker's command line, by Podman's CONTAINER_HOST, or by the context in use.
 */
export function enginesOf(env: Env): readonly Engine[] {
  const said = (name: string): string | null => env[name] || null;
  const home = said('HOME') ?? homedir();
  const folder = said('DOCKER_CONFIG') ?? join(home, '.docker');
  const host = said('DOCKER_HOST');
  if (host !== null) return [engineAt(host, 'DOCKER_HOST', () => tlsOf(env, folder))];
  const context = said('DOCKER_CONTEXT');
  if (context !== null && context !== 'default') return [engineOfContext(context, folder)];
  const podman = said('CONTAINER_HOST');
  if (podman !== null) return [engineAt(podman, 'CONTAINER_HOST', () => null)];
  const current = context === null ? currentContext(folder) : null;
  if (current !== null) return [engineOfContext(current, folder)];
  return usualSockets(home, said('XDG_RUNTIME_DIR')).map(guessed);
}

/** Docker's, as root and without; then Podman's. */
function usualSockets(home: string, runtime: string | null): readonly string[] {
  if (process.platform === 'win32') return [];
  const run = runtime ?? `/run/user/${userInfo().uid}`;
  return [
    '/var/run/docker.sock', join(run, 'docker.sock'), join(home, '.docker/run/docker.sock'), join(home, '.docker/desktop/docker.sock'),
    join(run, 'podman/podman.sock'), '/run/podman/podman.sock',
  ];
}

/** As Docker's command line: a variable that is set and empty asks for nothing. */
function tlsOf(env: Env, folder: string): Tls | string | null {
  const isVerified = Boolean(env['DOCKER_TLS_VERIFY']);
  if (!isVerified && !env['DOCKER_TLS'] && !env['DOCKER_CERT_PATH']) return null;
  return tlsFrom(env['DOCKER_CERT_PATH'] || folder, isVerified);
}
