import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openContext } from '../../src/discover/context.js';
import { rememberingDisk } from '../../src/discover/disk.js';

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'imglint-disk-')));
after(() => { rmSync(temporary, { recursive: true }); });

let folders = 0;
function onDisk(files: Readonly<Record<string, string>>): string {
  const root = join(temporary, String(folders++));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString());

describe('the remembered disk', () => {
  it('follows links at every step, and says where they lead', () => {
    const root = onDisk({ 'real/deep/file': '12345' });
    symlinkSync('real', join(root, 'folder'));
    symlinkSync('folder/deep/file', join(root, 'name'));
    symlinkSync('nowhere', join(root, 'broken'));
    symlinkSync('loop', join(root, 'loop'));
    const disk = rememberingDisk();
    const file = { real: join(root, 'real/deep/file'), kind: 'file', size: 5 };
    expect(disk.item(join(root, 'folder/deep/file'))).to.deep.equal(file);
    expect(disk.item(join(root, 'name'))).to.deep.equal(file);
    expect(disk.item(join(root, 'folder'))).to.include({ real: join(root, 'real'), kind: 'folder' });
    expect(['broken', 'loop', 'none', 'name/below', 'none/below'].map((path) => disk.item(join(root, path)))).to.deep.equal([null, null, null, null, null]);
  });

  it('takes no path that is longer than Linux lets it be', () => {
    expect(rememberingDisk().item(`/${'a/'.repeat(100_000)}`)).to.equal(null);
  });

  it('remembers what was there, and what was not', () => {
    const root = onDisk({ 'a': 'old', 'folder/x': '' });
    const disk = rememberingDisk();
    const seen = () => [disk.item(join(root, 'b'))?.kind, text(disk.bytes(disk.item(join(root, 'a')) ?? expect.fail())), disk.entries(join(root, 'folder')).map(({ name }) => name)];
    const before = [undefined, 'old', ['x']];
    expect(seen()).to.deep.equal(before);
    writeFileSync(join(root, 'a'), 'new');
    writeFileSync(join(root, 'b'), '');
    writeFileSync(join(root, 'folder/y'), '');
    expect(seen()).to.deep.equal(before);
  });

  it('is shared by the contexts that are given the same, and by no others', () => {
    const root = onDisk({ 'Dockerfile': 'FROM a\n', '.dockerignore': 'x\n' });
    const open = (disk?: ReturnType<typeof rememberingDisk>) => openContext({ root, label: '.', dockerfile: join(root, 'Dockerfile') }, disk);
    const disk = rememberingDisk();
    expect(open(disk).ignoreFile?.text).to.equal('x\n');
    writeFileSync(join(root, '.dockerignore'), 'longer\n');
    expect(open(disk).ignoreFile?.text).to.equal('x\n');
    expect(open().ignoreFile?.text).to.equal('longer\n');
  });
});
