import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { main } from '../../src/cli/main.js';
import { byteProgress } from '../../src/cli/read-reference.js';
import { ociLayout, writeLayout } from '../image/builder.js';

describe('imglint cache', () => {
  let cwd = '';
  const folder = (): string => join(cwd, 'cache');
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'imglint-test-'));
    writeLayout(join(cwd, 'layout'), ociLayout({ layers: [[{ file: 'a', content: 'a' }], [{ file: 'b', content: 'b' }]] }));
  });
  afterEach(() => { rmSync(cwd, { recursive: true }); });

  async function* nobody(): AsyncIterable<Uint8Array> { /* no input */ }

  async function run(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => { said[name] += text; }, isTerminal: false, columns: undefined });
    const code = await main(args, { env, cwd, stdin: nobody(), stdout: sink('stdout'), stderr: sink('stderr') });
    return { code, ...said };
  }
  const env = () => ({ IMGLINT_CACHE_DIR: folder() });
  const image = (...flags: readonly string[]) => run(env(), 'image', 'layout', '--only', 'image-budget', '--format', 'json', ...flags);

  it('says what it holds, and takes it away', async () => {
    expect(await run(env(), 'cache')).to.deep.equal({ code: 0, stdout: `${folder()}: 0 B of at most 536.9 MB, 0 layers\n`, stderr: '' });
    const cold = await image();
    expect(readdirSync(folder()).length).to.equal(2);
    expect(await image()).to.deep.equal(cold);
    writeFileSync(join(folder(), 'mine'), 'not ours');
    expect((await run(env(), 'cache')).stdout).to.match(/: \d{3} B of at most 536\.9 MB, 2 layers\n$/);
    expect((await run(env(), 'cache', 'clean')).stdout).to.match(/^\S+: 2 layers taken away, \d{3} B freed\n$/);
    expect(readdirSync(folder())).to.deep.equal(['mine']);
    expect((await run(env(), 'cache', 'clean')).stdout).to.equal(`${folder()}: 0 layers taken away, 0 B freed\n`);
  });

  it('is left alone by --no-cache, and where nobody says whose it is', async () => {
    const without = await image('--no-cache');
    expect(existsSync(folder())).to.equal(false);
    expect(await run({}, 'image', 'layout', '--only', 'image-budget', '--format', 'json')).to.deep.equal(without);
    expect(readdirSync(cwd)).to.deep.equal(['layout']);
    expect(await image()).to.deep.equal(without);
  });

  it('stops no run where it cannot be written', async () => {
    writeFileSync(folder(), 'in the way');
    const { stderr } = await image();
    expect(stderr).to.equal(`imglint: the cache ${folder()} was not used: a file of that name is in the way\n`);
  });

  it('says in one line what it does not know', async () => {
    expect(await run(env(), 'cache', 'cleen')).to.deep.equal({ code: 2, stdout: '', stderr: 'imglint: cache does not know cleen; did you mean "clean"?\n' });
    expect(await run({}, 'cache')).to.deep.equal({ code: 2, stdout: '', stderr: 'imglint: there is no folder for a cache; IMGLINT_CACHE_DIR names one, with its whole path\n' });
  });
});

describe('how far the reading of an image is', () => {
  it('is told in bytes, and bytes a second', () => {
    const said: string[] = [];
    let now = 1000;
    const onBytes = byteProgress('app', { tick: (text) => { said.push(text); } }, () => now);
    now = 1500;
    onBytes(3_000_000);
    now = 3000;
    onBytes(1_000_000);
    expect(said).to.deep.equal(['app: 3.0 MB read, 6.0 MB/s', 'app: 4.0 MB read, 2.0 MB/s']);
  });
});
