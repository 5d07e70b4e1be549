import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { type BuildContext, memoryContext, openContext } from '../../src/discover/context.js';
import { contextFolder } from '../../src/discover/context-of.js';
import { UsageError } from '../../src/errors.js';

const temporary = mkdtempSync(join(tmpdir(), 'imglint-context-'));
after(() => { rmSync(temporary, { recursive: true }); });

let folders = 0;
function onDisk(files: Readonly<Record<string, string>>): string {
  const root = join(temporary, String(folders++), 'context');
  mkdirSync(root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const open = (root: string, dockerfile = 'Dockerfile'): BuildContext => openContext({ root, label: '.', dockerfile: join(root, dockerfile) });

const files = { 'Dockerfile': 'FROM a:1\n', 'b.txt': 'béa', 'src/a.js': '12345', 'src/deep/x.js': '123', '.dockerignore': 'src\n!src/deep\n' };

for (const [name, make] of [
  ['in memory', (given: Readonly<Record<string, string>>, dockerfile?: string) => memoryContext(given, dockerfile === undefined ? {} : { dockerfile })],
  ['in a folder', (given: Readonly<Record<string, string>>, dockerfile?: string) => open(onDisk(given), dockerfile)],
] as const) {
  describe(`a build context ${name}`, () => {
    it('lists folders by name', () => {
      const context = make(files);
      const root = [
        { name: '.dockerignore', kind: 'file', size: 14 }, { name: 'Dockerfile', kind: 'file', size: 9 }, { name: 'b.txt', kind: 'file', size: 4 },
        { name: 'src', kind: 'folder', size: 0 },
      ];
      for (const path of ['', '.', './', '/']) expect(context.list(path).map(({ ...entry }) => entry), path).to.deep.equal(root);
      expect(context.list('src').map((entry) => entry.name)).to.deep.equal(['a.js', 'deep']);
      expect([...context.list('b.txt'), ...context.list('none'), ...context.list('..')]).to.deep.equal([]);
    });

    it('knows files, folders and what is neither', () => {
      const context = make(files);
      expect(['src', './src/', '/src/a.js', 'src/../b.txt', 'none', '..', 'src/../../x', '', 'b.txt/x'].map((path) => context.kind(path)))
        .to.deep.equal(['folder', 'folder', 'file', 'file', null, null, null, 'folder', null]);
    });

    it('reads text and nothing else', () => {
      const context = make({ ...files, 'nul': 'a\0b', 'long': 'x'.repeat(2 ** 20 + 1), 'limit': 'x'.repeat(2 ** 20), 'bom': '\uFEFFa' });
      expect(['b.txt', './src/a.js', 'src', 'none', 'nul', 'long', 'bom'].map((path) => context.read(path)))
        .to.deep.equal(['béa', '12345', null, null, null, null, '\uFEFFa']);
      expect(context.read('limit')).to.have.length(2 ** 20);
    });

    it('adds up sizes', () => {
      const context = make(files);
      expect(['src', 'src/deep', 'src/a.js', '.', 'none', '../x'].map((path) => context.size(path))).to.deep.equal([8, 3, 5, 35, 0, 0]);
    });

    it('says what the ignore file keeps out', () => {
      const context = make(files);
      expect(context.ignorePath).to.equal('.dockerignore');
      expect(['src', 'src/a.js', './src/a.js', 'src/deep/x.js', 'b.txt', '.', '../src'].map((path) => context.isIgnored(path)))
        .to.deep.equal([true, true, true, false, false, false, false]);
    });

    it('never ignores itself', () => {
      const context = make({ ...files, '.dockerignore': '**\n' });
      expect(['a', '', '.', '/'].map((path) => context.isIgnored(path))).to.deep.equal([true, false, false, false]);
    });

    it('prefers the ignore file of the Dockerfile, even an empty one', () => {
      const context = make({ ...files, 'docker/web.Dockerfile': '', 'docker/web.Dockerfile.dockerignore': '' }, 'docker/web.Dockerfile');
      expect(context.ignorePath).to.equal('docker/web.Dockerfile.dockerignore');
      expect(context.ignoreFile?.text).to.equal('');
      expect(context.isIgnored('src')).to.equal(false);
      expect(context.dockerfilePath).to.equal('docker/web.Dockerfile');
    });

    it('has no ignore file where there is none, and knows where it would be', () => {
      const context = make({ 'Dockerfile': '', '.dockerignore/x': '' });
      expect([context.ignoreFile, context.ignorePath, context.isIgnored('x')]).to.deep.equal([null, '.dockerignore', false]);
    });

    it('shows a changed file, and stays as it was', () => {
      const before = make(files);
      const after = before.with('./src/new/y.txt', 'yé').with('.dockerignore', 'b.txt\n').with('b.txt', '');
      expect(after.read('src/new/y.txt')).to.equal('yé');
      expect(['src/new', 'src/new/y.txt'].map((path) => after.kind(path))).to.deep.equal(['folder', 'file']);
      expect(after.list('src').map((entry) => entry.name)).to.deep.equal(['a.js', 'deep', 'new']);
      expect(after.list('src/new')).to.deep.equal([{ name: 'y.txt', kind: 'file', size: 3 }]);
      expect(after.size('src')).to.equal(11);
      expect(after.list('').find((entry) => entry.name === 'b.txt')?.size).to.equal(0);
      expect([after.isIgnored('b.txt'), after.isIgnored('src'), after.ignoreFile?.text]).to.deep.equal([true, false, 'b.txt\n']);
      expect([before.read('b.txt'), before.kind('src/new'), before.isIgnored('b.txt')]).to.deep.equal(['béa', null, false]);
    });

    it('shows an ignore file that is made', () => {
      const after = make({ Dockerfile: '' }).with('.dockerignore', 'x');
      expect([after.ignorePath, after.isIgnored('x')]).to.deep.equal(['.dockerignore', true]);
    });
  });
}

describe('a build context in memory', () => {
  it('takes a number for the bytes of a file nobody reads, and a final slash for an empty folder', () => {
    const context = memoryContext({ 'big.iso': 5e9, 'empty/': 0 }, { label: 'svc', dockerfile: null });
    expect([context.size('.'), context.read('big.iso'), context.kind('empty'), context.dockerfilePath, context.label])
      .to.deep.equal([5e9, null, 'folder', null, 'svc']);
  });
});

describe('a build context in a folder', () => {
  it('does not follow links out of it', () => {
    const root = onDisk({ 'in/a.txt': 'in' });
    writeFileSync(join(dirname(root), 'secret.txt'), 'secret');
    symlinkSync('../secret.txt', join(root, 'out.txt'));
    symlinkSync('..', join(root, 'up'));
    symlinkSync('/', join(root, 'slash'));
    symlinkSync('in', join(root, 'link'));
    symlinkSync('loop', join(root, 'loop'));
    const context = open(root);
    expect(['out.txt', 'up/secret.txt', 'up/context/in/a.txt', 'link/a.txt', 'loop'].map((path) => context.read(path)))
      .to.deep.equal([null, null, 'in', 'in', null]);
    expect(['out.txt', 'up', 'slash', 'link', 'loop'].map((path) => context.kind(path))).to.deep.equal([null, null, null, 'folder', null]);
    expect(context.list('up')).to.deep.equal([]);
    expect(context.list('.').map(({ name, kind, size }) => [name, kind, size])).to.deep.equal([
      ['in', 'folder', 0], ['link', 'file', 0], ['loop', 'file', 0], ['out.txt', 'file', 0], ['slash', 'file', 0], ['up', 'file', 0],
    ]);
    expect(context.size('.')).to.equal(2);
  });

  it('is empty where nothing can be read', () => {
    const context = open(join(temporary, 'nowhere'));
    expect([context.list('.'), context.size('.'), context.kind('.'), context.ignoreFile]).to.deep.equal([[], 0, null, null]);
  });

  it('reads the ignore file beside a Dockerfile elsewhere, and nothing else there', () => {
    const root = onDisk({ a: '' });
    const elsewhere = join(dirname(root), 'docker');
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'Dockerfile'), '');
    writeFileSync(join(elsewhere, 'Dockerfile.dockerignore'), 'a\n');
    const context = openContext({ root, label: '.', dockerfile: join(elsewhere, 'Dockerfile') });
    expect(context.ignorePath).to.equal('../docker/Dockerfile.dockerignore');
    expect([context.isIgnored('a'), context.dockerfilePath, context.read(context.ignorePath), context.read('../docker/Dockerfile')])
      .to.deep.equal([true, null, 'a\n', null]);
    expect(context.with(context.ignorePath, '').isIgnored('a')).to.equal(false);
  });

  it('matches with an ignore file that is not quite UTF-8, but does not give it out as text', () => {
    const root = onDisk({});
    writeFileSync(join(root, '.dockerignore'), Buffer.from('# caf\xe9\nnode_modules\n', 'latin1'));
    expect([open(root).isIgnored('node_modules'), open(root).read('.dockerignore')]).to.deep.equal([true, null]);
  });

  it('reads each thing once', () => {
    const root = onDisk({ 'a/b': '1' });
    const context = open(root);
    expect([context.kind('a/b'), context.list('a').length, context.size('.')]).to.deep.equal(['file', 1, 1]);
    rmSync(join(root, 'a'), { recursive: true });
    expect([context.kind('a/b'), context.list('a').length, context.size('.')]).to.deep.equal(['file', 1, 1]);
  });
});

