import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { readByRules } from '../../../../src/image/read-by-rules.js';
import { readImage } from '../../../../src/image/read-image.js';
import { get } from '../../../../src/image/sources/engine/request.js';
import { openImage } from '../../../../src/image/sources/open-image.js';
import { containerdArchive, dockerArchive, type Spec } from '../../builder.js';
import { refusal } from '../../read.js';
import { fakeEngines, having } from './fake-engine.js';

const spec: Spec = { tag: 'shop/app:1', layers: [[{ file: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' }], [{ file: 'b', content: 'bb' }]] };

describe('an image of an engine', () => {
  let cwd = '';
  const listen = fakeEngines();
  beforeEach(() => { cwd = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(cwd, { recursive: true }); });

  async function* nobody(): AsyncIterable<Uint8Array> { /* no input */ }

  async function read(reference: string, env: Readonly<Record<string, string>>, platform: string | null = null) {
    let bytes = 0;
    const opened = await openImage(reference, { cwd, stdin: nobody(), platform, env: { HOME: cwd, ...env }, onBytes: (count) => { bytes += count; } });
    try {
      const { kind, layers, tags } = await readImage(opened.source, { keeps: readByRules });
      return { kind, tags, notes: opened.source.notes, bytes, sizes: layers.map(({ uncompressed }) => uncompressed) };
    } finally {
      opened.close();
    }
  }
  const at = (socket: string) => ({ DOCKER_HOST: `unix://${socket}` });
  const answering = async (answer: RequestListener): Promise<string> => refusal(read('docker-daemon:app:1', at(await listen(answer))));
  const knows = (then: (response: ServerResponse) => void): RequestListener => (request, response) => {
    if (request.url?.endsWith('/json') === true) response.end(JSON.stringify({ Id: 'sha256:1' }));
    else then(response);
  };

  it('is taken by name, and who had it is said', async () => {
    for (const archive of [dockerArchive(spec), containerdArchive(spec)]) {
      const engine = having({ 'shop/app:1': archive });
      const socket = await listen(engine);
      expect(await read('shop/app:1', at(socket))).to.deep.include({
        kind: 'docker-daemon', sizes: [22, 2], bytes: archive.length, notes: [`shop/app:1 was taken from the engine at unix://${socket}`],
      });
      expect(engine.asked).to.deep.equal(['/images/shop/app:1/json', '/images/shop/app:1/get']);
    }
  });

  it('is a file if there is one of that name, unless the prefix says otherwise', async () => {
    const socket = await listen(having({ 'app:1': dockerArchive(spec), app: dockerArchive(spec) }));
    writeFileSync(join(cwd, 'app:1'), dockerArchive({ layers: [[{ file: 'x', content: '1234567' }]] }));
    expect(await read('app:1', at(socket))).to.deep.include({ kind: 'docker-archive', sizes: [7] });
    expect(await read('docker-daemon:app:1', at(socket))).to.deep.include({ kind: 'docker-daemon', sizes: [22, 2] });
  });

  it('is asked for on the platform that is wanted, and refused on another', async () => {
    const engine = having({ app: dockerArchive(spec) });
    const socket = await listen(engine);
    expect(await read('app', at(socket), 'linux/amd64')).to.deep.include({ sizes: [22, 2] });
    expect(decodeURIComponent(engine.asked[1]!)).to.equal('/images/app/get?platform={"os":"linux","architecture":"amd64"}');
    expect(await refusal(read('app', at(socket), 'linux/arm64'))).to.equal(`the engine at unix://${socket}: its app is for linux/amd64, not for linux/arm64`);
  });

  it('is looked for where Docker\'s contexts say', async () => {
    const socket = await listen(having({ app: dockerArchive(spec) }));
    // sha256 of "far away", by sha256sum.
    const meta = join(cwd, '.docker/contexts/meta/0a08c630fab02682c8b4dacf728ae84dd8f8ca528f7af3d3832062c124d1676b/meta.json');
    mkdirSync(dirname(meta), { recursive: true });
    writeFileSync(meta, JSON.stringify({ Name: 'far away', Endpoints: { docker: { Host: `unix://${socket}`, SkipTLSVerify: false } } }));
    expect(await read('app', { DOCKER_CONTEXT: 'far away' })).to.deep.include({ kind: 'docker-daemon' });
    writeFileSync(join(cwd, '.docker/config.json'), JSON.stringify({ currentContext: 'far away' }));
    expect(await read('app', {})).to.deep.include({ kind: 'docker-daemon' });
    expect(await refusal(read('docker-daemon:app', { DOCKER_CONTEXT: 'nowhere' }))).to.equal(
      'app: the engine at the context nowhere: there is no such context with an engine; `docker context ls` lists them, and DOCKER_CONTEXT chooses');
    // DOCKER_HOST wins, as it does for Docker's command line.
    expect(await refusal(read('docker-daemon:app', { DOCKER_CONTEXT: 'far away', DOCKER_HOST: 'unix:///nowhere.sock' }))).to.equal('app: the engine at unix:///nowhere.sock: there is no such socket');
  });

  it('is looked for at the usual sockets, the first that has it', async () => {
    const empty = await listen(having({}));
    const full = await listen(having({ app: dockerArchive(spec) }));
    mkdirSync(join(cwd, 'run/podman'), { recursive: true });
    symlinkSync(empty, join(cwd, 'run/docker.sock'));
    symlinkSync(full, join(cwd, 'run/podman/podman.sock'));
    expect((await read('app', { XDG_RUNTIME_DIR: join(cwd, 'run') })).notes).to.deep.equal([`app was taken from the engine at unix://${cwd}/run/podman/podman.sock`]);
  });

  it('is told apart from one that is not there', async () => {
    const socket = await listen(having({}));
    expect(await refusal(read('docker-daemon:app:2', at(socket)))).to.equal(`app:2: the engine at unix://${socket}: it has no such image`);
  });

  const faults: readonly (readonly [string, RequestListener, RegExp])[] = [
    ['an error', (_, response) => { response.writeHead(500).end('{"message":"disk\\u001b[31m full"}'); }, /^app:1: the engine at unix:\S+: it answers 500: disk\?\[31m full$/],
    ['an error without JSON', (_, response) => { response.writeHead(502).end('<html>'); }, /^app:1: the engine at unix:\S+: it answers 502$/],
    ['something that is no engine', (_, response) => { response.end('{"name":"something else"}'); }, /: what answers there is no engine$/],
    ['something that is no JSON', (_, response) => { response.end('hello'); }, /: what it answers: it is no JSON: /],
    ['something that is no HTTP', (request) => { request.socket.end('SSH-2.0-OpenSSH\r\n\r\n'); }, /: what answers there does not speak HTTP$/],
    ['nothing', (request) => { request.socket.destroy(); }, /: the connection was cut$/],
    ['without an end', (_, response) => { const more = (): void => { response.write(Buffer.alloc(1 << 20), more); }; more(); }, /: its answer is too long for an engine's$/],
    ['an error for the archive', knows((response) => { response.writeHead(500).end('{"message":"unknown blob"}'); }), /^the engine at unix:\S+: it answers 500: unknown blob$/],
    ['half an archive', knows((response) => {
      response.write(dockerArchive(spec).subarray(0, 3000), () => { response.destroy(); });
    }), /^the engine at unix:\S+: the connection was cut$/],
    ['half an archive and an end', knows((response) => { response.end(dockerArchive(spec).subarray(0, 3000)); }), /^app:1 of the engine at unix:\S+: at byte 3000: the tar ends /],
    ['an empty archive', knows((response) => { response.end(); }), /^app:1 of the engine at unix:\S+: it is empty$/],
    ['noise for an archive', knows((response) => { response.end('x'.repeat(5000)); }), /^app:1 of the engine at unix:\S+: this is no image/],
  ];
  for (const [what, answer, said] of faults) {
    it(`is refused where it answers ${what}`, async () => {
      expect(await answering(answer)).to.match(said);
    });
  }

  it('is not waited for without end', async () => {
    const socket = await listen(() => { /* never answers */ });
    expect(await refusal(get({ socket }, '/images/app/json', 30))).to.equal('it said nothing for 1 s');
  });

  const unreachable: readonly (readonly [string, RegExp])[] = [
    ['ssh://me@far', /^app: the engine at ssh:\/\/me@far: an engine behind ssh is not asked; bring its socket here/],
    ['npipe:////./pipe/docker_engine', /: named pipes are not spoken to; run: docker save NAME \| imglint image -$/],
    ['unix://relative.sock', /: DOCKER_HOST names no socket; write unix:\/\/\/path\/of\/the\.sock$/],
    ['gopher://far', /: DOCKER_HOST is of the unknown kind gopher:\/\/; known: unix, tcp, http, https$/],
    ['tcp://a b', /: DOCKER_HOST names no host; write tcp:\/\/host:port$/],
    ['tcp://127.0.0.1:1', /: nobody listens there$/],
    ['tcp://127.0.0.1:70000', /: DOCKER_HOST names no host/],
    ['unix:///etc/hostname', /: (?:this is no socket|nobody listens there)$/],
  ];
  for (const [host, said] of unreachable) {
    it(`is not asked for at ${host}`, async () => {
      expect(await refusal(read('docker-daemon:app', { DOCKER_HOST: host }))).to.match(said);
    });
  }

  it('asks nobody for what is plainly a file', async () => {
    const engine = having({});
    const env = at(await listen(engine));
    for (const name of ['app.tar', './app', '../app:1', '/app', 'images/app.TGZ', 'layout.json', 'a b', 'Dockerfile']) {
      expect(await refusal(read(name, env))).to.equal(`${name}: no such file or folder`);
    }
    expect(engine.asked).to.deep.equal([]);
  });
});
