import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The programs that have to be there, and are not. */
export const missing = (): readonly string[] => ['docker-registry', 'skopeo', 'openssl'].filter((program) => spawnSync(program, ['--version']).error !== undefined);

export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Of a host that exists nowhere, signed by itself. */
export function certificateFor(host: string, folder: string): Certificate {
  const paths = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  must('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${host}`,
    '-addext', `subjectAltName=DNS:${host}`, '-keyout', paths.key, '-out', paths.certificate,
  ]);
  return paths;
}

/** `me` and `hunter2hunter2`, hashed by `htpasswd -B`. */
const passwords = 'me:$2y$05$cgu6TFr3Fh8tVSOPGSfz..yu4OeJQxZTd9YLjag64sw43RMawJ0yS';

interface Options {
  readonly folder: string;
  readonly asksWho?: boolean;
  readonly tls?: Certificate;
}

export interface RealRegistry {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Debian's docker-registry, on a port of this machine that was free. */
export async function startRegistry({ folder, asksWho = false, tls }: Options): Promise<RealRegistry> {
  const htpasswd = join(folder, 'htpasswd');
  writeFileSync(htpasswd, `${passwords}\n`);
  const config = join(folder, 'config.yml');
  // YAML reads JSON.
  writeFileSync(config, JSON.stringify({
    version: '0.1', log: { level: 'info', accesslog: { disabled: true } }, storage: { filesystem: { rootdirectory: join(folder, 'store') } },
    http: { addr: '127.0.0.1:0', ...tls === undefined ? {} : { tls } }, ...asksWho ? { auth: { htpasswd: { realm: 'test', path: htpasswd } } } : {},
  }));
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const end = (): void => { child.kill('SIGKILL'); };
  process.once('exit', end);
  const host = await listening(child);
  return {
    host, stop: async () => {
      process.removeListener('exit', end);
      end();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

async function listening(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  if (child.stderr !== null) {
    for await (const line of createInterface({ input: child.stderr })) {
      lines.push(line);
      const host = /msg="listening on (127\.0\.0\.1:\d+)(?:, tls)?"/.exec(line)?.[1];
      if (host === undefined) continue;
      child.stderr.resume();
      return host;
    }
  }
  throw new Error(`docker-registry does not listen:\n${lines.join('\n')}`);
}

/** Pushes an image of a layout as it is. Nobody waits in place: what the registry says meanwhile has to be read, or it stops. */
export async function push(layout: string, to: string, ...options: readonly string[]): Promise<void> {
  const child = spawn('skopeo', ['--insecure-policy', 'copy', '--quiet', '--preserve-digests', '--dest-tls-verify=false', ...options, `oci:${layout}`, `docker://${to}`], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new Error(`skopeo copy to ${to} ended with ${String(code)}:\n${said}`);
}

function must(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
  return stdout;
}
