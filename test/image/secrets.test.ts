import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { imageFormats } from '../../src/report/image/index.js';
import { dockerArchive, ociArchive, ociLayout, type Spec } from './builder.js';

/** By value, where it stands: none is ever printed. Each is its own, so that no other one hides it. */
const places = new Map<string, string>();
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

const random = (length: number, of: string): string => Array.from(createHash('sha512').update(of).digest().subarray(0, length), (byte) => letters[byte % letters.length]).join('');
function known(place: string, value: string): string {
  if (places.has(value)) throw new Error(`${value} stands in two places`);
  places.set(value, place);
  return value;
}
const password = (place: string): string => known(place, `q${random(16, place)}7`);
const token = (place: string): string => known(place, `ghp_${random(36, place)}`);

const argument = password('a build argument, also where it went into a variable');
const variable = password('a variable, also where a command holds it bare');
const deleted = token('the name of a deleted file');
const key = (place: string): string => `-----BEGIN OPENSSH PRIVATE KEY-----\n${password(place)}${random(40, `${place}'s rest`)}\n-----END OPENSSH PRIVATE KEY-----\n`;

const spec: Spec = {
  tag: `acme/app:${token('the tag')}`,
  layers: [
    [{ file: 'etc/passwd', content: 'root:x:0:0:root:/root:/bin/sh\n' }, { file: 'etc/shadow', content: `root:$6$salt$${password('the hash of a password')}:1::::::\n` }],
    [
      { file: 'root/.ssh/id_rsa', content: key('a private key') }, { file: 'app/.env', content: `DB_PASSWORD=${password('.env')}\nAPI=${token('.env, a token')}\n` },
      { file: 'root/.npmrc', content: `//r.test/:_authToken=${password('.npmrc')}\n` }, { file: 'root/.netrc', content: `machine x login a password ${password('.netrc')}\n` },
      { file: 'root/.kube/config', content: `users:\n- user:\n    token: ${password('.kube/config')}\n` },
      { file: 'root/.docker/config.json', content: `{"auths":{"r.test":{"auth":"${password('.docker/config.json')}"}}}` },
    ],
    [
      { file: 'app/run.sh', content: `#!/bin/sh\nexport DB_PASSWORD=${password('a script')}\n`, mode: 0o755 }, { file: 'app/set.yml', content: `password: ${password('settings')}\n` },
      { file: `srv/${token('the name of a folder')}/big`, content: 'y'.repeat(9000) }, { file: `srv/${token('the name of a copy')}`, content: 'y'.repeat(9000) },
      { file: `opt/${token('the name of a program')}`, content: 'x', mode: 0o4755 }, { file: `opt/${token('the name of a key')}.key`, content: key('a named key') },
      { symlink: 'srv/link', to: `/x/${token('where a link leads')}` },
    ],
    [{ file: `tmp/${deleted}`, content: 'z'.repeat(9000) }],
    [{ whiteout: `tmp/${deleted}` }],
  ],
  history: [
    { created_by: 'ADD rootfs.tar /' },
    { created_by: `COPY . / # ${token('a comment of a command')}`, comment: `buildah ${token('the comment of a builder')}` },
    { created_by: `RUN |1 TOKEN=${argument} /bin/sh -c curl https://x.test/$TOKEN; echo ${variable} > /x # buildkit` },
    { created_by: `|1 A=b /bin/sh -c curl -H "Authorization: Bearer ${password('a header')}" x` },
    { created_by: `RUN ["curl","-H","PRIVATE-TOKEN: ${password('a header in an array')}","--token","${password('a flag in an array')}"]` },
    { created_by: `ENV API_TOKEN=${password('a variable of the history')}`, empty_layer: true }, { created_by: `MAINTAINER ${token('a maintainer')}`, empty_layer: true },
    { created_by: `CMD ["tool" "--password" "${password('a command of the history')}"]`, empty_layer: true },
    { created_by: `LABEL password=${password('a label of the history')}`, empty_layer: true },
    { created_by: `RUN /bin/sh -c echo ${password('a pipe')} | docker login -u a --password-stdin # buildkit`, empty_layer: true },
    { created_by: '', comment: `Imported from https://a:${password('where it was imported from')}@x.test/y.tar`, empty_layer: true },
  ],
  config: {
    Env: [
      'PATH=/bin', `API_TOKEN=${password('a variable')}`, `MY_SECRET=${variable}`, `URL=https://x.test/${argument}/y`, `DSN=postgres://a:${password('an address')}@db/x`,
      `SETTINGS={"password":"${password('JSON in a variable')}"}`, `OPTS=--token ${password('a flag in a variable')}`, `DBPASSWORD=${password('a name without a mark in it')}`,
      `DB_PASSWORD=two ${password('the second word of a password')}`,
    ],
    Cmd: ['tool', '--password', password('a word of the command'), '--pass', `two ${password('the second word of a word')}`, variable], Entrypoint: ['/bin/sh', '-c', `exec tool --token ${password('a script of the command')}`],
    Labels: { password: password('a label'), note: token('a label of any name'), [token('the name of a label')]: 'x', 'org.opencontainers.image.source': `https://a:${password('an address of a label')}@x.test` },
    Healthcheck: { Test: ['CMD', 'curl', '-u', `a:${password('a health check')}`, 'x'] }, User: token('the user'), WorkingDir: `/srv/${token('the folder')}`, Volumes: { [`/v/${token('a volume')}`]: {} },
    ExposedPorts: { '22/tcp': {}, [token('a port')]: {} }, StopSignal: token('the signal'), Shell: ['/bin/sh', token('the shell'), '-c'], OnBuild: [`RUN curl -u a:${password('ONBUILD')} x`],
  },
  top: { author: `me ${token('the author')}` },
};

