import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { containerdArchive, dockerArchive, type Spec } from './builder.js';

const buildkit = { comment: 'buildkit.dockerfile.v0' };
const spec: Spec = {
  layers: [[{ file: 'etc/os-release', content: 'ID=debian\n' }], [{ file: 'a', content: 'a'.repeat(3_000_000) }], [{ file: 'thing', content: 'b'.repeat(1_000_000) }], [{ whiteout: 'a' }]],
  history: [
    { created_by: '/bin/sh -c #(nop) ADD file:abc in / ' }, { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
    { created_by: 'COPY a /a # buildkit', ...buildkit }, { created_by: 'RUN |1 API_TOKEN=hunter2hunter2 /bin/sh -c make thing # buildkit', ...buildkit },
    { created_by: 'RUN /bin/sh -c rm /a # buildkit', ...buildkit }, { created_by: 'CMD ["/thing"]', empty_layer: true, ...buildkit },
  ],
  config: { Env: ['DB_PASSWORD=hunter22'], Labels: { 'api-token': 'hunter23' } },
};
const dockerfile = 'FROM debian:12\nARG API_TOKEN\nCOPY a /a\n# note\nRUN make \\\n  thing\nRUN rm /a\nCMD ["/thing"]\n';

describe('imglint image', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeFileSync(join(cwd, 'app.tar'), dockerArchive(spec));
    writeFileSync(join(cwd, 'new.tar'), containerdArchive(spec));
    writeFileSync(join(cwd, 'Dockerfile'), dockerfile);
    writeFileSync(join(cwd, 'Other'), 'FROM x\nRUN other\nRUN more\n');
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function run(...args: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(readFileSync(join(cwd, 'app.tar'))); })();
    const code = await main(['image', ...args], { env: {}, cwd, stdin, stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }

  it('says as JSON what each line cost', async () => {
    const { code, stdout } = await run('app.tar', '--dockerfile', 'Dockerfile', '--format', 'json');
    const { image, files, summary } = JSON.parse(stdout);
    expect([code, files, summary.files]).to.deep.equal([0, [{ path: 'app.tar', kind: 'image', findings: [], errors: [] }], 1]);
    expect(image.layers.map((layer: Record<string, unknown>) => [layer['base'], layer['instruction'], layer['uncompressed'], layer['wasted'], layer['files']])).to.deep.equal([
      [true, null, 10, 0, 1],
      [false, { path: 'Dockerfile', line: 3, endLine: 3, confidence: 'exact' }, 3_000_000, 3_000_000, 1],
      [false, { path: 'Dockerfile', line: 5, endLine: 6, confidence: 'exact' }, 1_000_000, 0, 1],
      [false, { path: 'Dockerfile', line: 7, endLine: 7, confidence: 'exact' }, 0, 0, 0],
    ]);
    expect(image.size).to.deep.equal({ compressed: null, uncompressed: 4_000_010 });
    expect(image.waste).to.deep.include({ recoverable: 3_000_000, deleted: 3_000_000, overwritten: 0, metadataOnly: 0, duplicate: 0, compressed: null });
    expect(image.efficiency.score).to.equal(1_000_010 / 4_000_010);
    expect(image.base).to.deep.equal({ layers: 1, by: 'dockerfile' });
  });

  it('says it for people, and never a secret', async () => {
    const { code, stdout, stderr } = await run('new.tar', '--dockerfile', 'Dockerfile');
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout.split('\n')[0]).to.equal('new.tar  1');
    expect(stdout).to.match(/\n1 {2}█{10} +3\.0 MB {2}3\.0 MB {2}line 3 {2}COPY a \/a\n/);
    expect(stdout).to.match(/\n0 {2}▏ +10 B +base +ADD file:abc in \/ *\n/);
    expect(stdout).to.include('3.0 MB can be taken back; 25.0 % of what is stored is seen');
    expect(stdout).to.match(/\n +3\.0 MB {2}a {2}layer 1, deleted in layer 3\n$/);
    for (const format of ['json', 'pretty']) expect((await run('app.tar', '--format', format)).stdout).not.to.match(/hunter2/);
  });

  it('writes reports into files, and reads standard input', async () => {
    const { code, stdout } = await run('-', '-f', 'json=out.json', '-f', 'pretty');
    expect(code).to.equal(0);
    expect(stdout).to.include('Waste');
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).image.reference).to.equal('-');
  });

  it('leaves a Dockerfile aside that is not the image\'s', async () => {
    const { stdout, stderr } = await run('app.tar', '--dockerfile', 'Other', '--format', 'json');
    expect(stderr).to.equal('imglint: Other is most likely not what app.tar was built from; it was left aside\n');
    expect(JSON.parse(stdout).image.layers.every(({ instruction }: { instruction: unknown }) => instruction === null)).to.equal(true);
  });

  it('says in one line what is wrong, and exits with 2', async () => {
    for (const [args, said] of [
      [['none.tar'], 'imglint: none.tar: no such file or folder\n'],
      [['Dockerfile'], 'imglint: Dockerfile: this is no image: neither a tar (docker save, OCI layout, root file system), nor one packed with gzip or zstd\n'],
      [['app.tar', '--format', 'jsn'], 'imglint: unknown format jsn; did you mean "json"?\n'],
      [['app.tar', '--format', 'json', '--format', 'pretty'], 'imglint: only one report can go to standard output; give the others a file: --format json=FILE\n'],
      [['app.tar', '--dockerfile', 'none'], 'imglint: none: no such file or folder\n'],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout, stderr]).to.deep.equal([2, '', said]);
    }
  });
});
