import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../../discover/reason.js';
import { shown } from '../../../text/shown.js';
import { fieldsOf, textOf, type Json } from '../../json.js';
import { engineAt } from './address.js';
import type { Engine, Tls } from './engine.js';
import { tlsFrom } from './tls.js';

/** The name of the context that Docker's command line would use; null where it is the usual engine. */
export function currentContext(folder: string): string | null {
  const name = textOf(fieldsOf(readJson(join(folder, 'config.json')))['currentContext']);
  return name === '' || name === 'default' ? null : name;
}

/** The engine of a context: Docker keeps each in a folder that is named after the hash of its name. */
export function engineOfContext(name: string, folder: string): Engine {
  const hash = createHash('sha256').update(name).digest('hex');
  const meta = readJson(join(folder, 'contexts', 'meta', hash, 'meta.json'));
  const endpoint = fieldsOf(fieldsOf(fieldsOf(meta)['Endpoints'])['docker']);
  const host = textOf(endpoint['Host']);
  if (host === null || host === '') {
    return { name: `the context ${shown(name)}`, isGuess: false, reach: 'there is no such context with an engine; `docker context ls` lists them, and DOCKER_CONTEXT chooses' };
  }
  return engineAt(host, `the context ${shown(name)}`, () => tlsOf(join(folder, 'contexts', 'tls', hash, 'docker'), endpoint['SkipTLSVerify'] === true));
}

const tlsOf = (folder: string, isTrusted: boolean): Tls | string | null => (isTrusted || existsSync(folder) ? tlsFrom(folder, !isTrusted) : null);

/** What cannot be read says nothing: Docker's own command line complains about it enough. */
function readJson(file: string): Json {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) reasonOf(error);
    return null;
  }
}
