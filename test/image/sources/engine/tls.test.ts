import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openImage } from '../../../../src/image/sources/open-image.js';
import { dockerArchive } from '../../builder.js';
import { refusal } from '../../read.js';
import { having } from './fake-engine.js';

describe('an engine behind TLS', () => {
  let folder = '';
  let server: Server | undefined;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    const made = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=engine', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', ['req', ...made, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')], { stdio: 'ignore' });
    writeFileSync(join(folder, 'ca.pem'), readFileSync(join(folder, 'cert.pem')));
  });
  after(() => {
    server?.close();
    rmSync(folder, { recursive: true });
  });

  async function* nobody(): AsyncIterable<Uint8Array> { /* no input */ }

  it('is given our certificate, and must have the one we know', async () => {
    const [key, cert] = [readFileSync(join(folder, 'key.pem')), readFileSync(join(folder, 'cert.pem'))];
    const made = createServer({ key, cert, ca: cert, requestCert: true, rejectUnauthorized: true }, having({ app: dockerArchive({ layers: [[]] }) }));
    server = made;
    await new Promise<void>((done) => { made.listen(0, '127.0.0.1', done); });
    const host = `tcp://127.0.0.1:${String((made.address() as AddressInfo).port)}`;
    const open = (env: Readonly<Record<string, string>>) => openImage('docker-daemon:app', { cwd: folder, stdin: nobody(), platform: null, env: { HOME: folder, DOCKER_HOST: host, ...env } });
    const opened = await open({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder });
    expect(opened.source.kind).to.equal('docker-daemon');
    opened.close();

    writeFileSync(join(folder, 'ca.pem'), '');
    expect(await refusal(open({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder }))).to.match(/^app: the engine at tcp:\S+: TLS: self-signed certificate; /);
    // As Docker: without DOCKER_TLS_VERIFY it is spoken, and anybody is believed.
    (await open({ DOCKER_CERT_PATH: folder })).close();
    rmSync(join(folder, 'key.pem'));
    expect(await refusal(open({ DOCKER_TLS: '1', DOCKER_CERT_PATH: folder }))).to.equal(`app: the engine at ${host}: of cert.pem and key.pem in ${folder} only one is there`);
  });
});
