import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'chai';
import { ociLayout } from '../builder.js';
import { json, send, serve, serveLayout, type Seen, type Server } from './fake-registry.js';
import { pull, refused, secret, world } from './pull.js';

const layout = ociLayout({ layers: [[{ file: 'a', content: 'a' }], [{ file: 'b', content: 'b' }]] });
const basicOf = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A registry that lets in whoever has the token, and where the token is to be had. */
async function withTokens(token: () => string, answer: (seen: Seen) => unknown = () => ({ token: token() })): Promise<Readonly<{ registry: Server; tokens: Server }>> {
  const registry = await serveLayout(layout);
  const tokens = await serve((seen, response) => {
    const said = answer(seen);
    return typeof said === 'number' ? json(response, said, { details: secret }) : json(response, 200, said);
  });
  registry.fault = ({ authorization }, response) => authorization !== `Bearer ${token()}`
    && json(response, 401, {}, { 'www-authenticate': `Bearer realm="http://${tokens.host}/token?account=x",service="the \\"service\\"", scope="repository:acme/app:pull"` });
  return { registry, tokens };
}

describe('a registry that asks who we are', () => {
  let home = '';
  beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(home, { recursive: true }); });
  const write = (path: string, content: object | string): string => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), typeof content === 'string' ? content : JSON.stringify(content));
    return join(home, path);
  };
  const auth = (user: string, password: string) => ({ auth: Buffer.from(`${user}:${password}`).toString('base64') });
  const at = (env: Readonly<Record<string, string>> = {}) => world({ env: { HOME: home, ...env } });

  it('gives a token to everybody, for pulling one repository', async () => {
    const { registry, tokens } = await withTokens(() => secret);
    expect((await pull(`${registry.host}/acme/app:1`, at())).files.bytes).to.equal(2);
    expect(tokens.seen.map(({ method, path, query, authorization }) => [method, path, Object.fromEntries(query), authorization])).to.deep.equal([
      ['GET', '/token', { account: 'x', service: 'the "service"', scope: 'repository:acme/app:pull' }, undefined],
    ]);
    expect(registry.seen.filter(({ authorization }) => authorization === undefined)).to.have.length(1);
  });

  it('gives a new token once the old one is over, and one is fetched for all who ask', async () => {
    let fetched = 0;
    const { registry, tokens } = await withTokens(() => `${secret}${fetched}`, () => ({ access_token: `${secret}${++fetched}` }));
    const { fault } = registry;
    let blobs = 0;
    registry.fault = (seen, response) => {
      // From the first layer on the first token is of the past.
      if (seen.path.includes('/blobs/') && ++blobs === 2) fetched = 7;
      return fault(seen, response);
    };
    expect((await pull(`${registry.host}/acme/app:1`, at())).files.bytes).to.equal(2);
    expect(tokens.seen).to.have.length(2);
  });

  it('learns the name and password of the user only where tokens are given', async () => {
    const { registry, tokens } = await withTokens(() => 'token');
    write('.docker/config.json', { auths: { [registry.host]: auth('me', secret) } });
    await pull(`${registry.host}/acme/app:1`, at());
    expect(tokens.seen.map(({ authorization }) => authorization)).to.deep.equal([basicOf('me', secret)]);
    expect(new Set(registry.seen.map(({ authorization }) => authorization))).to.deep.equal(new Set([undefined, 'Bearer token']));
  });

  it('exchanges an identity token', async () => {
    const { registry, tokens } = await withTokens(() => 'token', () => ({ access_token: 'token', refresh_token: secret }));
    write('.docker/config.json', { auths: { [`https://${registry.host}/v1/`]: { ...auth('00000000-0000', ''), identitytoken: secret } } });
    await pull(`${registry.host}/acme/app:1`, at());
    expect(tokens.seen.map(({ method, authorization, body }) => [method, authorization, Object.fromEntries(new URLSearchParams(body))])).to.deep.equal([
      ['POST', undefined, { grant_type: 'refresh_token', service: 'the "service"', scope: 'repository:acme/app:pull', client_id: 'imglint', refresh_token: secret }],
    ]);
  });

  it('gives tokens itself: what we are is told to no server that it sends us on to', async () => {
    const { registry, tokens } = await withTokens(() => 'token');
    const other = await serve((_, response) => json(response, 200, { token: 'token' }));
    tokens.fault = (_, response) => send(response, 307, '', { location: `http://${other.host}/` });
    write('.docker/config.json', { auths: { [registry.host]: { identitytoken: secret } } });
    expect(await refused(`${registry.host}/acme/app:1`, at())).to.match(/ gives no token \(it answers 307\)$/);
    expect(other.seen).to.deep.equal([]);
    write('.docker/config.json', { auths: { [registry.host]: auth('me', secret) } });
    await pull(`${registry.host}/acme/app:1`, at());
    expect(other.seen.map(({ authorization }) => authorization)).to.deep.equal([undefined]);
  });

  it('is shown a token that the user has already', async () => {
    const { registry, tokens } = await withTokens(() => secret);
    await pull(`${registry.host}/acme/app:1`, at({ IMGLINT_REGISTRY_TOKEN: `${secret}\n` }));
    write('.docker/config.json', { auths: { [registry.host]: { registrytoken: secret } } });
    await pull(`${registry.host}/acme/app:1`, at());
    expect(tokens.seen).to.deep.equal([]);
    expect(await refused(`${registry.host}/acme/app:1`, at({ IMGLINT_REGISTRY_TOKEN: `${secret}!` }))).to.match(/refuses the credentials of IMGLINT_REGISTRY_TOKEN: log in anew/);
    expect(await refused(`${registry.host}/acme/app:1`, at({ IMGLINT_REGISTRY_TOKEN: `${secret}\nx: y` }))).to.match(/the token of IMGLINT_REGISTRY_TOKEN is none/);
  });

  const tokenFaults: readonly (readonly [string, unknown, RegExp])[] = [
    ['refuses', 401, /: 127\.0\.0\.1:\d+ refuses the credentials of ~\/\.docker\/config\.json: log in anew, or log out to ask as nobody$/],
    ['is lost', 404, /: 127\.0\.0\.1:\d+ gives no token \(it answers 404\)$/],
    ['says nothing', {}, /answers with no token: it is no token server, or a page stands before it$/],
    ['says what would end a header', { token: 'a\r\nx: y' }, /answers with no token/],
    ['gives one that is not let in', { token: 'other' }, /there is no such image, or it is not for everybody: .* refuses the credentials of ~\/\.docker\/config\.json/],
  ];
  for (const [what, said, message] of tokenFaults) {
    it(`is refused where the token server ${what}`, async () => {
      const { registry } = await withTokens(() => 'token', () => said);
      write('.docker/config.json', { auths: { [registry.host]: auth('me', secret) } });
      expect(await refused(`${registry.host}/acme/app:1`, at())).to.match(message);
    });
  }

  it('is not believed where it sends us for tokens to another machine without TLS, or for anything unknown', async () => {
    const registry = await serveLayout(layout);
    write('.docker/config.json', { auths: { [registry.host]: auth('me', secret) } });
    for (const realm of ['http://tokens.example/', 'file:///etc/passwd', '']) {
      registry.fault = (_, response) => json(response, 401, {}, { 'www-authenticate': `Bearer realm="${realm}"` });
      expect(await refused(`${registry.host}/acme/app:1`, at())).to.match(/names no server for tokens that may be asked/);
    }
    registry.fault = (_, response) => json(response, 401, {}, { 'www-authenticate': 'Negotiate abc==, Digest realm="x"' });
    expect(await refused(`${registry.host}/acme/app:1`, at())).to.match(/in a way that nobody here knows \(negotiate, digest\)$/);
    registry.fault = (_, response) => send(response, 401, '');
    expect(await refused(`${registry.host}/acme/app:1`, at())).to.match(/\(it does not say which\)$/);
  });

  it('takes name and password themselves, says how to log in, and who was refused', async () => {
    const registry = await serveLayout(layout);
    registry.fault = ({ authorization }, response) => authorization !== basicOf('me', secret) && json(response, 401, {}, { 'www-authenticate': 'Basic realm="r"' });
    const { host } = registry;
    const name = `${host}/acme/app:1`;
    expect(await refused(name, at())).to.equal(`${name}: ${host} asks who we are: log in (docker login ${host}, podman login ${host}), or set IMGLINT_REGISTRY_USER and IMGLINT_REGISTRY_PASSWORD`);
    await pull(name, at({ IMGLINT_REGISTRY_USER: 'me', IMGLINT_REGISTRY_PASSWORD: secret }));
    expect(await refused(name, at({ IMGLINT_REGISTRY_USER: 'you', IMGLINT_REGISTRY_PASSWORD: secret }))).to.match(/refuses the credentials of IMGLINT_REGISTRY_USER: log in anew/);
    expect(await refused(name, at({ IMGLINT_REGISTRY_USER: 'me' }))).to.equal('IMGLINT_REGISTRY_USER is set, and IMGLINT_REGISTRY_PASSWORD is not');
  });

  describe('finds us', () => {
    /** Who the registry was told we are. */
    const who = async (env: Readonly<Record<string, string>> = {}): Promise<string | undefined> => {
      const { registry, tokens } = await withTokens(() => 'token');
      for (const [path, content] of written) write(path, content.replaceAll('HOST', registry.host));
      const around = at(env);
      await pull(`${registry.host}/acme/app:1`, around);
      said = around.said;
      const { authorization = '', body = '' } = tokens.seen[0] ?? {};
      return body === '' ? Buffer.from(authorization.slice(6), 'base64').toString().split(':')[0] : 'identity';
    };
    const written = new Map<string, string>();
    let said: readonly string[] = [];
    beforeEach(() => { written.clear(); });
    const put = (path: string, content: object): string => {
      written.set(path, JSON.stringify(content));
      return join(home, path);
    };
    const auths = (user: string) => ({ auths: { HOST: auth(user, secret) } });
    /** A credential helper that notes what it is asked. */
    const helper = (name: string, script: string): Record<string, string> => {
      const file = write(`bin/docker-credential-${name}`, `#!/bin/sh\necho "$1 $(cat)" >> '${join(home, 'asked')}'\n${script}\n`);
      chmodSync(file, 0o755);
      return { PATH: `${join(home, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` };
    };
    const answers = (user: string): string => `echo '${JSON.stringify({ ServerURL: 'x', Username: user, Secret: secret })}'`;

    it('in files, one after the other', async () => {
      put('.config/containers/auth.json', auths('fifth'));
      expect(await who()).to.equal('fifth');
      put('run/containers/auth.json', auths('fourth'));
      expect(await who({ XDG_RUNTIME_DIR: join(home, 'run') })).to.equal('fourth');
      put('.docker/config.json', auths('third'));
      expect(await who({ XDG_RUNTIME_DIR: join(home, 'run') })).to.equal('third');
      put('other/config.json', auths('second'));
      expect(await who({ DOCKER_CONFIG: join(home, 'other') })).to.equal('second');
      expect(await who({ DOCKER_CONFIG: join(home, 'other'), REGISTRY_AUTH_FILE: put('mine.json', auths('first')) })).to.equal('first');
    });

    it('by the repository before the host', async () => {
      put('.config/containers/auth.json', { auths: { 'HOST': auth('host', secret), 'HOST/acme': auth('owner', secret), 'HOST/acme/app2': auth('other', secret) } });
      expect(await who()).to.equal('owner');
      put('.config/containers/auth.json', { auths: { 'HOST/acme': auth('owner', secret), 'HOST/acme/app': auth('repository', secret), 'HOST': auth('host', secret) } });
      expect(await who()).to.equal('repository');
    });

    it('by a credential helper, the host\'s before the one for all', async () => {
      const env = helper('mine', answers('helped'));
      put('.docker/config.json', { auths: { HOST: {} }, credsStore: 'none', credHelpers: { HOST: 'mine' } });
      expect(await who(env)).to.equal('helped');
      expect(readFileSync(join(home, 'asked'), 'utf8')).to.match(/^get 127\.0\.0\.1:\d+\n$/);
      helper('none', answers('stored'));
      put('.docker/config.json', { credsStore: 'none' });
      expect(await who(env)).to.equal('stored');
      helper('none', answers('<token>'));
      expect(await who(env)).to.equal('identity');
    });

    it('nowhere where a helper has nothing, and says so where one fails', async () => {
      put('.docker/config.json', { credsStore: 'empty', auths: { HOST: auth('file', secret) } });
      const env = helper('empty', 'echo credentials not found in native keychain; exit 1');
      expect(await who(env)).to.equal('file');
      expect(said).to.deep.equal([]);
      for (const [script, why] of [[`echo ${secret} >&2; exit 1`, 'failed'], [`echo ${secret}`, 'says nothing that is understood'], ['echo "{}"', 'says nothing that is understood']] as const) {
        helper('empty', script);
        expect(await who(env)).to.equal('file');
        expect(said).to.deep.equal([`docker-credential-empty ${why}; asking without it`]);
      }
      put('.docker/config.json', { credsStore: 'missing' });
      expect(await who(env)).to.equal('');
      expect(said).to.deep.equal(['docker-credential-missing is not on PATH; asking without it']);
      put('.docker/config.json', { credsStore: '../../bin/sh' });
      expect(await who(env)).to.equal('');
      expect(said).to.deep.equal(['docker-credential-../../bin/sh is no name of a credential helper; it was not asked']);
    });

    it('not in files that are broken, and shows nothing of them', async () => {
      write('.docker/config.json', `{"auths": {"HOST": {"auth": "${Buffer.from(secret).toString('base64')}"`);
      const { registry } = await withTokens(() => 'token');
      expect(await refused(`${registry.host}/acme/app:1`, at())).to.equal('~/.docker/config.json: it is no JSON');
      expect(await refused(`${registry.host}/acme/app:1`, at({ REGISTRY_AUTH_FILE: join(home, 'none') }))).to.equal('~/none: no such file or folder');
    });
  });
});