const dockerfile = `FROM scratch
ADD rootfs.tar /
COPY . / # x
ARG TOKEN
RUN curl https://x.test/$TOKEN; echo ${variable} > /x
# password: ${password('a comment of the Dockerfile')}
RUN docker login -u a -p ${password('a login of the Dockerfile')} && sudo make
RUN echo "machine x login a password ${password('a file that the Dockerfile writes')}" > ~/.netrc
CMD ["tool", "--password", "${password('the command of the Dockerfile')}"]
`;

describe('secrets of an image', function () {
  this.timeout(60_000);
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeFileSync(join(cwd, 'app.tar'), dockerArchive(spec));
    writeFileSync(join(cwd, 'packed.tar'), ociArchive(ociLayout(spec, 'gzip')));
    writeFileSync(join(cwd, 'old.tar'), dockerArchive({ layers: spec.layers.slice(0, 1) }));
    writeFileSync(join(cwd, 'Dockerfile'), dockerfile);
    writeFileSync(join(cwd, 'inspected.json'), JSON.stringify([{ Id: `sha256:${'a'.repeat(64)}`, RepoTags: [spec.tag], Comment: token('a comment'), Author: token('who made it'), Architecture: 'amd64', Os: 'linux', Size: 5, Config: spec.config, RootFS: { Type: 'layers', Layers: [`sha256:${'b'.repeat(64)}`] } }]));
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function run(...args: readonly string[]): Promise<string> {
    let said = '';
    const sink = { write: (text: string) => { said += text; }, isTerminal: false, columns: undefined };
    const stdin = (async function* (): AsyncIterable<Uint8Array> { /* nobody types */ })();
    await main(args, { env: { IMGLINT_CACHE_DIR: join(cwd, 'cache') }, cwd, stdin, stdout: sink, stderr: sink });
    return said;
  }

  /** Where those stand that can be read, in part or in base64; blanks do not hide them. */
  const told = (text: string): readonly string[] => {
    const dense = text.replace(/\s+/g, '');
    return [...places].filter(([value]) => [value, value.slice(0, 12), value.slice(-8), Buffer.from(value).toString('base64').slice(0, 16)].some((part) => dense.includes(part))).map(([, place]) => place);
  };

  it('are found by this test where they are', () => {
    expect(told(readFileSync(join(cwd, 'app.tar'), 'latin1') + dockerfile + readFileSync(join(cwd, 'inspected.json'), 'utf8'))).to.have.length(places.size).and.length.greaterThan(50);
  });

  for (const format of imageFormats) {
    it(`are not in ${format}`, async () => {
      for (const beside of [[], ['--dockerfile', 'Dockerfile']]) {
        const said = await run('image', 'app.tar', ...beside, '--preset', 'strict', '--format', format);
        expect(said).to.include('image-no-secret-env');
        expect(told(said)).to.deep.equal([]);
      }
    });
  }

  for (const format of ['pretty', 'json', 'markdown']) {
    it(`are not in ${format} of a difference`, async () => {
      for (const pair of [['old.tar', 'app.tar'], ['app.tar', 'old.tar']]) {
        const said = await run('diff', ...pair, '--dockerfile', 'Dockerfile', '--format', format);
        expect(said).to.include('image-no-secret-env');
        expect(told(said)).to.deep.equal([]);
      }
    });
  }

  it('are not in what is told of an inspected image', async () => {
    for (const format of ['pretty', 'json', 'html', 'markdown']) {
      const said = await run('image', 'inspected.json', '--format', format);
      // Nothing says that a word of an address is one.
      expect(told(said).filter((place) => !place.startsWith('a build argument'))).to.deep.equal([]);
    }
  });

  it('are in no cache', async () => {
    await run('image', 'packed.tar');
    const files = existsSync(join(cwd, 'cache')) ? readdirSync(join(cwd, 'cache')) : [];
    expect(files.flatMap((name) => told(readFileSync(join(cwd, 'cache', name), 'latin1')))).to.deep.equal([]);
  });

  it('are in no complaint', async () => {
    for (const reference of ['docker://bot:S@127.0.0.1:1/app', 'https://bot:S@x.test/app', 'bot:S@x.test/app', 'docker://127.0.0.1:1/app?token=S', 'nosuch/https://bot:S@x.test']) {
      const said = await run('image', reference.replace('S', 'hunter2hunter2'));
      expect(said).to.match(/^imglint: \S/).and.not.include('hunter2');
    }
  });

  it('are also what users have words of their own for', async () => {
    writeFileSync(join(cwd, 'words.tar'), dockerArchive({
      layers: [[{ file: 'a', content: 'a' }]], history: [{ created_by: 'RUN /bin/sh -c echo k7hunter2k7 > /a' }], config: { Env: ['THE_DSN=k7hunter2k7', 'MY_DSN=two hunter2'], Cmd: ['run', 'k7hunter2k7'] },
    }));
    writeFileSync(join(cwd, '.imglintrc.json'), JSON.stringify({ rules: { 'image-no-secret-env': ['error', { words: ['dsn'] }] } }));
    for (const format of ['json', 'html', 'pretty']) {
      const said = await run('image', 'words.tar', '--format', format);
      expect(said).to.include('THE_DSN').and.include('MY_DSN').and.not.include('hunter2');
    }
    expect(await run('diff', 'old.tar', 'words.tar')).to.include('THE_DSN').and.not.include('hunter2');
    rmSync(join(cwd, '.imglintrc.json'));
  });

  it('leave the rest as it was', async () => {
    const { image } = JSON.parse(await run('image', 'app.tar', '--format', 'json'));
    expect(image.config).to.deep.include({ Volumes: [`/v/${'*'.repeat(40)}`], User: '*'.repeat(40) });
    expect(image.config.Env[0]).to.equal('PATH=/bin');
    expect(image.config.Env[3]).to.equal(`URL=https://x.test/${'*'.repeat(18)}/y`);
    expect(image.config.Cmd).to.deep.equal(['tool', '--password', '*'.repeat(18), '--pass', `*** ${'*'.repeat(18)}`, '*'.repeat(18)]);
    expect(image.layers[2].createdBy).to.equal(`RUN |1 TOKEN=${'*'.repeat(18)} /bin/sh -c curl https://x.test/$TOKEN; echo ${'*'.repeat(18)} > /x # buildkit`);
  });
});