describe('the context of a Dockerfile', () => {
  it('is the folder it lies in, or the one that is named', () => {
    const root = onDisk({ 'svc/Dockerfile': '' });
    expect(contextFolder(join(root, 'svc/Dockerfile'), root)).to.deep.equal({ root: join(root, 'svc'), label: 'svc' });
    expect(contextFolder(join(root, 'svc/Dockerfile'), root, '.')).to.deep.equal({ root, label: '.' });
    expect(contextFolder(join(root, 'svc/Dockerfile'), join(root, 'svc'), '..')).to.deep.equal({ root, label: '..' });
  });

  it('must be a folder that is there', () => {
    const root = onDisk({ 'svc/Dockerfile': '' });
    expect(() => contextFolder(join(root, 'svc/Dockerfile'), root, 'svk')).to.throw(UsageError, 'svk: no such file or folder; did you mean svc?');
    expect(() => contextFolder(join(root, 'svc/Dockerfile'), root, 'svc/Dockerfile')).to.throw(UsageError, 'a build context is a folder');
    expect(() => contextFolder(join(root, 'svc/Dockerfile'), root, 'svc/Dockerfile/x')).to.throw(UsageError, 'svc/Dockerfile/x: no such file or folder');
    expect(() => contextFolder(join(root, 'svc/Dockerfile'), root, 's'.repeat(300))).to.throw(UsageError, 'name too long');
  });
});
