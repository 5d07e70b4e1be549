import { expect } from 'chai';
import fc from 'fast-check';
import { isAllowed, redirected } from '../../../src/image/sources/registry/address.js';
import { parseChallenges } from '../../../src/image/sources/registry/challenge.js';
import { proxyFor } from '../../../src/image/sources/registry/proxy.js';
import { registryReference } from '../../../src/image/sources/registry/reference.js';
import { pauseAfter } from '../../../src/image/sources/registry/retry.js';
import { Trouble, inWords } from '../../../src/image/sources/registry/trouble.js';
import { refusal } from '../read.js';
import { secret, today } from './pull.js';

const said = (act: () => unknown): Promise<string> => refusal(Promise.resolve().then(act));

describe('a reference to a registry', () => {
  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
  const good: readonly (readonly [string, string, string | null, string | null, string])[] = [
    ['node', 'registry-1.docker.io', 'latest', null, 'docker.io/library/node:latest'],
    ['docker.io/node:20', 'registry-1.docker.io', '20', null, 'docker.io/library/node:20'],
    ['index.docker.io/acme/web', 'registry-1.docker.io', 'latest', null, 'docker.io/acme/web:latest'],
    ['ghcr.io/acme/web:v1', 'ghcr.io', 'v1', null, 'ghcr.io/acme/web:v1'],
    ['localhost/a', 'localhost', 'latest', null, 'localhost/a:latest'],
    ['localhost:5000/a__b/c-d.e', 'localhost:5000', 'latest', null, 'localhost:5000/a__b/c-d.e:latest'],
    ['[::1]:5000/a', '[::1]:5000', 'latest', null, '[::1]:5000/a:latest'],
    [`ghcr.io/a@${digest}`, 'ghcr.io', null, digest, `ghcr.io/a@${digest}`],
    [`ghcr.io/a:1@${digest}`, 'ghcr.io', '1', digest, `ghcr.io/a:1@${digest}`],
  ];
  for (const [text, host, tag, wanted, name] of good) {
    it(`is ${text}`, () => { expect(registryReference(text)).to.include({ host, tag, digest: wanted, name }); });
  }

  const bad: readonly (readonly [string, RegExp])[] = [
    ['', /names no image/], ['scratch', /names no image/], ['ghcr.io/Acme/Web', /is no name of a repository; did you mean acme\/web\?$/], ['ghcr.io/a//b', /is no name of a repository; it is of/],
    ['ghcr.io/../v2', /is no name of a repository/], ['a:b c', /names no image/], ['ghcr.io/a:-x', /-x is no tag$/], ['ghcr.io/a@sha256:1', /sha256:1 is no digest/],
    ['user@evil.example/a', /is no/], ['exa%6dple.com/a', /is no host/], ['example.com:99999x/a', /is no host/], ['example.com:99999/a', /is no host/], ['999.1.1.1/a', /is no host/], [`a${'/a'.repeat(200)}`, /is no name of a repository/],
  ];
  for (const [text, message] of bad) {
    it(`is not ${text.slice(0, 30)}`, async () => { expect(await said(() => registryReference(text))).to.match(message); });
  }

  it('is taken apart or refused in time, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', 'A', '-', '_', '.', '/', ':', '@', '[', '%', '\n', '🐳') }), async (text) => {
      try {
        const { host, repository } = registryReference(text);
        expect(new URL(`https://${host}/v2/${repository}/manifests/x`).pathname).to.equal(`/v2/${repository}/manifests/x`);
      } catch (error) {
        expect(await refusal(Promise.reject(error instanceof Error ? error : new Error(String(error))))).to.match(/^[^\n\p{Cc}]+$/u);
      }
    }));
    expect(await said(() => registryReference(`example.com/${'a-'.repeat(100_000)}`))).to.match(/is no name/);
  });
});

describe('a challenge', () => {
  const plain = (header: string) => parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

  it('is of schemes and parameters', () => {
    expect(plain('Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"')).to.deep.equal([
      ['bearer', { realm: 'https://auth.docker.io/token', service: 'registry.docker.io', scope: 'repository:a/b:pull,push' }],
    ]);
    expect(plain('Basic realm="a, b \\"c\\" \\\\", charset=UTF-8 ,  BEARER Realm = x')).to.deep.equal([['basic', { realm: 'a, b "c" \\', charset: 'UTF-8' }], ['bearer', { realm: 'x' }]]);
    expect(plain('Negotiate abc+/==, Basic realm=""')).to.deep.equal([['negotiate', {}], ['basic', { realm: '' }]]);
    expect(plain('Negotiate,,NTLM')).to.deep.equal([['negotiate', {}], ['ntlm', {}]]);
  });

  it('counts as far as it is understood', () => {
    expect(plain('')).to.deep.equal([]);
    expect(plain('"x"')).to.deep.equal([]);
    expect(plain('Bearer realm="open')).to.deep.equal([['bearer', {}]]);
    expect(plain('Basic a="1", b=, Bearer c=d')).to.deep.equal([['basic', { a: '1' }]]);
  });

  it('says what was written into it', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', '-', '.'), minLength: 1, maxLength: 4 });
    const value = fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', '=', ' ', '/') });
    fc.assert(fc.property(fc.array(fc.tuple(name, fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key.toLowerCase(), minLength: 1 })), { minLength: 1 }), (challenges) => {
      const header = challenges.map(([scheme, parameters]) => `${scheme} ${parameters.map(([key, text]) => `${key}="${text.replace(/["\\]/g, '\\$&')}"`).join(', ')}`).join(', ');
      expect(plain(header)).to.deep.equal(challenges.map(([scheme, parameters]) => [scheme.toLowerCase(), Object.fromEntries(parameters.map(([key, text]) => [key.toLowerCase(), text]))]));
    }));
  });
});

