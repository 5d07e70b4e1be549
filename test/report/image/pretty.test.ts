import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../../src/cli/main.js';
import { widthOf } from '../../../src/report/width.js';
import { dockerArchive, type Spec } from '../../image/builder.js';

const deep = Array.from({ length: 20 }, (_, index) => `folder-number-${String(index)}`).join('/');
const wide = '数据'.repeat(30);
const images: Readonly<Record<string, Spec>> = {
  empty: { layers: [], config: { User: '1000' } },
  good: { layers: [[{ file: 'a', content: 'a'.repeat(1000) }]], config: { User: '1000' }, history: [{ created_by: 'RUN make ' }] },
  ties: { layers: [['a', 'b', 'c'].map((file) => ({ file, content: file })), ['c', 'a', 'b'].map((whiteout) => ({ whiteout }))] },
  long: {
    layers: [
      [{ file: `${deep}/a.bin`, content: 'a'.repeat(5_000_000) }, { file: `${deep}/b.bin`, content: 'b'.repeat(3_000_000) }, { file: `srv/${wide}.bin`, content: 'c'.repeat(2_000_000) }],
      [{ whiteout: 'folder-number-0' }, { file: `srv/${wide}.bin`, content: 'd' }, { file: `${wide}/.env`, content: 'TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyzAB\n' }],
    ],
    history: [{ created_by: `RUN echo ${'🚀'.repeat(50)}` }, { created_by: `COPY dir:${'0123456789abcdef'.repeat(4)} in /srv ` }],
  },
};

describe('the report of an image for people', () => {
  let cwd = '';
  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    for (const [name, spec] of Object.entries(images)) writeFileSync(join(cwd, `${name}.tar`), dockerArchive(spec));
    writeFileSync(join(cwd, 'Dockerfile'), `FROM scratch\nRUN echo ${'🚀'.repeat(50)}\nCOPY . /srv\n`);
  });
  after(() => { rmSync(cwd, { recursive: true }); });

  async function lines(columns: number, ...args: readonly string[]): Promise<readonly string[]> {
    let said = '';
    const stdin = (async function* (): AsyncIterable<Uint8Array> { yield await Promise.resolve(Buffer.alloc(0)); })();
    const stdout = { write: (text: string) => { said += text; }, isTerminal: false, columns };
    await main(args, { env: {}, cwd, stdin, stdout, stderr: { write: () => undefined, isTerminal: false, columns: undefined } });
    return said.trimEnd().split('\n');
  }

  it('lists paths that are as heavy in the order in which they died', async () => {
    const told = await lines(80, 'image', 'ties.tar');
    const at = told.indexOf('Worst paths');
    expect(told.slice(at + 1, at + 4).map((line) => line.trim().split(/ +/)[2])).to.deep.equal(['c', 'a', 'b']);
  });

  it('keeps to the width of the terminal, however long or wide names are', async () => {
    for (const columns of [80, 100, 140]) {
      for (const args of [['image', 'long.tar'], ['image', 'long.tar', '--dockerfile', 'Dockerfile'], ['diff', 'good.tar', 'long.tar']]) {
        // A name in a message is whole, for people to copy.
        const told = (await lines(columns, ...args)).filter((line) => !/^ +(?:folder-number-0\/|数|srv\/数)\S*$/.test(line));
        expect(told.length).to.be.above(20);
        for (const line of told) expect(widthOf(line), line).to.be.at.most(columns);
        expect(told.filter((line) => line !== line.trimEnd() || /[\ud800-\udbff](?![\udc00-\udfff])/.test(line))).to.deep.equal([]);
      }
    }
  });

  it('tells of a layer what was copied where', async () => {
    const told = await lines(80, 'image', 'long.tar');
    expect(told.find((line) => line.includes('COPY'))).to.match(/ {2}COPY dir:0123456 in \/srv$/);
    expect(told.find((line) => line.includes('a.bin'))).to.match(/ {2}…\S+folder-number-19\/a\.bin {2}layer 0, deleted in layer 1$/);
  });

  it('has nothing to tell of layers where there are none', async () => {
    const told = await lines(80, 'image', 'empty.tar');
    expect(told.slice(0, 1)).to.deep.equal(['empty.tar  app:1']);
    expect(told.slice(-2)).to.deep.equal(['', '✔ no problems in the image']);
    expect(told.join('\n')).not.to.match(/created by|Waste/);
  });

  it('tells no size that nobody told', async () => {
    const config = { architecture: 'amd64', os: 'linux', config: { User: '1000' }, rootfs: { type: 'layers', diff_ids: [`sha256:${'1'.repeat(64)}`] }, history: [{ created_by: 'COPY . /srv' }] };
    writeFileSync(join(cwd, 'about.json'), JSON.stringify(config));
    writeFileSync(join(cwd, 'Two'), 'FROM scratch\nCOPY . /srv\n');
    const about = await lines(80, 'image', 'about.json', '--dockerfile', 'Two');
    expect(about.slice(1, 5)).to.deep.equal(['linux/amd64 · 1 layer · files were not read', '', '           created by', '0  line 2  COPY . /srv']);
    expect(about).to.include('                       2 │ COPY . /srv');
    const manifest = { schemaVersion: 2, config: { digest: `sha256:${'2'.repeat(64)}`, size: 7 }, layers: [1000, 4000].map((size, index) => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: `sha256:${String(index).repeat(64)}`, size })) };
    writeFileSync(join(cwd, 'about.json'), JSON.stringify(manifest));
    const stored = await lines(80, 'image', 'about.json');
    expect(stored[1]).to.match(/ · 5\.0 kB compressed · 2 layers$/);
    expect(stored.slice(4, 7)).to.deep.equal(['               compressed  created by', '0  ██▌             1.0 kB', '1  ██████████      4.0 kB']);
  });

  it('ends with what was found, and how to learn more', async () => {
    const last = async (...args: readonly string[]) => (await lines(80, ...args)).at(-1);
    expect(await last('image', 'good.tar')).to.equal('✔ no problems in the image');
    expect(await last('image', 'long.tar', '--only', 'image-no-deleted-files')).to.equal('▲ 1 warning; --dockerfile FILE shows the lines to blame');
    expect(await last('image', 'long.tar', '--only', 'image-no-deleted-files', '--dockerfile', 'Dockerfile')).to.equal('▲ 1 warning');
    expect(await last('image', 'long.tar', '--only', 'image-no-deleted-files', '--quiet')).to.equal('✔ no errors in the image');
    const only = ['--only', 'image-no-deleted-files,image-no-secret-files'];
    expect(await last('diff', 'good.tar', 'long.tar', ...only)).to.equal('✖ 2 new findings (1 error, 1 warning)');
    expect(await last('diff', 'long.tar', 'good.tar', ...only)).to.equal('✔ no new findings, 2 gone');
    expect(await last('diff', 'good.tar', 'long.tar', ...only, '--max-growth', '1kB')).to.equal('✖ it grew by 10.0 MB, more than 1.0 kB; 2 new findings (1 error, 1 warning)');
  });
});
