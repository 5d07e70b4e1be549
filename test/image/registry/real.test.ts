import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../../src/cli/main.js';
import { dockerArchive, ociLayout, sha256, writeLayout, type Packing, type Spec } from '../builder.js';
import { pull, refused, secret, world } from './pull.js';
import { certificateFor, missing, push, startRegistry, type Certificate, type RealRegistry } from './real-registry.js';

const noise = (seed: string): string => Array.from({ length: 5000 }, (_, index) => sha256(Buffer.from(`${seed}${index}`))).join('');
const spec: Spec = {
  layers: [
    [{ file: 'etc/os-release', content: 'ID=debian\n' }, { file: 'usr/lib/thing', content: noise('a') }],
    [{ file: 'usr/lib/thing', content: noise('b') }, { file: 'var/cache/left', content: noise('c') }],
    [{ whiteout: 'var/cache/left' }, { file: 'app', content: 'x'.repeat(1234) }],
  ],
};

describe('an image in the docker-registry program', function () {
  this.timeout(60_000);
  const lacking = missing();
  if (lacking.length > 0) {
    it('needs programs', () => {
      process.stderr.write(`\nNOT TESTED: ${lacking.join(', ')} cannot be run, so nothing shows that imglint understands a real registry. Install Debian's packages.\n`);
      expect(process.env['CI'], `a run in CI has to install ${lacking.join(', ')}`).to.not.equal('true');
    });
    return;
  }

  let folder = '';
  const registries: RealRegistry[] = [];
  const packings: readonly Packing[] = ['none', 'gzip', 'zstd'];
  const start = async (name: string, options: Readonly<{ asksWho?: boolean; tls?: Certificate }> = {}): Promise<RealRegistry> => {
    mkdirSync(join(folder, name));
    const registry = await startRegistry({ folder: join(folder, name), ...options });
    registries.push(registry);
    return registry;
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    for (const packing of packings) writeLayout(join(folder, packing), ociLayout(spec, packing));
    writeFileSync(join(folder, 'app.tar'), dockerArchive(spec));
  });
  after(async () => {
    for (const registry of registries) await registry.stop();
    rmSync(folder, { recursive: true });
  });

  async function run(reference: string, env: Readonly<Record<string, string>> = {}) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { /* nothing */ })();
    const code = await main(['image', reference, '--format', 'json', '--fail-on', 'never', '--no-cache'], { env: { HOME: folder, ...env }, cwd: folder, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }

  /** What has to be the same wherever an image is read from. */
  const figures = async (reference: string, env: Readonly<Record<string, string>> = {}) => {
    const { code, stdout, stderr } = await run(reference, env);
    expect({ code, stderr: stderr.replace(/^imglint: .* (?:is taken from|from) .*\n/gm, '') }).to.deep.equal({ code: 0, stderr: '' });
    const { image } = JSON.parse(stdout) as { image: Record<string, Record<string, unknown>> & { layers: Record<string, unknown>[] } };
    const { compressed: _, ...waste } = image['waste']!;
    return {
      waste, efficiency: image['efficiency'], files: image['files'], config: image['config'], uncompressed: image['size']!['uncompressed'], id: image['id'],
      layers: image.layers.map(({ diffId, uncompressed, wasted, files, createdBy }) => ({ diffId, uncompressed, wasted, files, createdBy })),
    };
  };

  it('comes to the same as its archive and its layout, however it is packed', async () => {
    const { host } = await start('open');
    const expected = await figures('app.tar');
    expect(expected.waste).to.deep.include({ recoverable: 2 * noise('a').length, deleted: noise('c').length, overwritten: noise('a').length });
    for (const packing of packings) {
      await push(`${join(folder, packing)}:1`, `${host}/acme/app:${packing}`);
      expect(await figures(packing), packing).to.deep.equal(expected);
      expect(await figures(`docker://${host}/acme/app:${packing}`), packing).to.deep.equal(expected);
    }
    const { stdout } = await run(`docker://${host}/acme/app:gzip`);
    const { image } = JSON.parse(stdout) as { image: { digest: string; layers: { compressed: number }[]; size: { compressed: number } } };
    const layout = ociLayout(spec, 'gzip');
    const manifest = (JSON.parse(layout.get('index.json')!.toString()) as { manifests: { digest: string }[] }).manifests[0]!.digest;
    const { layers } = JSON.parse(layout.get(`blobs/${manifest.replace(':', '/')}`)!.toString()) as { layers: { size: number }[] };
    expect([image.digest, image.layers.map(({ compressed }) => compressed)]).to.deep.equal([manifest, layers.map(({ size }) => size)]);
    expect(await figures(`docker://${host}/acme/app@${manifest}`)).to.deep.equal(expected);
    // What is no file, and nothing of an engine's, is a registry's.
    expect(await figures(`${host}/acme/app:gzip`)).to.deep.equal(expected);
    expect(await run(`docker://${host}/acme/app:none-such`)).to.deep.equal({
      code: 2, stdout: '', stderr: `imglint: ${host}/acme/app:none-such: ${host} has no such image (MANIFEST_UNKNOWN): check name and tag; some registries also say so of what is not for everybody\n`,
    });
  });

  it('is for those who say who they are', async () => {
    const { host } = await start('asks', { asksWho: true });
    await push(`${join(folder, 'gzip')}:1`, `${host}/acme/app:1`, '--dest-creds', `me:${secret}`);
    const expected = await figures('app.tar');
    expect((await run(`docker://${host}/acme/app:1`)).stderr).to.equal(`imglint: ${host}/acme/app:1: ${host} asks who we are: log in (docker login ${host}, podman login ${host}), or set IMGLINT_REGISTRY_USER and IMGLINT_REGISTRY_PASSWORD\n`);
    expect(await figures(`docker://${host}/acme/app:1`, { IMGLINT_REGISTRY_USER: 'me', IMGLINT_REGISTRY_PASSWORD: secret })).to.deep.equal(expected);
    expect((await run(`docker://${host}/acme/app:1`, { IMGLINT_REGISTRY_USER: 'me', IMGLINT_REGISTRY_PASSWORD: `${secret}!` })).stderr).to.match(/refuses the credentials of IMGLINT_REGISTRY_USER: log in anew/);
    // What `skopeo login` writes is what is read.
    const file = join(folder, 'auth.json');
    const login = spawnSync('skopeo', ['login', '--authfile', file, '--tls-verify=false', '-u', 'me', '--password-stdin', host], { input: secret, encoding: 'utf8' });
    expect({ status: login.status, stderr: login.stderr }).to.deep.equal({ status: 0, stderr: '' });
    expect(await figures(`docker://${host}/acme/app:1`, { REGISTRY_AUTH_FILE: file })).to.deep.equal(expected);
  });

  it('is read over TLS, through a proxy too, and only where the certificate is trusted', async () => {
    const tls = certificateFor('registry.example', folder);
    const { host } = await start('tls', { tls, asksWho: true });
    await push(`${join(folder, 'gzip')}:1`, `${host}/acme/app:1`, '--dest-creds', `me:${secret}`);
    const asked: string[] = [];
    const proxy = createServer((_, response) => { response.writeHead(405).end(); }).on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
      if (!request.url?.startsWith('registry.example:')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      const [address, port] = host.split(':');
      const to = connect(Number(port), address, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        to.pipe(socket).pipe(to);
      });
      to.on('error', () => socket.destroy());
      return socket.on('error', () => to.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    try {
      const ca = readFileSync(tls.certificate, 'utf8');
      const env = { HOME: folder, IMGLINT_REGISTRY_USER: 'me', IMGLINT_REGISTRY_PASSWORD: secret, HTTPS_PROXY: `http://us:${secret}@127.0.0.1:${(proxy.address() as AddressInfo).port}` };
      const image = await pull('registry.example/acme/app:1', world({ env, ca }));
      expect([image.waste.deleted, image.waste.overwritten]).to.deep.equal([noise('c').length, noise('a').length]);
      expect(new Set(asked)).to.deep.equal(new Set([`registry.example:443 Basic ${Buffer.from(`us:${secret}`).toString('base64')}`]));
      expect(await refused('registry.example/acme/app:1', world({ env }))).to.match(/: the certificate of registry\.example is not trusted \(\w*SELF_SIGNED\w*\); NODE_EXTRA_CA_CERTS=FILE names the authority that signed it$/);
      expect(await refused(`${host}/acme/app:1`, world({ env, ca }))).to.match(/: the certificate of 127\.0\.0\.1:\d+ is that of another host: check the name$/);
      expect(await refused('other.example/acme/app:1', world({ env, ca }))).to.match(/: the proxy does not let us through to other\.example: check HTTPS_PROXY and NO_PROXY$/);
    } finally {
      proxy.closeAllConnections();
      proxy.close();
    }
  });
});