describe('an address', () => {
  it('without TLS is of this machine, unless others are asked for', () => {
    const allowed = ['http://localhost:5000', 'http://127.0.0.1', 'http://127.9.9.9:1', 'http://[::1]:1', 'http://registry.localhost', 'https://example.com'];
    const refused = ['http://example.com', 'http://127.0.0.1.example.com', 'http://localhost.example', 'http://10.0.0.1', 'ftp://localhost', 'file:///etc/passwd'];
    expect(allowed.filter((url) => !isAllowed(new URL(url), false))).to.deep.equal([]);
    expect(refused.filter((url) => isAllowed(new URL(url), false))).to.deep.equal([]);
    expect(isAllowed(new URL('http://example.com'), true)).to.equal(true);
    expect(isAllowed(new URL('file:///etc/passwd'), true)).to.equal(false);
  });

  it('sends on with TLS to TLS alone, and never with a name and password', () => {
    const on = (from: string, to: string, plain = false) => redirected(new URL(from), to, plain)?.href ?? null;
    expect(on('https://a/v2/x', '../y?s=1')).to.equal('https://a/y?s=1');
    expect(on('https://a/v2/x', '//b/y')).to.equal('https://b/y');
    expect(on('https://a', `https://me:${secret}@b/`)).to.equal('https://b/');
    expect([on('https://a', 'http://localhost/'), on('https://a', 'http://b/', true), on('http://localhost', 'http://b/'), on('https://a', 'data:,x'), on('https://a', 'https://[')]).to.deep.equal([null, null, null, null, null]);
    expect([on('http://localhost', 'http://127.0.0.1:9/'), on('http://a', 'http://b/', true)]).to.deep.equal(['http://127.0.0.1:9/', 'http://b/']);
  });

  it('is reached through the proxy of the environment', async () => {
    const env = { HTTPS_PROXY: 'http://proxy:8080', http_proxy: 'plain.proxy:3128', NO_PROXY: 'example.com, .internal,10.0.0.7,odd:8443 ,[::2]' };
    const proxy = (url: string, of: Readonly<Record<string, string>> = env) => proxyFor(new URL(url), of)?.host ?? null;
    expect(['https://a.b', 'http://a.b', 'https://notexample.com', 'https://odd'].map((url) => proxy(url))).to.deep.equal(['proxy:8080', 'plain.proxy:3128', 'proxy:8080', 'proxy:8080']);
    expect(['https://example.com', 'https://x.example.com:5000', 'https://a.internal', 'https://10.0.0.7:1', 'https://odd:8443', 'https://localhost', 'http://127.0.0.1:5000'].filter((url) => proxy(url) !== null)).to.deep.equal([]);
    expect(proxy('https://a', { ALL_PROXY: 'p', no_proxy: '*' })).to.equal(null);
    expect(proxy('https://a', { ALL_PROXY: 'p:1' })).to.equal('p:1');
    expect(await said(() => proxy('https://a', { HTTPS_PROXY: `socks5://me:${secret}@p` }))).to.equal('HTTPS_PROXY names no proxy over HTTP; write http://HOST:PORT');
    expect(await said(() => proxy('https://a', { https_proxy: `http://%zz:${secret}@p` }))).to.equal('https_proxy names no proxy over HTTP; write http://HOST:PORT');
  });
});

describe('patience', () => {
  it('doubles, is not the same for all, and is as long as the server asks', () => {
    const pauses = (random: number) => [1, 2, 3, 6, 12].map((tries) => pauseAfter(tries, undefined, { random: () => random, now: () => today }));
    expect(pauses(1)).to.deep.equal([500, 1000, 2000, 16_000, 20_000]);
    expect(pauses(0)).to.deep.equal([250, 500, 1000, 8000, 10_000]);
    const asked = (header: string) => pauseAfter(1, header, { random: () => 1, now: () => today });
    expect([asked('0'), asked('90'), asked('91'), asked('soon'), asked('Wed, 07 Jan 2026 12:00:30 GMT'), asked('Wed, 07 Jan 2026 11:00:00 GMT'), asked('Wed, 07 Jan 2026 13:00:00 GMT')])
      .to.deep.equal([0, 90_000, null, 500, 30_000, 0, null]);
  });

  it('is had with what passes alone, and every trouble has words', () => {
    const troubles = ['ECONNRESET', 'ENOTFOUND', 'ECONNREFUSED', 'EAI_AGAIN', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO', 'CONNECT', 'HPE_HEADER_OVERFLOW'].map((code) => new Trouble(code, 'h'));
    expect(troubles.filter(({ passes }) => passes).map(({ code }) => code)).to.deep.equal(['ECONNRESET', 'EAI_AGAIN', 'CONNECT']);
    expect(new Set(troubles.map(inWords)).size).to.equal(troubles.length);
    expect(inWords(new Trouble('DEPTH_ZERO_SELF_SIGNED_CERT', 'h'))).to.equal('the certificate of h is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); NODE_EXTRA_CA_CERTS=FILE names the authority that signed it');
  });
});
