import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { UsageError } from '../../src/errors.js';
import { writeAtomically } from '../../src/fix/write.js';
import { asAnybody } from '../discover/as-anybody.js';

describe('writing a file', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'imglint-write-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const at = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(at(name), 'utf8');

  it('replaces the text and leaves nothing else behind', () => {
    writeFileSync(at('Dockerfile'), 'old');
    expect(writeAtomically(at('Dockerfile'), '\uFEFFné\r\n', { before: 'old' })).to.equal(true);
    expect([text('Dockerfile'), readdirSync(folder)]).to.deep.equal(['\uFEFFné\r\n', ['Dockerfile']]);
  });

  it('puts a new file in the place of the old one, so that whoever reads the old one reads on', () => {
    writeFileSync(at('Dockerfile'), 'old');
    const { ino } = statSync(at('Dockerfile'));
    writeAtomically(at('Dockerfile'), 'new', { before: 'old' });
    expect(statSync(at('Dockerfile')).ino).to.not.equal(ino);
  });

  it('touches nothing if nothing changes', () => {
    writeFileSync(at('Dockerfile'), 'old');
    const { mtimeMs, ino } = statSync(at('Dockerfile'));
    expect(writeAtomically(at('Dockerfile'), 'old', { before: 'old' })).to.equal(false);
    const now = statSync(at('Dockerfile'));
    expect([now.mtimeMs, now.ino]).to.deep.equal([mtimeMs, ino]);
    expect(writeAtomically(at('none'), 'old', { before: 'old' })).to.equal(false);
  });

  for (const mode of [0o600, 0o640, 0o755, 0o666]) {
    it(`keeps mode ${mode.toString(8)}`, () => {
      writeFileSync(at('Dockerfile'), 'old');
      chmodSync(at('Dockerfile'), mode);
      writeAtomically(at('Dockerfile'), 'new', { before: 'old' });
      expect((statSync(at('Dockerfile')).mode & 0o7777).toString(8)).to.equal(mode.toString(8));
    });
  }

  it('writes where a link leads and keeps the link', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/Dockerfile'), 'old');
    symlinkSync('real/Dockerfile', at('Dockerfile'));
    writeAtomically(at('Dockerfile'), 'new', { before: 'old' });
    expect([lstatSync(at('Dockerfile')).isSymbolicLink(), readlinkSync(at('Dockerfile')), text('real/Dockerfile')]).to.deep.equal([true, 'real/Dockerfile', 'new']);
    expect([readdirSync(folder), readdirSync(at('real'))]).to.deep.equal([['Dockerfile', 'real'], ['Dockerfile']]);
  });

  it('makes a file that was not there', () => {
    expect(writeAtomically(at('.dockerignore'), '.git\n', { before: null })).to.equal(true);
    expect([text('.dockerignore'), readdirSync(folder)]).to.deep.equal(['.git\n', ['.dockerignore']]);
    writeFileSync(at('plain'), '');
    expect(statSync(at('.dockerignore')).mode).to.equal(statSync(at('plain')).mode);
    expect(writeAtomically(at('empty'), '', { before: null })).to.equal(true);
  });

  const refuses = (why: string, write: () => void): void => {
    const before = readdirSync(folder);
    expect(write).to.throw(UsageError).with.property('message', why);
    expect(readdirSync(folder)).to.deep.equal(before);
  };

  it('refuses a read-only file, even for the administrator', () => {
    writeFileSync(at('Dockerfile'), 'old');
    chmodSync(at('Dockerfile'), 0o444);
    refuses('svc/Dockerfile: not written: read-only; make it writable (chmod u+w) first', () => writeAtomically(at('Dockerfile'), 'new', { before: 'old', label: 'svc/Dockerfile' }));
    expect(text('Dockerfile')).to.equal('old');
  });

  it('refuses a file that somebody else has changed, removed or made since', () => {
    writeFileSync(at('Dockerfile'), 'theirs');
    refuses('Dockerfile: not written: changed since it was read; run again', () => writeAtomically(at('Dockerfile'), 'new', { before: 'old' }));
    refuses('Dockerfile: not written: there is such a file by now; run again', () => writeAtomically(at('Dockerfile'), 'new', { before: null }));
    refuses('none: not written: no such file or folder', () => writeAtomically(at('none'), 'new', { before: 'old' }));
    refuses('x: not written: no such file or folder', () => writeAtomically(at('none/x'), 'new', { before: null }));
    expect(text('Dockerfile')).to.equal('theirs');
  });

  it('refuses a link that leads nowhere, and a folder', () => {
    symlinkSync('nothing', at('link'));
    refuses('link: not written: there is such a file by now; run again', () => writeAtomically(at('link'), 'new', { before: null }));
    mkdirSync(at('folder'));
    refuses('folder: not written: no plain file', () => writeAtomically(at('folder'), 'new', { before: '' }));
  });

  it('refuses to lose bytes that are no UTF-8', () => {
    const bytes = Buffer.from('# caf\xe9\n', 'latin1');
    writeFileSync(at('Dockerfile'), bytes);
    refuses('Dockerfile: not written: it holds bytes that are not UTF-8 and would be lost; convert it first',
      () => writeAtomically(at('Dockerfile'), 'new', { before: bytes.toString('utf8') }));
    expect(readFileSync(at('Dockerfile')).equals(bytes)).to.equal(true);
  });

  it('writes files with names as long as names can be', () => {
    const name = 'n'.repeat(255);
    writeFileSync(at(name), 'old');
    writeAtomically(at(name), 'new', { before: 'old' });
    expect([text(name), readdirSync(folder)]).to.deep.equal(['new', [name]]);
  });

  it('leaves the old text and no draft where writing fails half-way', () => {
    writeFileSync(at('Dockerfile'), 'old');
    const script = `import { writeAtomically } from ${JSON.stringify(new URL('../../src/fix/write.ts', import.meta.url).href)};
      try { writeAtomically(${JSON.stringify(at('Dockerfile'))}, 'x'.repeat(1e7), { before: 'old' }); } catch (error) { console.log(error.message); }`;
    // No file may grow beyond 4 MiB there, and node is to be told instead of killed.
    const { stdout } = spawnSync('bash', ['-c', 'ulimit -f 4096; trap "" XFSZ; exec "$1" --import tsx --input-type=module --eval "$2"', 'bash', process.execPath, script], {
      encoding: 'utf8', env: { ...process.env, NODE_V8_COVERAGE: '' },
    });
    expect(stdout).to.equal('Dockerfile: not written: too large for this disk\n');
    expect([text('Dockerfile'), readdirSync(folder)]).to.deep.equal(['old', ['Dockerfile']]);
  });

  it('keeps the mode where it cannot keep the owner, and leaves no draft where it may not replace the file', () => {
    writeFileSync(at('Dockerfile'), 'old');
    chmodSync(at('Dockerfile'), 0o666);
    chmodSync(folder, 0o1777);
    asAnybody(() => {
      if (process.geteuid?.() === statSync(folder).uid) return; // One's own file can be replaced even there.
      refuses('Dockerfile: not written: operation not permitted', () => writeAtomically(at('Dockerfile'), 'new', { before: 'old' }));
      expect(text('Dockerfile')).to.equal('old');
    });
    chmodSync(folder, 0o777);
    asAnybody(() => { writeAtomically(at('Dockerfile'), 'new', { before: 'old' }); });
    expect([text('Dockerfile'), statSync(at('Dockerfile')).mode & 0o777]).to.deep.equal(['new', 0o666]);
  });

  it('refuses what the user may not write', () => {
    for (const name of ['ours', 'locked/Dockerfile']) {
      mkdirSync(at('locked'), { recursive: true });
      writeFileSync(at(name), 'old');
    }
    chmodSync(folder, 0o777);
    chmodSync(at('ours'), process.geteuid?.() === 0 ? 0o644 : 0o464);
    chmodSync(at('locked/Dockerfile'), 0o666);
    chmodSync(at('locked'), 0o555);
    asAnybody(() => {
      refuses('ours: not written: permission denied', () => writeAtomically(at('ours'), 'new', { before: 'old' }));
      refuses('Dockerfile: not written: permission denied', () => writeAtomically(at('locked/Dockerfile'), 'new', { before: 'old' }));
    });
    chmodSync(at('locked'), 0o755);
    expect([text('ours'), text('locked/Dockerfile'), readdirSync(at('locked'))]).to.deep.equal(['old', 'old', ['Dockerfile']]);
  });
});
