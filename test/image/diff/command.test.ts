import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../../src/cli/main.js';
import { dockerArchive, type Part, type Spec } from '../builder.js';

const status = (...packages: readonly (readonly [name: string, version: string, kib: number])[]): Part => ({
  file: 'var/lib/dpkg/status',
  content: packages.map(([name, version, kib]) => `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\nInstalled-Size: ${String(kib)}\n`).join('\n'),
});
const wheel = (name: string, version: string, size: number): readonly Part[] => [
  { file: `usr/lib/python3/dist-packages/${name}/core.py`, content: 'p'.repeat(size) }, { file: `usr/lib/python3/dist-packages/${name}-${version}.dist-info/RECORD`, content: '' },
];
const modules = (version: string): readonly Part[] => [
  { file: 'srv/node_modules/left-pad/package.json', content: '{}' }, { file: 'srv/node_modules/left-pad/index.js', content: 'j'.repeat(10) },
  { file: 'srv/node_modules/.package-lock.json', content: JSON.stringify({ packages: { 'node_modules/left-pad': { version } } }) },
];

const history = [{ created_by: 'ADD rootfs.tar / # buildkit' }, { created_by: 'RUN /bin/sh -c make # buildkit' }, { created_by: 'COPY app /srv/app # buildkit' }, { created_by: 'CMD ["/srv/app"]', empty_layer: true }];
const base: readonly Part[] = [{ file: 'etc/os-release', content: 'ID=test\n' }];
const old: Spec = {
  layers: [base, [status(['curl', '7.88', 100], ['gone', '1', 50]), ...wheel('httpx', '0.27', 300), ...modules('1.2.0')], [{ file: 'srv/app', content: 'a'.repeat(1000), mode: 0o755 }]],
  history, config: { Cmd: ['/srv/app'], User: 'root' },
};
const fresh: Spec = {
  layers: [base, [status(['curl', '7.89', 120], ['jq', '1.6', 70]), ...wheel('httpx', '0.28', 500), ...modules('1.3.0')], [{ file: 'srv/app', content: 'a'.repeat(4000), mode: 0o755 }, { file: 'srv/data/one', content: '1'.repeat(10) }, { file: 'srv/data/two', content: '2'.repeat(10) }]],
  history, config: { Cmd: ['/srv/app'], User: '10001', ExposedPorts: { '22/tcp': {} } },
};

