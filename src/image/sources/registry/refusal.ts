import { UsageError } from '../../../errors.js';
import { shown } from '../../../text/shown.js';
import { listOf, fieldsOf, textOf } from '../../json.js';
import type { Read } from './client.js';
import type { Answer } from './exchange.js';
import { loginTo, refusedLogin, type Registry } from './registry.js';
import { bodyUpTo, fieldsFrom } from './small-body.js';
import { Trouble } from './trouble.js';

const largest = 1 << 16;

/** Why a registry did not give what it was asked for, and what to do. */
export async function refusal({ answer, body }: Read, what: string, registry: Registry): Promise<UsageError> {
  const { status, url: { host } } = answer;
  const { name, registry: own } = registry.reference;
  const code = codeIn(fieldsFrom(body));
  const said = `it answers ${status}${code === null ? '' : `, ${code}`}`;
  const because = (why: string): UsageError => new UsageError(`${name}: ${why}`);
  if (host !== registry.host) return because(`${own} sends us on to ${host} for ${what}, and there ${said}: try again later`);
  const credentials = status === 401 || status === 403 ? await registry.credentials() : null;
  if (status === 401) return because(`there is no such image, or it is not for everybody: ${credentials === null ? loginTo(own) : refusedLogin(own, credentials)}`);
  if (status === 403) {
    const check = credentials === null ? 'log in first' : `check what the account of ${shown(credentials.from)} may pull`;
    return because(`${own} does not let us have it (${said}): ${check}`);
  }
  if (status === 404 && (code !== null || answer.headers['docker-distribution-api-version'] !== undefined)) {
    const missing = `no such ${what === 'the image' ? 'image' : 'blob'}${code === null ? '' : ` (${code})`}`;
    return because(`${own} has ${missing}: check name and tag; some registries also say so of what is not for everybody`);
  }
  return because(`${own} does not answer as a registry does (${said} for ${what}): check the address`);
}

/** The same where what the server says of it was not read yet. */
export const refusalOf = async (answer: Answer, what: string, registry: Registry): Promise<UsageError> =>
  refusal({ answer, body: await saidIn(answer) }, what, registry);

async function saidIn(answer: Answer): Promise<Buffer | null> {
  try {
    return await bodyUpTo(answer, largest);
  } catch (error) {
    // Its status tells enough.
    if (error instanceof Trouble) return null;
    throw error;
  }
}

/** Of the forms that the specification knows, for nothing else that a server writes is shown. */
function codeIn(fields: Readonly<Record<string, unknown>> | null): string | null {
  const code = textOf(fieldsOf(listOf(fields?.['errors'])[0])['code']) ?? '';
  return /^[A-Z][A-Z0-9_]{2,39}$/.test(code) ? code : null;
}
