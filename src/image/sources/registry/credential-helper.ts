import { execFile } from 'node:child_process';
import { oneLine } from '../../../text/one-line.js';
import { fieldsOf, textOf } from '../../json.js';
import type { Env } from '../place.js';
import type { Credentials } from './credentials.js';

/** A helper may ask its user to unlock a keychain. */
const patience = 60_000;
const longest = 1 << 20;

/**
 * Asks a program for credentials, as Docker does: the address on its standard input, JSON on its standard output. Null where it has
 * none. One that fails is told of and passed over: most images are there for everybody.
 */
export async function askHelper(name: string, server: string, env: Env, say: (text: string) => void): Promise<Credentials | null> {
  const program = `docker-credential-${name}`;
  if (!/^[\w.-]+$/.test(name)) {
    say(`${oneLine(program)} is no name of a credential helper; it was not asked`);
    return null;
  }
  const { stdout, failed } = await run(program, server, env);
  if (failed === null) {
    const fields = parse(stdout);
    const user = textOf(fields['Username']) ?? '';
    const secret = textOf(fields['Secret']) ?? '';
    if (secret !== '' && user === '<token>') return { kind: 'identity', token: secret, from: program };
    if (secret !== '') return { kind: 'password', user, password: secret, from: program };
  } else if (/credentials not found/i.test(stdout)) return null;
  say(`${program} ${failed ?? 'says nothing that is understood'}; asking without it`);
  return null;
}

/** What it says of itself may hold what is secret, and so only how it ended is told. */
function run(program: string, server: string, env: Env): Promise<Readonly<{ stdout: string; failed: string | null }>> {
  return new Promise((resolve) => {
    const child = execFile(program, ['get'], { env, timeout: patience, maxBuffer: longest, encoding: 'utf8', windowsHide: true }, (error, stdout) => {
      const missing = error?.code === 'ENOENT' || error?.code === 'EACCES';
      resolve({ stdout, failed: error === null ? null : missing ? 'is not on PATH' : error.killed === true ? 'took too long or said too much' : 'failed' });
    });
    // One that ends without reading breaks the pipe, and its exit code tells more.
    child.stdin?.on('error', () => { /* see above */ });
    child.stdin?.end(`${server}\n`);
  });
}

function parse(text: string): ReturnType<typeof fieldsOf> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {};
  }
}
