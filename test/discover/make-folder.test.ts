import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder } from '../../src/discover/make-folder.js';

describe('makeFolder', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-test-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('makes what is missing, and leaves what is there', () => {
    makeFolder(join(folder, 'a/b/c'), 0o700);
    expect(statSync(join(folder, 'a/b/c')).mode & 0o777).to.equal(0o700);
    writeFileSync(join(folder, 'a/b/c/file'), 'x');
    makeFolder(join(folder, 'a/b/c'));
    expect(existsSync(join(folder, 'a/b/c/file'))).to.equal(true);
  });

  it('ends where nothing can be made', () => {
    writeFileSync(join(folder, 'file'), 'x');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    expect(() => { makeFolder(join(folder, 'file/below')); }).to.throw(/EEXIST/);
    expect(() => { makeFolder(join(folder, 'link')); }).to.throw(/EEXIST/);
    // A file system that takes nobody's folders, and says that this is because there are none.
    if (existsSync('/proc/self')) expect(() => { makeFolder('/proc/imglint/report'); }).to.throw(/ENOENT/);
  });
});