describe('imglint diff', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeFileSync(join(cwd, 'old.tar'), dockerArchive(old));
    writeFileSync(join(cwd, 'new.tar'), dockerArchive(fresh));
    writeFileSync(join(cwd, 'Dockerfile'), 'FROM debian:12\nRUN make\nCOPY app /srv/app\nCMD ["/srv/app"]\n');
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function run(...args: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: 100 });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(readFileSync(join(cwd, 'old.tar'))); })();
    const code = await main(['diff', '--isolated', '--no-cache', ...args], { env: {}, cwd, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }
  const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--format', 'json')).stdout);

  it('adds up what grew, and what has to be pulled', async () => {
    const { size, pull, layers } = await json('old.tar', 'new.tar', '--dockerfile', 'Dockerfile');
    // app 3,000, data 20, httpx 200; the two databases differ by what is written in them.
    const databases = (spec: Spec): number => (spec.layers[1] ?? []).reduce((sum, part) => sum + ('file' in part && /status|lock/.test(part.file) ? part.content.length : 0), 0);
    expect(size.growth).to.equal(3220 + databases(fresh) - databases(old));
    expect([size.before.layers, size.after.files, size.before.files]).to.deep.equal([3, 10, 8]);
    expect(pull).to.deep.equal({ layers: 2, isCompressed: false, bytes: 4020 + 512 + databases(fresh) });
    expect(layers.map(({ isSame, before, after }: { isSame: boolean; before: { line: number }; after: { line: number; uncompressed: number } }) => [isSame, before.line, after.line]))
      .to.deep.equal([[true, null, null], [false, 2, 2], [false, 3, 3]]);
  });

  it('counts a layer once that is in the image twice: it is pulled once', async () => {
    const twice: readonly Part[] = [{ file: 'twice', content: '2'.repeat(5000) }];
    writeFileSync(join(cwd, 'twice.tar'), dockerArchive({ layers: [base, twice, twice] }));
    expect((await json('old.tar', 'twice.tar')).pull).to.deep.equal({ layers: 1, isCompressed: false, bytes: 5000 });
  });

  it('tells of each layer in a comment, and of the line that made it', async () => {
    const rows = (await run('old.tar', 'new.tar', '--dockerfile', 'Dockerfile', '--format', 'markdown')).stdout.split('\n').filter((line) => line.includes('COPY'));
    expect(rows).to.deep.equal(['| COPY app /srv/app | Dockerfile:3 | 1.0 kB | 4.0 kB | +3.0 kB |']);
  });

  it('names the packages that came, went and changed', async () => {
    const { packages } = await json('old.tar', 'new.tar');
    expect(packages).to.deep.equal([
      { kind: 'dpkg', name: 'jq', before: null, after: '1.6', growth: 70 * 1024 },
      { kind: 'dpkg', name: 'gone', before: '1', after: null, growth: -50 * 1024 },
      { kind: 'dpkg', name: 'curl', before: '7.88', after: '7.89', growth: 20 * 1024 },
      { kind: 'pip', name: 'httpx', before: '0.27', after: '0.28', growth: 200 },
      { kind: 'npm', name: 'left-pad', before: '1.2.0', after: '1.3.0', growth: 0 },
    ]);
  });

  it('names the paths, and a folder where no single file in it is most of its growth', async () => {
    const { paths } = await json('old.tar', 'new.tar');
    expect(paths.slice(0, 3)).to.deep.equal([
      { path: 'srv/app', before: 1000, after: 4000 }, { path: 'usr/lib/python3/dist-packages/httpx/core.py', before: 300, after: 500 }, { path: 'srv/data', before: 0, after: 20 },
    ]);
  });

  it('tells new findings from those that are gone, and fails for the new', async () => {
    const { findings } = await json('old.tar', 'new.tar', '--only', 'image-non-root-user,image-no-ssh-port');
    const rules = (all: readonly { rule: string }[]) => all.map(({ rule }) => rule);
    expect([rules(findings.new), rules(findings.gone)]).to.deep.equal([['image-no-ssh-port'], ['image-non-root-user']]);
    expect((await run('old.tar', 'new.tar', '--only', 'image-no-ssh-port')).code).to.equal(1);
    expect((await run('old.tar', 'new.tar', '--only', 'image-no-ssh-port', '--fail-on', 'error')).code).to.equal(0);
    expect((await run('new.tar', 'old.tar', '--only', 'image-no-ssh-port')).code).to.equal(0);
  });

  it('has a limit', async () => {
    const limited = async (limit: string) => {
      const { code, stdout } = await run('old.tar', 'new.tar', '--only', 'image-no-core-dump', '--max-growth', limit);
      return [code, stdout.trimEnd().split('\n').at(-1)];
    };
    expect(await limited('1kB')).to.deep.equal([1, '✖ it grew by 3.2 kB, more than 1.0 kB']);
    expect(await limited('10%')).to.deep.equal([1, '✖ it grew by 3.2 kB, more than 10%']);
    expect(await limited('4kB')).to.deep.equal([0, '✔ no new findings']);
    expect((await run('new.tar', 'old.tar', '--only', 'image-no-core-dump', '--max-growth', '0')).code).to.equal(0);
    expect(await run('old.tar', 'new.tar', '--max-growth', 'much')).to.include({ code: 2, stderr: 'imglint: --max-growth takes a size or a share such as 20MB or 5%, not much\n' });
  });

  it('says it for people and for pull requests; one image may come over standard input', async () => {
    const { stdout } = await run('-', 'new.tar', '--dockerfile', 'Dockerfile', '--fail-on', 'never');
    expect(stdout.split('\n')[0]).to.equal('- → new.tar');
    expect(stdout).to.match(/\n {2}layers +3 → +3 {2}±0\n/).and.to.match(/\n +1\.0 kB → +4\.0 kB +\+3\.0 kB {2}line 3 +COPY app \/srv\/app\n/)
      .and.to.match(/\n +\+71\.7 kB {2}dpkg {2}jq 1\.6 is new\n/).and.to.match(/\n +\+3\.0 kB {2}srv\/app {2}1\.0 kB → 4\.0 kB\n/);
    expect((await run('old.tar', 'new.tar', '-f', 'markdown')).stdout).to.match(/^### imglint: old\.tar → new\.tar, \+3\.2 kB\n/).and.to.include('| dpkg curl | 7.88 | 7.89 | +20.5 kB |');
    expect((await run('-', '-')).stderr).to.equal('imglint: only one of the two images can come over standard input\n');
  });

  it('finds no difference between an image and itself', async () => {
    const { size, pull, packages, paths, findings, layers } = await json('old.tar', 'old.tar');
    expect([size.growth, pull.bytes, packages, paths, findings]).to.deep.equal([0, 0, [], [], { new: [], gone: [] }]);
    expect(layers.every(({ isSame }: { isSame: boolean }) => isSame)).to.equal(true);
  });
});
