import { expect } from 'chai';
import { ociLayout } from '../builder.js';
import { serveLayout } from './fake-registry.js';
import { pull, refused, secret, world } from './pull.js';

const layout = ociLayout({ layers: [[{ file: 'a', content: 'a' }]] });

describe('a registry of another machine', () => {
  it('is asked without TLS where that is asked for, through a proxy too', async () => {
    const proxy = await serveLayout(layout);
    const env = { HTTP_PROXY: `http://me:${secret}@${proxy.host}`, HOME: '/nowhere' };
    expect((await pull('registry.example:5000/acme/app:1', world({ env, plainHttp: true }))).files.bytes).to.equal(1);
    expect(proxy.seen.map(({ method, target }) => [method, target])[0]).to.deep.equal(['GET', 'http://registry.example:5000/v2/acme/app/manifests/1']);
  });

  it('is asked with TLS else', async () => {
    const proxy = await serveLayout(layout);
    const env = { HTTP_PROXY: `http://${proxy.host}`, HTTPS_PROXY: `http://me:${secret}@${proxy.host}`, HOME: '/nowhere' };
    expect(await refused('registry.example/acme/app:1', world({ env }))).to.match(/^registry\.example\/acme\/app:1: 127\.0\.0\.1:\d+ broke off the connection/);
    expect(proxy.seen).to.deep.equal([]);
  });
});
